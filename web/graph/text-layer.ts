import { edgeDisplay, type Lit, nodeDisplay } from '../view/highlight.ts'
import { type LabelWish, placeLabels, type Rect } from '../view/label-places.ts'
import { placesAlong, placesAround } from '../view/label-sides.ts'
import type { ViewEdge, ViewGraph, ViewNode } from '../view/view-graph.ts'
import { LABEL_FONT, type Palette } from './palette.ts'

/** A picture ready for drawing in two dimensions: where each node lies, in CSS pixels, y downwards. */
export interface Scene {
  readonly view: ViewGraph
  readonly lit: Lit
  readonly palette: Palette
  readonly width: number
  readonly height: number
  readonly spots: ReadonlyMap<string, { readonly x: number; readonly y: number; readonly radius: number }>
}

const MOST_WORDS = 30

interface Text {
  readonly text: string
  readonly font: string
  readonly color: string
}

const NODE_FONT = `500 12.5px ${LABEL_FONT}`
const BOLD_FONT = `650 13px ${LABEL_FONT}`
const EDGE_FONT = `500 11px ${LABEL_FONT}`
const HEIGHT = 16
/** Names are cut to these widths, in pixels; what is lit may be longer. */
const WIDTH = 185
const LIT_WIDTH = 300
/** So many square pixels for each name that need not be there: few, those that matter. */
const AREA_PER_NAME = 26_000

/** Draws the names of nodes, then the words of lit edges, then the badges of pinned nodes. */
export function drawTexts(context: CanvasRenderingContext2D, scene: Scene): void {
  const texts = new Map<string, Text>()
  const wishes = [...nodeWishes(context, scene, texts), ...edgeWishes(context, scene, texts)]
  const limit = Math.max(6, (scene.width * scene.height) / AREA_PER_NAME) * (scene.lit.any ? 0.5 : 1)
  context.textAlign = 'left'
  context.textBaseline = 'middle'
  context.lineJoin = 'round'
  for (const place of placeLabels(wishes, obstacles(scene), scene, limit)) {
    const text = texts.get(place.id)
    if (text) drawText(context, text, place, scene.palette)
  }
  drawBadges(context, scene)
}

function drawText(context: CanvasRenderingContext2D, { text, font, color }: Text, place: Rect, palette: Palette): void {
  const y = place.y + place.height / 2 + 0.5
  context.font = font
  context.strokeStyle = palette.ground
  context.lineWidth = 4
  context.strokeText(text, place.x, y)
  context.fillStyle = color
  context.fillText(text, place.x, y)
}

function obstacles({ spots, view }: Scene): Rect[] {
  return view.nodes.flatMap(({ id }) => {
    const spot = spots.get(id)
    if (!spot) return []
    const reach = spot.radius + 1
    return [{ x: spot.x - reach, y: spot.y - reach, width: 2 * reach, height: 2 * reach }]
  })
}

const LABEL_ORDER = { always: 0, first: 1, fitting: 2, never: 3 } as const

function nodeWishes(context: CanvasRenderingContext2D, scene: Scene, texts: Map<string, Text>): LabelWish[] {
  const pulls = pullsOf(scene)
  return scene.view.nodes
    .map((node) => ({ node, display: nodeDisplay(node, scene.lit) }))
    .filter(({ node, display }) => display.label !== 'never' && isNear(scene, node))
    .sort((a, b) => LABEL_ORDER[a.display.label] - LABEL_ORDER[b.display.label] || byProminence(a.node, b.node))
    .flatMap(({ node, display }, index) => {
      const spot = scene.spots.get(node.id)
      if (!spot || node.label === '') return []
      const font = display.bold ? BOLD_FONT : NODE_FONT
      const text = shorten(context, node.label, font, display.label === 'always' ? LIT_WIDTH : WIDTH)
      const key = `node ${node.id}`
      texts.set(key, { text, font, color: display.presence === 'dim' ? scene.palette.quietInk : scene.palette.ink })
      const reach = spot.radius + (display.ring === 'selected' ? 11 : 5)
      const size = { width: measure(context, text, font), height: HEIGHT }
      const places = placesAround(spot, reach, size, pulls.get(node.id) ?? { x: 0, y: 0 })
      return [
        {
          id: key,
          places,
          must: display.label === 'always',
          counts: display.label === 'fitting',
          // Without the most prominent names the picture says little: these may cover a small neighbour.
          tolerance: index < 10 && !scene.lit.any ? 130 : 0,
        },
      ]
    })
}

