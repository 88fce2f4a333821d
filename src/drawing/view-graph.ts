import { placeNew } from '../layout/place-new.ts'
import type { GraphEdge, GraphNode, Subgraph, Support } from '../model/graph.ts'
import { type Role, roleOf, type Schema, type Shape } from '../model/schema.ts'
import { inLanguage } from '../model/text.ts'
import { curvatures } from './curvature.ts'

export interface ViewNode {
  readonly id: string
  readonly kind: string
  readonly label: string
  /** In the layout's box, y upwards. */
  readonly x: number
  readonly y: number
  /** Radius in pixels at the first zoom. */
  readonly size: number
  /** `#rrggbb`, of the kind and the theme. */
  readonly color: string
  readonly shape: Shape
  /** Moved by hand: a layout leaves it where it is. */
  readonly pinned: boolean
  /** Which labels come first: higher first. Challenges before all else, then solutions and what many edges meet in. */
  readonly prominence: number
}

export interface ViewEdge {
  readonly id: string
  readonly kind: string
  readonly from: string
  readonly to: string
  /** The relation, as it reads from `from` to `to`. */
  readonly label: string
  readonly inferred: boolean
  readonly strength: Support
  /** Bow as a share of the length, to the left of the way from `from` to `to` when positive. */
  readonly curvature: number
}

/** What is drawn: every end of an edge is among the nodes, every node has a place. */
export interface ViewGraph {
  readonly nodes: readonly ViewNode[]
  readonly edges: readonly ViewEdge[]
}

export interface ViewOptions {
  /** Language tag of the labels. */
  readonly lang: string
  readonly theme: 'light' | 'dark'
  /** In the layout's box. A node that is missing goes beside its neighbours. */
  readonly positions: ReadonlyMap<string, { readonly x: number; readonly y: number }>
  /** Ids of nodes that were moved by hand. */
  readonly pinned?: ReadonlySet<string>
}

/** For a kind that the schema does not know. */
const UNKNOWN_KIND = { color: { light: '#6f7680', dark: '#a0a7b1' }, shape: 'circle' } as const

/** What to draw of a subgraph. Edges with an end outside of it are left out. */
export function toViewGraph(subgraph: Subgraph, schema: Schema, options: ViewOptions): ViewGraph {
  const edges = innerEdges(subgraph)
  const ids = subgraph.nodes.map((node) => node.id)
  const positions = placeNew(ids, edges, options.positions)
  const bows = curvatures(edges)
  const degrees = degreesOf(edges)

  const toNode = (node: GraphNode): ViewNode => {
    const kind = schema.nodeKinds[node.kind] ?? UNKNOWN_KIND
    const role = roleOf(schema, node.kind)
    const degree = degrees.get(node.id) ?? 0
    const at = positions.get(node.id) ?? { x: 0, y: 0 }
    return {
      id: node.id,
      kind: node.kind,
      label: inLanguage(node.label, options.lang),
      x: at.x,
      y: at.y,
      size: sizeOf(role, degree),
      color: kind.color[options.theme],
      shape: kind.shape,
      pinned: options.pinned?.has(node.id) ?? false,
      prominence: prominenceOf(role, degree),
    }
  }

  return {
    nodes: subgraph.nodes.map(toNode),
    edges: edges.map((edge) => ({
      id: edge.id,
      kind: edge.kind,
      from: edge.from,
      to: edge.to,
      label: inLanguage(schema.edgeKinds[edge.kind]?.label, options.lang) || edge.kind,
      inferred: edge.strength === 'inferred',
      strength: edge.strength,
      curvature: bows.get(edge.id) ?? 0,
    })),
  }
}

/** Radii that a layout should keep free round each node, by id: its size, and room for the name of what matters. */
export function layoutSizes(subgraph: Subgraph, schema: Schema): Map<string, number> {
  const degrees = degreesOf(innerEdges(subgraph))
  return new Map(
    subgraph.nodes.map((node) => {
      const role = roleOf(schema, node.kind)
      return [node.id, sizeOf(role, degrees.get(node.id) ?? 0) + NAME_ROOM[role]]
    }),
  )
}

const NAME_ROOM: Readonly<Record<Role, number>> = { challenge: 10, solution: 5, context: 0 }
const BASE_SIZE: Readonly<Record<Role, number>> = { challenge: 6, solution: 5.5, context: 4.5 }

function prominenceOf(role: Role, degree: number): number {
  if (role === 'challenge') return 200 + degree
  return Math.min(199, role === 'solution' ? 100 + 3 * degree : 4 * degree)
}

/** 5 to 13 pixels: a hub stands out and does not bury its neighbours. */
function sizeOf(role: Role, degree: number): number {
  return Math.round(10 * Math.min(13, BASE_SIZE[role] + 1.1 * Math.sqrt(degree))) / 10
}

function innerEdges({ nodes, edges }: Subgraph): GraphEdge[] {
  const ids = new Set(nodes.map((node) => node.id))
  return edges.filter((edge) => ids.has(edge.from) && ids.has(edge.to))
}

function degreesOf(edges: readonly { readonly from: string; readonly to: string }[]): Map<string, number> {
  const degrees = new Map<string, number>()
  for (const { from, to } of edges) {
    degrees.set(from, (degrees.get(from) ?? 0) + 1)
    if (to !== from) degrees.set(to, (degrees.get(to) ?? 0) + 1)
  }
  return degrees
}
