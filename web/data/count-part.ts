import { citedBy } from '../../src/export/cited-by.ts'
import type { GraphReader } from '../../src/query/reader.ts'

/** How much a part holds, and how many nodes it cites beside them. */
export async function countPart(
  reader: GraphReader,
  part: Parameters<GraphReader['subgraph']>[0],
  signal: AbortSignal,
): Promise<{ readonly nodes: number; readonly edges: number; readonly sources: number }> {
  const held = await reader.subgraph(part, { signal })
  const sources = await citedBy(reader, held, { signal })
  return { nodes: held.nodes.length, edges: held.edges.length, sources: sources.length }
}
