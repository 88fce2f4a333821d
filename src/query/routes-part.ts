import type { EvidenceFilter } from '../model/evidence.ts'
import type { Subgraph } from '../model/graph.ts'
import { byCodePoint } from '../model/order.ts'
import { indicesOf, type WalkGraph, walkableKinds } from '../model/walk.ts'
import type { GraphStore, ReadOptions } from '../store/types.ts'

/**
 * All that routes of at most `maxHops` from these challenges can run through, the challenges themselves, and the
 * statements among them that a trace may walk: asked again, the part gives the same matrix.
 */
export async function routesPart(
  store: GraphStore,
  {
    from,
    maxHops,
    filter,
  }: { readonly from: readonly string[]; readonly maxHops: number; readonly filter: EvidenceFilter },
  options: ReadOptions,
): Promise<Subgraph> {
  const graph = await store.walk({ from, towards: 'solutions', maxHops, filter }, options)
  const before = hopsFrom(graph, indicesOf(graph, from), maxHops)
  const after = hopsToEnds(graph, maxHops)
  const between = graph.ids.filter((_, index) => (before[index] ?? FAR) + (after[index] ?? FAR) <= maxHops)
  const ids = [...new Set([...from, ...between])].sort(byCodePoint)
  const { nodes, edges } = await store.subgraph({ ids, filter }, options)
  const walkable = new Set(walkableKinds(await store.schema(options)))
  return { nodes, edges: edges.filter((edge) => walkable.has(edge.kind)) }
}

/** Further than any path may be, and still so when two of it are added. */
const FAR = 100

function hopsFrom(graph: WalkGraph, starts: readonly number[], maxHops: number): Uint8Array {
  const hops = new Uint8Array(graph.ids.length).fill(FAR)
  for (const start of starts) hops[start] = 0
  let frontier = starts
  for (let hop = 1; hop <= maxHops && frontier.length > 0; hop++) {
    const next: number[] = []
    for (const node of frontier) {
      for (let step = graph.offsets[node] ?? 0; step < (graph.offsets[node + 1] ?? 0); step++) {
        const target = graph.targets[step] ?? 0
        if (hops[target] !== FAR) continue
        hops[target] = hop
        next.push(target)
      }
    }
    frontier = next
  }
  return hops
}

/** Round by round over all nodes, since the graph knows its steps in one direction alone. */
function hopsToEnds(graph: WalkGraph, maxHops: number): Uint8Array {
  const hops = Uint8Array.from(graph.isEnd, (isEnd) => (isEnd ? 0 : FAR))
  for (let hop = 1; hop < maxHops; hop++) {
    for (let node = 0; node < hops.length; node++) {
      if (hops[node] !== FAR) continue
      for (let step = graph.offsets[node] ?? 0; step < (graph.offsets[node + 1] ?? 0); step++) {
        if (hops[graph.targets[step] ?? 0] !== hop - 1) continue
        hops[node] = hop
        break
      }
    }
  }
  return hops
}
