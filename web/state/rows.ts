import type { GraphEdge, GraphNode } from '../../src/model/graph.ts'
import type { Graph } from './state.ts'

/** A graph's nodes and edges in rows. */
export interface Rows {
  readonly nodes: readonly GraphNode[]
  readonly edges: readonly GraphEdge[]
  /** By the row of an edge, those of its ends; -1 for an end that is no node. */
  readonly from: Int32Array
  readonly to: Int32Array
}

const known = new WeakMap<Graph, Rows>()

/** Worked out once for each graph: to look up ids by the ten thousand at every choice would be felt. */
export function rowsOf(graph: Graph): Rows {
  const found = known.get(graph)
  if (found) return found
  const nodes = [...graph.nodes.values()]
  const edges = [...graph.edges.values()]
  const rowOf = new Map(nodes.map(({ id }, row) => [id, row]))
  const rows = {
    nodes,
    edges,
    from: Int32Array.from(edges, (edge) => rowOf.get(edge.from) ?? -1),
    to: Int32Array.from(edges, (edge) => rowOf.get(edge.to) ?? -1),
  }
  known.set(graph, rows)
  return rows
}
