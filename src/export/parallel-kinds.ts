import type { GraphEdge } from '../model/graph.ts'

/**
 * Readers of GEXF keep parallel edges apart by their `kind` and merge those that share it, so a second statement of the
 * same kind between the same nodes gets a number: `ADDRESSES`, `ADDRESSES 2`. Asked once for each edge, in their order.
 */
export function parallelKinds(edges: readonly GraphEdge[]): (edge: GraphEdge) => string {
  const ends = new Map<string, number>()
  const kinds = new Map<string, number>()
  for (const { from, to, kind } of edges) {
    if (!ends.has(from)) ends.set(from, ends.size)
    if (!ends.has(to)) ends.set(to, ends.size)
    if (!kinds.has(kind)) kinds.set(kind, kinds.size)
  }
  // Keys are numbers: texts of their own for hundreds of thousands of edges would take time and memory.
  const seen = new Map<number, number>()
  return ({ from, to, kind }) => {
    const pair = (ends.get(from) ?? 0) * ends.size + (ends.get(to) ?? 0)
    const key = pair * kinds.size + (kinds.get(kind) ?? 0)
    const count = (seen.get(key) ?? 0) + 1
    seen.set(key, count)
    return count === 1 ? kind : `${kind} ${count}`
  }
}
