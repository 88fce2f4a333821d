import type { GraphEdge, Subgraph, Support } from '../model/graph.ts'
import { type Role, roleOf, type Schema, type Shape } from '../model/schema.ts'
import { nodeSizes, type SizeBy } from './node-sizes.ts'
import { createViewMaker } from './view-maker.ts'

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
  /** Which labels come first: higher first. */
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
  /** Where its maker knows the way: a node of it, and its edges at a node. */
  readonly find?: ViewFinder
}

export interface ViewFinder {
  node(id: string): ViewNode | undefined
  /** A loop once. */
  touching(id: string): readonly ViewEdge[]
}

export interface ViewOptions {
  /** Language tag of the labels. */
  readonly lang: string
  readonly theme: 'light' | 'dark'
  /** In the layout's box. A node that is missing goes beside its neighbours. */
  readonly positions: ReadonlyMap<string, { readonly x: number; readonly y: number }>
  /** Ids of nodes that were moved by hand. */
  readonly pinned?: ReadonlySet<string>
  readonly sizeBy?: SizeBy | undefined
  /** `#rrggbb` by kind; absent: those of the schema. */
  readonly colors?: ReadonlyMap<string, string> | undefined
}

/** What to draw of a subgraph. Edges with an end outside of it are left out. */
export function toViewGraph(subgraph: Subgraph, schema: Schema, options: ViewOptions): ViewGraph {
  return createViewMaker()(subgraph, schema, options)
}

/** Radii that a layout should keep free round each node, by id: its size, and room for the name of what matters. */
export function layoutSizes(subgraph: Subgraph, schema: Schema): Map<string, number> {
  const sizes = nodeSizes(subgraph.nodes, innerEdges(subgraph), schema)
  return new Map(
    subgraph.nodes.map(({ id, kind }) => [id, (sizes.get(id)?.size ?? 0) + NAME_ROOM[roleOf(schema, kind)]]),
  )
}

const NAME_ROOM: Readonly<Record<Role, number>> = { challenge: 10, solution: 5, context: 0 }

function innerEdges({ nodes, edges }: Subgraph): GraphEdge[] {
  const ids = new Set(nodes.map((node) => node.id))
  return edges.filter((edge) => ids.has(edge.from) && ids.has(edge.to))
}
