import { type Column, edgeColumns, nodeColumns } from '../model/columns.ts'
import type { GraphEdge, GraphNode } from '../model/graph.ts'
import type { GraphHead } from '../model/head.ts'
import type { ExportInput } from './format.ts'

/** What formats of attributes write of the part: the columns, and the head by which the file opens here again. */
export function columnsOf(input: Pick<ExportInput, 'nodes' | 'edges' | 'datasets' | 'schema' | 'cited'>): {
  readonly forNodes: readonly Column<GraphNode>[]
  readonly forEdges: readonly Column<GraphEdge>[]
  readonly head: GraphHead
} {
  const forNodes = nodeColumns(input.nodes)
  const forEdges = edgeColumns(input.edges)
  const columns = { nodes: typesOf(forNodes), edges: typesOf(forEdges) }
  const { datasets, schema, cited = [] } = input
  return {
    forNodes,
    forEdges,
    head: { format: 'survey-graph', version: 1, datasets, schema, ...(cited.length > 0 && { cited }), columns },
  }
}

function typesOf<T>(columns: readonly Column<T>[]) {
  return Object.fromEntries(columns.map(({ name, type }) => [name, type]))
}
