import type { RawBatch, RawRecord } from '../src/model/batch.ts'
import { columnReader, ownIds } from './column-records.ts'
import { exportedBatches } from './exported-batches.ts'
import { foreignBatch } from './foreign-graph.ts'
import type { GraphFile } from './graph-file.ts'

/**
 * The batches of a graph file: those it was made of, where it is ours and says so in its head; else one dataset of
 * generic kinds.
 */
export function graphBatches(graph: GraphFile): RawBatch[] {
  const { file, loader, head } = graph
  if (!head) return [foreignBatch(graph)]
  const { datasets, schema, columns, cited = [] } = head.value
  const atHead = (value: unknown): RawRecord => ({ file, value, places: { '': head.place } })
  const { made } = graph
  const reader = columnReader(graph, columns, ownIds(graph.nodes))
  const nodes = graph.nodes.map((node) => reader.node(node))
  const edges = graph.edges.map((edge) => reader.edge(edge))
  return exportedBatches({
    file,
    loader,
    datasets: datasets.map(atHead),
    schema: atHead(schema),
    nodes: [...(made?.nodes ?? []), ...nodes, ...cited.map(atHead)],
    edges: made ? [...made.edges, ...edges] : edges,
    problems: [...graph.problems, ...(made?.problems ?? []), ...reader.problems()],
  })
}
