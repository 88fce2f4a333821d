import { ASSERTERS, FLOORS } from '../../src/model/graph.ts'
import { byCodePoint } from '../../src/model/order.ts'
import { readYears, writeYears } from '../../src/model/years.ts'
import { readFields, writeFields } from './field-address.ts'
import { readMatrix, writeMatrix } from './matrix-view.ts'
import { readLook, writeLook } from './picture-look.ts'
import { readPins, writePins } from './pins.ts'
import { readShown, writeShown } from './shown-query.ts'
import { readTable, writeTable } from './table-view.ts'
import {
  type Camera,
  firstView,
  LAYOUTS,
  MOST_HOPS,
  SCREENS,
  type Screen,
  type Theme,
  USUAL_HOPS,
  type View,
} from './view.ts'

/**
 * The address of a view: a query string in one fixed order, so that equal views have equal addresses. What is as at the
 * start is left out, but for the language, which a link always carries. `revision` is that of the data, see revision.ts.
 */
export function toQuery(view: View, revision?: string): string {
  const query = new URLSearchParams()
  query.append('lang', view.lang)
  if (view.theme) query.append('theme', view.theme)
  if (view.screen !== 'map') query.append('screen', view.screen)
  for (const id of view.datasets ?? []) query.append('data', id)
  if (view.datasets?.length === 0) query.append('data', '')
  for (const kind of view.hidden) query.append('hide', kind)
  if (view.background) query.append('background', 'on')
  if (view.filter.support !== 'inferred') query.append('support', view.filter.support)
  for (const by of view.filter.assertedBy ?? []) query.append('by', by)
  for (const id of view.filter.sources ?? []) query.append('source', id)
  if (view.filter.years) query.append('year', writeYears(view.filter.years))
  for (const kind of view.hiddenRelations) query.append('without', kind)
  writeFields(query, view.fields)
  if (view.maxHops !== USUAL_HOPS) query.append('hops', String(view.maxHops))
  for (const id of view.selection) query.append('node', id)
  if (view.edge) query.append('edge', view.edge)
  for (const id of view.trace?.from ?? []) query.append('trace', id)
  for (const id of view.trace?.to ?? []) query.append('to', id)
  for (const id of view.route ?? []) query.append('route', id)
  for (const id of view.step ?? []) query.append('step', id)
  for (const id of view.compared ?? []) query.append('compare', id)
  writeMatrix(query, view.matrix)
  writeTable(query, view.table)
  if (view.reading) query.append('reading', 'on')
  if (view.whole) query.append('graph', 'whole')
  if (view.layout) query.append('layout', view.layout)
  if (view.centre) query.append('centre', view.centre)
  if (view.arranged) query.append('arrange', 'shown')
  writeLook(query, view)
  writeShown(query, view.shown)
  writePins(query, view.pins)
  if (view.camera) query.append('camera', cameraText(view.camera))
  if (revision && isSpecific(view)) query.append('rev', revision)
  // Colons and commas are allowed in a query as they are, and ids are full of them.
  return `?${query.toString().replaceAll('%3A', ':').replaceAll('%2C', ',')}`
}

/** Whether the view shows something that is said, and not only where to look: what a link to it must not quietly change. */
function isSpecific(view: View): boolean {
  return view.trace !== undefined || view.edge !== undefined || view.selection.length > 0
}

/** What could not be read from an address: the name as it stands there, and its value. */
export interface Unreadable {
  readonly name: string
  readonly value: string
}

