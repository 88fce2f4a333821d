import { KIND_PATHS } from '../drawing/kind-paths.ts'
import { bowControl } from '../drawing/label-sides.ts'
import type { Inks } from '../drawing/looks.ts'
import {
  type DrawnEdge,
  type DrawnNode,
  drawPicture,
  NAME_SIZE,
  type Picture,
  RING,
  WORD_SIZE,
} from '../drawing/picture.ts'
import { InputError } from '../errors.ts'
import type { ExportInput, TextFormat } from './format.ts'
import { mapInks } from './line-inks.ts'
import { creditsOf } from './make-input.ts'
import { matrixSvg } from './matrix-svg.ts'
import { MOST_PLACED } from './positions.ts'
import { captionsSvg, GROUND_REACH, groundsFor, groundsSvg } from './svg-grounds.ts'
import { kindEntries, lineEntries } from './svg-legend.ts'
import { routesSvg } from './svg-routes.ts'
import { shapeLook } from './svg-shape.ts'
import { frameOf, svgSheet } from './svg-sheet.ts'
import { attributes, escapeXml } from './xml.ts'

/**
 * A picture that stands alone: title, names, legend, credit and licence. A trace is drawn as its routes, and the matrix as what
 * it is, unless a map is asked for. The same part gives the same picture.
 */
export const svg: TextFormat = {
  name: 'svg',
  title: 'SVG (picture)',
  mediaType: 'image/svg+xml',
  extension: 'svg',
  positions: true,
  tellsAnswer: true,
  write,
}

/** In a part of more statements the heads of arrows would be all that is seen. */
const MOST_ARROWS = 400

/** How much of what stands back is left. */
const DIM = 0.3
const DIM_NAME = 0.6

/** Throws InputError before anything is written. */
function write(input: ExportInput): Iterable<string> {
  const { positions, answer, picture, title, look } = input
  if (picture !== 'map' && answer?.matrix) return matrixSvg(answer.matrix, { credits: creditsOf(input), title, look })
  if (picture !== 'map' && answer?.routes?.length) return routesSvg(input, answer.routes, answer.counted ?? '')
  if (!positions) {
    throw new InputError(
      `A picture of ${input.nodes.length} nodes cannot be read; expected at most ${MOST_PLACED}. Choose a smaller part`,
    )
  }
  return pictureOf(input, positions)
}

function* pictureOf(input: ExportInput, positions: NonNullable<ExportInput['positions']>): Iterable<string> {
  const { lang, look = 'light', sizeBy, selected = [] } = input
  const inks = mapInks(look, input.edges.length)
  const picture = drawPicture(input, input.schema, {
    lang,
    look,
    positions,
    sizeBy,
    findGrounds: groundsFor(input),
    reach: GROUND_REACH,
    selected,
  })
  const strengths = new Set(picture.edges.map(({ edge }) => edge.strength))
  yield* svgSheet(frameOf(input), inks, {
    ...picture,
    svg: drawing(picture, inks),
    legend: [...kindEntries(picture.kinds, input, inks), ...lineEntries(strengths, lang, inks)],
  })
}

function* drawing(picture: Picture, inks: Inks): Iterable<string> {
  const { nodes, edges, labels } = picture
  yield* groundsSvg(picture, inks)
  const hasArrows = edges.length <= MOST_ARROWS
  // Claims lie over mere facts.
  for (const isFact of [true, false]) {
    for (const each of edges) if ((each.edge.strength === 'fact') === isFact) yield edgeSvg(each, inks, hasArrows)
  }
  for (const each of nodes) yield nodeSvg(each, inks)
  for (const { x, y, width, height, text, of, presence, isBold } of labels) {
    const size = of === 'node' ? NAME_SIZE : WORD_SIZE
    const ink = of === 'node' && presence !== 'dim' ? inks.ink : inks.quietInk
    const weight = isBold ? 650 : undefined
    const at = { x: round(x + width / 2), y: round(y + height / 2 + size * 0.35), 'text-anchor': 'middle' }
    const halo = { stroke: inks.ground, 'stroke-width': 3.5, 'stroke-linejoin': 'round', 'paint-order': 'stroke' }
    yield `<text${attributes({ ...at, 'font-size': size, 'font-weight': weight, fill: ink, ...halo, opacity: presence === 'dim' ? DIM_NAME : undefined })}>${escapeXml(text)}</text>\n`
  }
  yield* captionsSvg(picture, inks)
}

function edgeSvg({ edge, from, to, presence }: DrawnEdge, inks: Inks, hasArrow: boolean): string {
  const usual = edge.strength === 'fact' ? inks.factEdge : inks.edge
  const color = presence === 'lit' ? inks.litEdge : usual
  const opacity = presence === 'dim' ? DIM : undefined
  const look = { fill: 'none', stroke: color, 'stroke-width': edge.strength === 'fact' ? 1 : 1.5, opacity }
  const line = attributes({ ...look, ...(edge.inferred && { 'stroke-dasharray': '4.5 3.5' }) })
  if (from === to) {
    const radius = from.radius * 0.7 + 6
    return `<circle${attributes({ cx: round(from.x), cy: round(from.y - radius), r: round(radius) })}${line}/>\n`
  }
  const control = bowControl(from, to, edge.curvature)
  const start = towards(from, control, from.radius + 2.5)
  const tip = towards(to, control, to.radius + 3.5)
  const end = hasArrow ? towards(to, control, to.radius + 10) : tip
  const path = `M${point(start)}Q${point(control)} ${point(end)}`
  const arrow = hasArrow ? `<path${attributes({ d: arrowHead(control, tip), fill: color, opacity })}/>` : ''
  return `<path${attributes({ d: path })}${line}/>${arrow}\n`
}

function arrowHead(from: Spot, tip: Spot): string {
  const back = towards(tip, from, 8)
  const side = { x: (tip.y - back.y) * 0.42, y: (back.x - tip.x) * 0.42 }
  return `M${point(tip)}L${point({ x: back.x + side.x, y: back.y + side.y })} ${point({ x: back.x - side.x, y: back.y - side.y })}Z`
}

/** The outlines are drawn for a radius of 7. */
const OUTLINE_RADIUS = 7

function nodeSvg({ node, x, y, radius, color, presence, isSelected }: DrawnNode, inks: Inks): string {
  const scale = round(radius / OUTLINE_RADIUS)
  const place = `translate(${point({ x, y })}) scale(${scale})`
  const ring = {
    cx: round(x),
    cy: round(y),
    r: round(radius + RING),
    fill: 'none',
    stroke: inks.accent,
    'stroke-width': 2.5,
  }
  const look = { ...shapeLook(node.shape, color, inks, scale), opacity: presence === 'dim' ? DIM : undefined }
  const shape = `<path${attributes({ d: KIND_PATHS[node.shape], transform: place, ...look })}/>`
  return `${isSelected ? `<circle${attributes(ring)}/>` : ''}${shape}\n`
}

interface Spot {
  readonly x: number
  readonly y: number
}

function towards(from: Spot, to: Spot, distance: number): Spot {
  const length = Math.hypot(to.x - from.x, to.y - from.y) || 1
  return { x: from.x + ((to.x - from.x) * distance) / length, y: from.y + ((to.y - from.y) * distance) / length }
}

function point({ x, y }: Spot): string {
  return `${round(x)} ${round(y)}`
}

function round(value: number): number {
  return Math.round(value * 100) / 100
}
