import type { LabelWish } from '../../src/drawing/label-places.ts'
import { placesAlong, placesAround, pullsOf } from '../../src/drawing/label-sides.ts'
import type { ViewNode } from '../../src/drawing/view-graph.ts'
import { extent } from '../../src/layout/box.ts'
import { edgeDisplay, nodeDisplay } from '../view/highlight.ts'
import { measure, shorten } from './measure-text.ts'
import { LABEL_FONT } from './palette.ts'
import type { Scene } from './scene.ts'

/** A text that wants a place, and how it is written. */
export interface TextWish extends LabelWish {
  readonly text: string
  readonly font: string
  readonly color: string
}

const NAME_FONT = `500 12.5px ${LABEL_FONT}`
const BOLD_FONT = `650 13px ${LABEL_FONT}`
const WORD_FONT = `500 11px ${LABEL_FONT}`
const CAPTION_FONT = `650 12px ${LABEL_FONT}`
/** Pixels at the right that the tools of the picture take. */
const TOOLS = 62
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
/** Round a hub with more lit edges the words would say the same many times and hide the names. */
const MOST_WORDS = 30

const ORDER = { always: 0, first: 1, fitting: 2, never: 3 } as const

/** The names of nodes in sight, those that matter most first; about `limit` will be drawn of those that merely fit. */
export function nameWishes(context: CanvasRenderingContext2D, scene: Scene, limit: number): TextWish[] {
  const { view, lit, palette, spots } = scene
  const pulls = pullsOf(
    view.edges.flatMap(({ from, to }) => {
      const [a, b] = [spots.get(from), spots.get(to)]
      return a && b ? [[from, a, to, b] as const] : []
    }),
  )
  return view.nodes
    .map((node) => ({ node, display: nodeDisplay(node, lit) }))
    .filter(({ node, display }) => display.label !== 'never' && node.label !== '' && isInSight(scene, node))
    .sort((a, b) => ORDER[a.display.label] - ORDER[b.display.label] || byProminence(a.node, b.node))
    .filter(({ display }, index) => display.label !== 'fitting' || index < TRIES * limit)
    .flatMap(({ node, display }, index) => {
      const spot = spots.get(node.id)
      if (!spot) return []
      const font = display.bold ? BOLD_FONT : NAME_FONT
      const text = shorten(context, node.label, font, display.label === 'always' ? LIT_WIDTH : WIDTH)
      const reach = spot.radius + (display.ring === 'selected' ? 11 : 5)
      const size = { width: measure(context, text, font), height: NAME_HEIGHT }
      return {
        id: `node ${node.id}`,
        text,
        font,
        color: display.presence === 'dim' ? palette.quietInk : palette.ink,
        places: placesAround(spot, reach, size, pulls.get(node.id) ?? { x: 0, y: 0 }),
        must: display.label === 'always',
        counts: display.label === 'fitting',
        tolerance: index < PROMINENT && display.presence !== 'dim' ? TOLERANCE : 0,
      }
    })
}

/** The names of groups, each over the middle of its group, or under it where there is no room. */
export function captionWishes(
  context: CanvasRenderingContext2D,
  { captions, spots, palette, width }: Scene,
): TextWish[] {
  return captions.flatMap(({ text: whole, nodes }) => {
    const group = nodes.flatMap((id) => spots.get(id) ?? [])
    if (group.length === 0) return []
    const text = shorten(context, whole, CAPTION_FONT, LIT_WIDTH)
    const size = { width: measure(context, text, CAPTION_FONT), height: NAME_HEIGHT }
    const [left, right] = extent(group.map(({ x }) => x))
    const [top] = extent(group.map(({ y, radius }) => y - radius))
    const [, bottom] = extent(group.map(({ y, radius }) => y + radius))
    const x = Math.min((left + right - size.width) / 2, width - TOOLS - size.width)
    return {
      id: `group ${whole}`,
      text,
      font: CAPTION_FONT,
      color: palette.quietInk,
      places: [
        { x, y: top - size.height - 4, ...size },
        { x, y: bottom + 4, ...size },
      ],
      must: true,
      counts: false,
    }
  })
}

/** The words of lit edges. */
export function wordWishes(context: CanvasRenderingContext2D, { view, lit, palette, spots }: Scene): TextWish[] {
  if (lit.edges.size > MOST_WORDS) return []
  return view.edges
    .filter((edge) => edgeDisplay(edge, lit).label !== 'never')
    .flatMap((edge) => {
      const from = spots.get(edge.from)
      const to = spots.get(edge.to)
      if (!from || !to || edge.from === edge.to) return []
      const text = shorten(context, edge.label, WORD_FONT, WIDTH)
      const size = { width: measure(context, text, WORD_FONT), height: WORD_HEIGHT }
      // A word longer than its line would seem to belong to another.
      if (Math.hypot(to.x - from.x, to.y - from.y) < from.radius + to.radius + 0.6 * size.width) return []
      return {
        id: `edge ${edge.id}`,
        text,
        font: WORD_FONT,
        color: palette.quietInk,
        places: placesAlong(from, to, edge.curvature, size),
        must: false,
        counts: false,
      }
    })
}

function isInSight({ spots, width, height }: Scene, node: ViewNode): boolean {
  const spot = spots.get(node.id)
  return spot !== undefined && spot.x > -20 && spot.x < width + 20 && spot.y > -20 && spot.y < height + 20
}

function byProminence(a: ViewNode, b: ViewNode): number {
  return b.prominence - a.prominence || (a.id < b.id ? -1 : 1)
}
