import { type Column, edgeColumns, evidenceColumns, nodeColumns } from '../model/columns.ts'
import type { Evidence, GraphEdge, GraphNode, Subgraph } from '../model/graph.ts'

/** The columns of each table after what tells its rows apart: `id`; `id`, `from`, `to`; `statement`. */
export function nodeTable({ nodes }: Subgraph): Column<GraphNode>[] {
  return nodeColumns(nodes)
}

/** The evidence has a table of its own. */
export function statementTable({ edges }: Subgraph): Column<GraphEdge>[] {
  return edgeColumns(edges).filter((column) => column.name !== 'evidence')
}

export function evidenceTable({ edges }: Subgraph): Column<Evidence>[] {
  return evidenceColumns(edges.flatMap((edge) => edge.evidence))
}

/** Every piece of evidence with its statement: the rows of the last table. */
export function* withEvidence(edges: Iterable<GraphEdge>): Iterable<[GraphEdge, Evidence]> {
  for (const edge of edges) for (const piece of edge.evidence) yield [edge, piece]
}