function edgeWishes(context: CanvasRenderingContext2D, scene: Scene, texts: Map<string, Text>): LabelWish[] {
  // Round a hub the words would say the same many times and hide the names.
  if (scene.lit.edges.size > MOST_WORDS) return []
  return scene.view.edges
    .filter((edge) => edgeDisplay(edge, scene.lit).label !== 'never')
    .flatMap((edge) => {
      const from = scene.spots.get(edge.from)
      const to = scene.spots.get(edge.to)
      if (!from || !to || edge.from === edge.to) return []
      const text = shorten(context, edge.label, EDGE_FONT, WIDTH)
      const width = measure(context, text, EDGE_FONT)
      // A word longer than its line would name the wrong one.
      if (Math.hypot(to.x - from.x, to.y - from.y) < from.radius + to.radius + 0.6 * width) return []
      const key = `edge ${edge.id}`
      texts.set(key, { text, font: EDGE_FONT, color: scene.palette.quietInk })
      return [
        { id: key, places: placesAlong(from, to, edge.curvature, { width, height: 13 }), must: false, counts: false },
      ]
    })
}

function drawBadges(context: CanvasRenderingContext2D, { view, spots, palette }: Scene): void {
  for (const node of view.nodes) {
    const spot = node.pinned ? spots.get(node.id) : undefined
    if (!spot) continue
    context.beginPath()
    context.arc(spot.x + spot.radius * 0.8, spot.y - spot.radius * 0.8, 3, 0, 2 * Math.PI)
    context.lineWidth = 1.5
    context.strokeStyle = palette.ground
    context.fillStyle = palette.ink
    context.fill()
    context.stroke()
  }
}

/** The mean direction from each node towards its neighbours. */
function pullsOf({ view, spots }: Scene): Map<string, { x: number; y: number }> {
  const sums = new Map<string, { x: number; y: number; count: number }>()
  const add = (id: string, x: number, y: number): void => {
    const sum = sums.get(id) ?? { x: 0, y: 0, count: 0 }
    sums.set(id, { x: sum.x + x, y: sum.y + y, count: sum.count + 1 })
  }
  for (const { from, to } of view.edges as readonly ViewEdge[]) {
    const a = spots.get(from)
    const b = spots.get(to)
    const length = a && b ? Math.hypot(b.x - a.x, b.y - a.y) : 0
    if (!a || !b || length === 0) continue
    add(from, (b.x - a.x) / length, (b.y - a.y) / length)
    add(to, (a.x - b.x) / length, (a.y - b.y) / length)
  }
  return new Map([...sums].map(([id, { x, y, count }]) => [id, { x: x / count, y: y / count }]))
}

function isNear({ spots, width, height }: Scene, node: ViewNode): boolean {
  const spot = spots.get(node.id)
  return spot !== undefined && spot.x > -20 && spot.x < width + 20 && spot.y > -20 && spot.y < height + 20
}

function byProminence(a: ViewNode, b: ViewNode): number {
  return b.prominence - a.prominence || (a.id < b.id ? -1 : 1)
}

/** Widths by font and text; texts are few and drawn at every frame. */
const widths = new Map<string, number>()

function measure(context: CanvasRenderingContext2D, text: string, font: string): number {
  const key = `${font}\n${text}`
  const known = widths.get(key)
  if (known !== undefined) return known
  if (widths.size > 20_000) widths.clear()
  context.font = font
  const { width } = context.measureText(text)
  widths.set(key, width)
  return width
}

/** The text, or as much of it as fits with an ellipsis; cut between characters as people see them. */
function shorten(context: CanvasRenderingContext2D, text: string, font: string, width: number): string {
  if (measure(context, text, font) <= width) return text
  const characters = [...text]
  let low = 1
  let high = characters.length
  while (low < high) {
    const middle = Math.ceil((low + high) / 2)
    if (measure(context, `${characters.slice(0, middle).join('').trimEnd()}…`, font) <= width) low = middle
    else high = middle - 1
  }
  return `${characters.slice(0, low).join('').trimEnd()}…`
}