/** The view an address stands for. What cannot be read is left as at the start and named in `unreadable`. */
export function fromQuery(
  text: string,
  languages: readonly string[],
  lang: string,
): { readonly view: View; readonly unreadable: readonly Unreadable[]; readonly revision?: string } {
  const query = new URLSearchParams(text)
  const unreadable: Unreadable[] = []
  const one = <T>(name: string, read: (value: string) => T | undefined): T | undefined => {
    const value = query.get(name)
    if (value === null) return undefined
    const known = read(value)
    if (known === undefined) unreadable.push({ name, value })
    return known
  }
  const among =
    <T extends string>(allowed: readonly T[]) =>
    (value: string) =>
      allowed.find((item) => item === value)

  const theme = one('theme', among<Theme>(['light', 'dark']))
  const from = idsOf(query, 'trace')
  const to = idsOf(query, 'to')
  const edge = query.get('edge')
  const camera = one('camera', readCamera)
  const layout = one('layout', among(LAYOUTS))
  const centre = query.get('centre')
  const route = query.getAll('route').filter((id) => id.length > 0)
  const step = idsOf(query, 'step')
  const [near, far] = from.length > 0 && step.length === 2 ? step : []
  if (step.length > 0 && far === undefined) unreadable.push({ name: 'step', value: step.join(' ') })
  const [a, b] = idsOf(query, 'compare')
  const matrix = readMatrix(one)
  const table = readTable(one)
  const named = query.getAll('by')
  const assertedBy = ASSERTERS.filter((by) => named.includes(by))
  for (const value of named) if (!ASSERTERS.some((by) => by === value)) unreadable.push({ name: 'by', value })
  const look = readLook(query, unreadable)
  const shown = readShown(query, unreadable)
  const pins = readPins(query, unreadable)
  const sources = idsOf(query, 'source').sort(byCodePoint)
  const years = one('year', readYears)
  const fields = readFields(query)
  unreadable.push(...fields.unreadable)
  const revision = query.get('rev')
  const view: View = {
    ...firstView(one('lang', among(languages)) ?? lang),
    ...(theme && { theme }),
    screen: one('screen', among<Screen>(SCREENS)) ?? 'map',
    ...(query.has('data') && { datasets: idsOf(query, 'data').sort(byCodePoint) }),
    hidden: idsOf(query, 'hide').sort(byCodePoint),
    background: one('background', among(['on', 'off'])) === 'on',
    filter: {
      support: one('support', among(FLOORS)) ?? 'inferred',
      ...(assertedBy.length > 0 && assertedBy.length < ASSERTERS.length && { assertedBy }),
      ...(sources.length > 0 && { sources }),
      ...(years && { years }),
    },
    hiddenRelations: idsOf(query, 'without').sort(byCodePoint),
    fields: fields.fields,
    maxHops: one('hops', readHops) ?? USUAL_HOPS,
    selection: edge ? [] : idsOf(query, 'node'),
    ...(edge && { edge }),
    ...(from.length + to.length > 0 && { trace: { from, ...(to.length > 0 && { to }) } }),
    ...(from.length > 0 && route.length > 1 && { route }),
    ...(near !== undefined && far !== undefined && { step: [near, far] as const }),
    ...(a !== undefined && b !== undefined && { compared: [a, b] as const }),
    ...(matrix && { matrix }),
    ...(table && { table }),
    reading: one('reading', among(['on', 'off'])) === 'on',
    whole: one('graph', among(['whole', 'routes'])) === 'whole',
    ...(layout && { layout }),
    ...(layout === 'radial' && centre && { centre }),
    ...(one('arrange', among(['shown'])) && { arranged: true as const }),
    ...look,
    ...(shown && { shown }),
    ...(pins && { pins }),
    ...(camera && { camera }),
  }
  return { view, unreadable, ...(revision && { revision }) }
}

function readHops(value: string): number | undefined {
  const hops = Number(value)
  return Number.isInteger(hops) && hops >= 1 && hops <= MOST_HOPS ? hops : undefined
}

function idsOf(query: URLSearchParams, name: string): string[] {
  return [...new Set(query.getAll(name))].filter((id) => id.length > 0)
}

/** Three decimals: finer than a pixel at any zoom that the picture allows. */
export function roundCamera({ x, y, ratio }: Camera): Camera {
  const round = (value: number) => Math.round(value * 1000) / 1000
  return { x: round(x), y: round(y), ratio: round(ratio) }
}

function cameraText(camera: Camera): string {
  const { x, y, ratio } = roundCamera(camera)
  return [x, y, ratio].join(',')
}

function readCamera(value: string): Camera | undefined {
  const numbers = value.split(',').map((part) => (part.trim() === '' ? Number.NaN : Number(part)))
  const [x = 0, y = 0, ratio = 0] = numbers
  const usable = numbers.length === 3 && numbers.every(Number.isFinite) && ratio > 0
  return usable ? { x, y, ratio } : undefined
}
