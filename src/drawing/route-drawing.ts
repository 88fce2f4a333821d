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

/** Routes drawn from left to right, in pixels; places are middles. */
export interface RouteDrawing {
  readonly width: number
  readonly height: number
  /** Middles of the columns. */
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

/** Challenges left, what lies between, solutions right in one column however short the way to them. */
export function drawRoutes(routes: readonly DrawableRoute[], sizes: RouteSizes): RouteDrawing {
  const { nodes, links } = collectRoutes(routes)
  const drawn = layeredLayout(
    [...nodes.values()].map((node) => ({ id: node.id, ...sizes.card(node) })),
    links.map((link) => ({ id: link.id, from: link.from, to: link.to, ...sizes.word(link) })),
    sizes.gaps,
  )
  return {
    width: drawn.width,
    height: drawn.height,
    columns: drawn.columns,
    cards: [...nodes].flatMap(([id, node]) => {
      const place = drawn.nodes.get(id)
      return place ? [{ node, ...place }] : []
    }),
    links: links.flatMap((link) => {
      const way = drawn.links.get(link.id)
      return way ? [{ ...link, ...way }] : []
    }),
  }
}

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
      const id = JSON.stringify([object.id, subject.id])
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

/** A line through the points, level at each of them, as the path of an SVG. */
export function wayThrough(points: readonly LayeredPoint[]): string {
  return points
    .map(({ x, y }, at) => {
      const before = points[at - 1]
      if (!before) return `M${x} ${y}`
      if (before.y === y) return `H${x}`
      const bend = (x - before.x) / 2
      return `C${before.x + bend} ${before.y} ${x - bend} ${y} ${x} ${y}`
    })
    .join('')
}
