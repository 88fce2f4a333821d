import type { GraphEdge } from '../model/graph.ts'
import type { EdgeEnds } from './edge-ends.ts'

/**
 * Readers of GEXF keep parallel edges apart by their `kind` and merge those that share it, so a second statement of the
 * same kind between the same nodes gets a number: `ADDRESSES`, `ADDRESSES 2`. Gives the kind of each edge, in their order.
 */
export function* parallelKinds(edges: readonly GraphEdge[], ends: EdgeEnds): Iterable<[GraphEdge, string]> {
  const numbers = new Map<string, number>()
  for (const { kind } of edges) if (!numbers.has(kind)) numbers.set(kind, numbers.size)
  const kinds = Uint32Array.from(edges, ({ kind }) => numbers.get(kind) ?? 0)
  const { from, to } = ends
  // Edges that may be alike hang on one chain, each before those that came earlier: a text or a number in a map for each
  // of hundreds of thousands of edges would take time and memory.
  const chains = new Int32Array(edges.length + 1).fill(-1)
  const earlier = new Int32Array(edges.length)
  const counts = new Uint32Array(edges.length)
  for (const [at, edge] of edges.entries()) {
    const [start = 0, end = 0, kind = 0] = [from[at], to[at], kinds[at]]
    const chain = ((Math.imul(start, 31) + Math.imul(end, 40_503) + kind) >>> 0) % chains.length
    let like = chains[chain] ?? -1
    while (like >= 0 && (from[like] !== start || to[like] !== end || kinds[like] !== kind)) like = earlier[like] ?? -1
    earlier[at] = chains[chain] ?? -1
    chains[chain] = at
    const count = (like < 0 ? 0 : (counts[like] ?? 0)) + 1
    counts[at] = count
    yield [edge, count === 1 ? edge.kind : `${edge.kind} ${count}`]
  }
}
