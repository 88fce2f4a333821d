import type { LabelWish } from '../../src/drawing/label-places.ts'
import { placesAlong, placesAround, placesOnLoop, pullsOf } from '../../src/drawing/label-sides.ts'
import type { ViewNode } from '../../src/drawing/view-graph.ts'
import { extent } from '../../src/layout/box.ts'
import { edgeDisplay, nodeDisplay } from '../view/highlight.ts'
import { finderOf, rankingOf } from '../view/ranking.ts'
import { measure, shorten } from './measure-text.ts'
import { LABEL_FONT } from './palette.ts'
import type { Scene, Spot } from './scene.ts'

/**
 * A text that wants a place, and how it is written. To cut and measure it takes long: it waits until a place is looked for.
 */
export interface TextWish extends LabelWish {
  text(): string
  readonly font: string
  readonly color: string
}

const NAME_FONT = `500 12.5px ${LABEL_FONT}`
const BOLD_FONT = `650 13px ${LABEL_FONT}`
const WORD_FONT = `500 11px ${LABEL_FONT}`
const CAPTION_FONT = `650 12px ${LABEL_FONT}`
const NAME_HEIGHT = 16
const WORD_HEIGHT = 13
/** Texts are cut to these widths, in pixels; what is lit may be longer. */
const WIDTH = 185
const LIT_WIDTH = 300
/** So many names are tried for each that may be drawn: measuring thousands at every frame would be felt. */
const TRIES = 8
/** Square pixels of neighbours that each of the most prominent names may cover: without them the picture says little. */
const TOLERANCE = 300
const PROMINENT = 10
/** So many neighbours pull at a name. */
const PULLING = 40
/** The share of the limit below which there is room. */
const ROOMY = 0.5
/** Round a hub with more lit edges the words would say the same many times and hide the names. */
const MOST_WORDS = 30

/** The names of nodes in sight, those that matter most first; about `limit` will be drawn of those that merely fit. */
export function nameWishes(context: CanvasRenderingContext2D, scene: Scene, limit: number): TextWish[] {
  const { view, lit, palette } = scene
  const find = finderOf(view)
  const isNamed = (node: ViewNode): boolean => node.label !== '' && isInSight(scene, node)
  const meant = [...new Set([...lit.nodes, ...lit.selected, ...lit.near])]
    .flatMap((id) => find.node(id) ?? [])
    .filter(isNamed)
    .sort(byProminence)
  const always = meant.filter((node) => nodeDisplay(node, lit).label === 'always')
  const first = meant.filter((node) => nodeDisplay(node, lit).label === 'first')
  const fitting: ViewNode[] = []
  const most = Math.ceil(TRIES * limit) - always.length - first.length
  for (const node of rankingOf(view)) {
    if (fitting.length >= most) break
    if (nodeDisplay(node, lit).label === 'fitting' && isNamed(node)) fitting.push(node)
  }
  const named = [...always, ...first, ...fitting]
  // Where few are in sight there is room for all of a name.
  const width = named.length < ROOMY * limit ? LIT_WIDTH : WIDTH
  return named.flatMap((node, index) => {
    const spot = scene.spotOf(node.id)
    if (!spot) return []
    const display = nodeDisplay(node, lit)
    const font = display.bold ? BOLD_FONT : NAME_FONT
    const text = (): string => shorten(context, node.label, font, display.label === 'always' ? LIT_WIDTH : width)
    const reach = spot.radius + (display.ring === 'selected' ? 11 : 5)
    return {
      id: `node ${node.id}`,
      text,
      font,
      color: display.presence === 'dim' ? palette.quietInk : palette.ink,
      places: () => {
        const size = { width: measure(context, text(), font), height: NAME_HEIGHT }
        return placesAround(spot, reach, size, pullOf(scene, node.id, spot))
      },
      must: display.label === 'always',
      counts: display.label === 'fitting',
      tolerance: index < PROMINENT && display.presence !== 'dim' ? TOLERANCE : 0,
    }
  })
}

/** The mean direction from a node towards its neighbours; round a hub some of them tell enough. */
function pullOf({ view, spotOf }: Scene, id: string, at: Spot): { x: number; y: number } {
  const edges = finderOf(view)
    .touching(id)
    .slice(0, PULLING)
    .flatMap(({ from, to }) => {
      const other = from === id ? to : from
      const spot = spotOf(other)
      return spot ? [[id, at, other, spot] as const] : []
    })
  return pullsOf(edges).get(id) ?? { x: 0, y: 0 }
}

/** The names of groups, each over the middle of its group, or under it where there is no room. */
export function captionWishes(
  context: CanvasRenderingContext2D,
  { captions, spotOf, palette, width }: Scene,
): TextWish[] {
  return captions.flatMap(({ text: whole, nodes }) => {
    const group = nodes.flatMap((id) => spotOf(id) ?? [])
    if (group.length === 0) return []
    const text = shorten(context, whole, CAPTION_FONT, LIT_WIDTH)
    const size = { width: measure(context, text, CAPTION_FONT), height: NAME_HEIGHT }
    const [left, right] = extent(group.map(({ x }) => x))
    const [top] = extent(group.map(({ y, radius }) => y - radius))
    const [, bottom] = extent(group.map(({ y, radius }) => y + radius))
    const x = Math.max(2, Math.min((left + right - size.width) / 2, width - 2 - size.width))
    return {
      id: `group ${whole}`,
      text: () => text,
      font: CAPTION_FONT,
      color: palette.quietInk,
      places: () => [
        { x, y: top - size.height - 4, ...size },
        { x, y: bottom + 4, ...size },
      ],
      must: true,
      counts: false,
    }
  })
}

/** The words of lit edges. */
export function wordWishes(context: CanvasRenderingContext2D, { view, lit, palette, spotOf }: Scene): TextWish[] {
  if (lit.edges.size === 0 || lit.edges.size > MOST_WORDS) return []
  const { touching } = finderOf(view)
  return [...new Set([...lit.nodes, ...lit.near].flatMap(touching))]
    .filter((edge) => edgeDisplay(edge, lit).label !== 'never')
    .flatMap((edge) => {
      const from = spotOf(edge.from)
      const to = spotOf(edge.to)
      if (!from || !to) return []
      const text = shorten(context, edge.label, WORD_FONT, WIDTH)
      const size = { width: measure(context, text, WORD_FONT), height: WORD_HEIGHT }
      // A word longer than its line would seem to belong to another.
      const isLoop = edge.from === edge.to
      if (!isLoop && Math.hypot(to.x - from.x, to.y - from.y) < from.radius + to.radius + 0.6 * size.width) return []
      return {
        id: `edge ${edge.id}`,
        text: () => text,
        font: WORD_FONT,
        color: palette.quietInk,
        places: () => (isLoop ? placesOnLoop(from, edge.curvature, size) : placesAlong(from, to, edge.curvature, size)),
        must: false,
        counts: false,
      }
    })
}

function isInSight({ spotOf, width, height }: Scene, node: ViewNode): boolean {
  const spot = spotOf(node.id)
  return spot !== undefined && spot.x > -20 && spot.x < width + 20 && spot.y > -20 && spot.y < height + 20
}

function byProminence(a: ViewNode, b: ViewNode): number {
  return b.prominence - a.prominence || (a.id < b.id ? -1 : 1)
}
