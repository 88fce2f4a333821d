import { type LayeredGaps, type LayeredPoint, layeredLayout } from '../layout/layered.ts'
import { rankOf } from '../model/evidence.ts'
import type { GraphEdge, GraphNode, Support } from '../model/graph.ts'

/** Of a route, as far as it is drawn: hop by hop, from the solution's end to the challenge. */
export interface DrawableRoute {
  readonly index: number
  readonly hops: readonly DrawableHop[]
}

export interface DrawableHop {
  readonly subject: GraphNode
  readonly object: GraphNode
  readonly edge: GraphEdge
  readonly others: readonly GraphEdge[]
  readonly weakest: boolean
}

/** Routes drawn from left to right, or from the top down, in pixels; places are middles. */
export interface RouteDrawing {
  readonly width: number
  readonly height: number
  /** Middles of the columns, or from the top down of the rows. */
  readonly columns: readonly number[]
  readonly cards: readonly (LayeredPoint & { readonly node: GraphNode; readonly column: number })[]
  readonly links: readonly DrawnLink[]
}

/** All statements between two nodes that routes run through, drawn as one line. */
export interface DrawnLink {
  readonly id: string
  /** Nearer to the challenge. */
  readonly from: string
  readonly to: string
  readonly strength: Support
  /** Strongest first. */
  readonly edges: readonly GraphEdge[]
  /** Routes that run through it, by their place in the answer. */
  readonly routes: readonly number[]
  /** Those of them that have no weaker step, though a stronger one. */
  readonly weakestOf: readonly number[]
  readonly points: readonly LayeredPoint[]
  readonly word: LayeredPoint
}

export type BareLink = Omit<DrawnLink, 'points' | 'word'>

export interface RouteSizes {
  /** The room that a node's card needs. */
  card(node: GraphNode): { readonly width: number; readonly height: number }
  readonly gaps: LayeredGaps
  /** The room that the word of a link needs. */
  word(link: BareLink): { readonly width: number; readonly height: number }
}

/**
 * Challenges left, what lies between, solutions right in one column however short the way to them. The first route is
 * uppermost and level, each other one below those before it. `down`: all of it turned, with challenges on top and the
 * first route on the left.
 */
export function drawRoutes(routes: readonly DrawableRoute[], sizes: RouteSizes, down = false): RouteDrawing {
  const { nodes, links } = collectRoutes(routes)
  const size = ({ width, height }: { width: number; height: number }) =>
    down ? { width: height, height: width } : { width, height }
  const drawn = layeredLayout(
    [...nodes.values()].map((node) => ({ id: node.id, ...size(sizes.card(node)) })),
    links.map((link) => ({
      id: link.id,
      from: link.from,
      to: link.to,
      look: lookOf(link.strength),
      ...size(sizes.word(link)),
    })),
    sizes.gaps,
    routes.map(({ hops }) => hops.map(({ object, subject }) => linkId(object, subject)).reverse()),
  )
  const turned = <P extends LayeredPoint>(point: P): P => (down ? { ...point, x: point.y, y: point.x } : point)
  return {
    ...size(drawn),
    columns: drawn.columns,
    cards: [...nodes].flatMap(([id, node]) => {
      const place = drawn.nodes.get(id)
      return place ? [{ node, ...turned(place) }] : []
    }),
    links: links.flatMap((link) => {
      const way = drawn.links.get(link.id)
      return way ? [{ ...link, points: way.points.map(turned), word: turned(way.word) }] : []
    }),
  }
}

/** Looks of lines, from the one that lies below all others. */
const LOOKS = ['fact', 'inferred', 'claim'] as const
export type LineLook = (typeof LOOKS)[number]

/** How a line looks: broken where a reader infers, thin where a source simply says what there is. */
export function lookOf(strength: Support): LineLook {
  return strength === 'fact' || strength === 'inferred' ? strength : 'claim'
}

const linkId = (object: GraphNode, subject: GraphNode) => JSON.stringify([object.id, subject.id])

/** What the routes run through, each node and each pair of nodes once; in the order of the routes. */
function collectRoutes(routes: readonly DrawableRoute[]): {
  readonly nodes: ReadonlyMap<string, GraphNode>
  readonly links: readonly BareLink[]
} {
  const nodes = new Map<string, GraphNode>()
  const links = new Map<string, BareLink>()
  for (const { index, hops } of routes) {
    for (const { object, subject, edge, others, weakest } of [...hops].reverse()) {
      nodes.set(object.id, object).set(subject.id, subject)
      const id = linkId(object, subject)
      const known = links.get(id)
      links.set(id, {
        id,
        from: object.id,
        to: subject.id,
        strength: edge.strength,
        edges: [edge, ...others].sort((a, b) => rankOf(b.strength) - rankOf(a.strength)),
        routes: [...(known?.routes ?? []), index],
        weakestOf: [...(known?.weakestOf ?? []), ...(weakest ? [index] : [])],
      })
    }
  }
  return { nodes, links: [...links.values()] }
}

