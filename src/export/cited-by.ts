import type { Citation, GraphNode, Subgraph } from '../model/graph.ts'
import { byId } from '../model/order.ts'
import type { AskOptions, GraphReader } from '../query/reader.ts'

/** Ids asked for at once. */
const MOST_IDS = 10_000

/** Every node that the evidence and the nodes of the part cite, and that those cite in turn, and that is not in it; in id order. */
export async function citedBy(
  reader: Pick<GraphReader, 'subgraph'>,
  part: Subgraph,
  options?: AskOptions,
): Promise<GraphNode[]> {
  const there = new Set(part.nodes.map((node) => node.id))
  const found: GraphNode[] = []
  let missing = new Set<string>()
  const note = ({ source }: Citation): void => {
    if (!there.has(source)) missing.add(source)
  }
  for (const edge of part.edges) edge.evidence.forEach(note)
  for (const node of part.nodes) node.sources.forEach(note)
  const asked = new Set<string>()
  while (missing.size > 0) {
    for (const id of missing) asked.add(id)
    // An id that `sameAs` replaced answers with a node that may be there.
    const more = (await nodesOf(reader, [...missing], options)).filter((node) => !there.has(node.id))
    for (const node of more) there.add(node.id)
    found.push(...more)
    missing = new Set()
    for (const node of more) node.sources.forEach(note)
    for (const id of asked) missing.delete(id)
  }
  return found.sort(byId)
}

/** Those of the ids that are there. */
export async function nodesOf(
  reader: Pick<GraphReader, 'subgraph'>,
  ids: readonly string[],
  options?: AskOptions,
): Promise<readonly GraphNode[]> {
  const found: GraphNode[] = []
  for (let at = 0; at < ids.length; at += MOST_IDS) {
    const { nodes } = await reader.subgraph({ scope: 'ids', ids: ids.slice(at, at + MOST_IDS) }, options)
    found.push(...nodes)
  }
  return found
}
