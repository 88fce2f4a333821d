import type { RawBatch } from '../src/model/batch.ts'
import { ownIds } from './column-records.ts'
import { foreignBatch } from './foreign-graph.ts'
import type { GraphFile } from './graph-file.ts'
import { ownRecords } from './own-records.ts'

/**
 * The batches of a graph file: those it was made of, where it is ours and says so in its head; else one dataset of
 * generic kinds.
 */
export function graphBatches(graph: GraphFile): RawBatch[] {
  const { head, nodes, edges, problems } = graph
  if (!head) return [foreignBatch(graph)]
  const own = graph.own ?? ownRecords(graph, head, ownIds(nodes))
  for (const node of nodes) own.node(node)
  for (const edge of edges) own.edge(edge)
  return own.batches(problems)
}
