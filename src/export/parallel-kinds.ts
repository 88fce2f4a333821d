import type { GraphEdge } from '../model/graph.ts'
import type { EdgeEnds } from './edge-ends.ts'

/**
 * Readers of GEXF keep parallel edges apart by their `kind` and merge those that share it, so a second statement of the
 * same kind between the same nodes gets a number: `ADDRESSES`, `ADDRESSES 2`. Gives the kind of each edge, in their order.
 */
export function* parallelKinds(edges: readonly GraphEdge[], ends: EdgeEnds): Iterable<[GraphEdge, string]> {
  const kinds = new Map<string, number>()
  for (const { kind } of edges) if (!kinds.has(kind)) kinds.set(kind, kinds.size)
  // Keys are numbers: a text for each of hundreds of thousands of edges would take time and memory.
  const seen = new Map<number, number>()
  for (const [at, edge] of edges.entries()) {
    const pair = (ends.from[at] ?? 0) * ends.count + (ends.to[at] ?? 0)
    const key = pair * kinds.size + (kinds.get(edge.kind) ?? 0)
    const count = (seen.get(key) ?? 0) + 1
    seen.set(key, count)
    yield [edge, count === 1 ? edge.kind : `${edge.kind} ${count}`]
  }
}