/** Lines with an end in common, which may run along together: how to draw each, and the arrow heads where they arrive. */
export interface LineGroup {
  readonly id: string
  readonly lines: readonly { readonly link: DrawnLink; readonly way: string; readonly head?: string }[]
}

/**
 * The lines of a drawing, each in two halves that meet under its word: one among the lines that leave the same node, one
 * among those that lead to the same, of one look each; stronger ones later, to lie over those before them. Where a group is drawn with a rim of the ground's colour around all its lines, lines of
 * others pass under it, and a crossing does not look like a branch.
 */
export function lineGroups(links: readonly DrawnLink[]): LineGroup[] {
  const groups = new Map<string, LineGroup['lines'][number][]>()
  const add = (id: string, line: LineGroup['lines'][number]) => groups.set(id, [...(groups.get(id) ?? []), line])
  for (const link of links) {
    const { points, word } = link
    const after = points.findIndex((point, at) => isOn(points[at - 1], word, point))
    const look = lookOf(link.strength)
    add(`${look} to ${link.to}`, { link, way: wayThrough([word, ...points.slice(after)]), head: headAt(points) })
    add(`${look} from ${link.from}`, { link, way: wayThrough([...points.slice(0, after), word]) })
  }
  const strengthOf = ({ link }: LineGroup['lines'][number]) => rankOf(link.strength)
  const depthOf = (lines: LineGroup['lines']) => LOOKS.indexOf(lookOf(lines[0]?.link.strength ?? 'fact'))
  return [...groups]
    .map(([id, lines]) => ({ id, lines: [...lines].sort((a, b) => strengthOf(a) - strengthOf(b)) }))
    .sort((a, b) => depthOf(a.lines) - depthOf(b.lines))
}

/** Of an arrow head: how long it is, and how far it stands out on either side. */
const HEAD = { long: 7, wide: 3 }

/** A small arrow head where a line ends, in the direction of its last piece. */
function headAt(points: readonly LayeredPoint[]): string {
  const [before, end] = points.slice(-2)
  if (!before || !end) return ''
  const [x, y] = [Math.sign(end.x - before.x), Math.sign(end.y - before.y)]
  const back = { x: end.x - x * HEAD.long, y: end.y - y * HEAD.long }
  const [out, over] = [y * HEAD.wide, x * HEAD.wide]
  return `M${end.x} ${end.y}L${back.x + out} ${back.y + over}L${back.x - out} ${back.y - over}Z`
}

/** So round are the corners of a line. */
const CORNER = 9

/** A line through the points, each level with the one before it or upright over it, as the path of an SVG with round corners. */
export function wayThrough(points: readonly LayeredPoint[]): string {
  const corners = points.filter((point, at) => !isPassed(points[at - 1], point, points[at + 1]))
  return corners
    .map((point, at) => {
      const [before, after] = [corners[at - 1], corners[at + 1]]
      if (!before) return `M${point.x} ${point.y}`
      if (!after) return `L${point.x} ${point.y}`
      const turn = Math.min(CORNER, lengthOf(before, point) / 2, lengthOf(point, after) / 2)
      const [start, end] = [towards(point, before, turn), towards(point, after, turn)]
      return `L${start.x} ${start.y}Q${point.x} ${point.y} ${end.x} ${end.y}`
    })
    .join('')
}

/** Whether the line runs straight on there. */
function isPassed(before: LayeredPoint | undefined, { x, y }: LayeredPoint, after: LayeredPoint | undefined): boolean {
  if (!before || !after) return false
  return (before.x === x && after.x === x) || (before.y === y && after.y === y)
}

/** Whether a point lies on the level or upright piece between two. */
function isOn(before: LayeredPoint | undefined, point: LayeredPoint, after: LayeredPoint): boolean {
  if (!before || !isPassed(before, point, after)) return false
  const isWithin = (a: number, b: number, c: number) => Math.min(a, c) <= b && b <= Math.max(a, c)
  return isWithin(before.x, point.x, after.x) && isWithin(before.y, point.y, after.y)
}

const lengthOf = (a: LayeredPoint, b: LayeredPoint) => Math.abs(a.x - b.x) + Math.abs(a.y - b.y)

const towards = ({ x, y }: LayeredPoint, other: LayeredPoint, by: number): LayeredPoint => ({
  x: x + Math.sign(other.x - x) * by,
  y: y + Math.sign(other.y - y) * by,
})
