import { UndirectedGraph } from 'graphology'
import bareLouvain from 'graphology-communities-louvain'
import { byCodePoint } from '../model/order.ts'
import type { Link } from './neighbours.ts'

const SEED = 1

/** Its types tell of a default export, which Node does not find in it. */
const louvain = bareLouvain as unknown as typeof bareLouvain.default

/**
 * Nodes that are linked among each other more than to the rest, by Louvain's method: the ids of each community, largest
 * first. Communities of one are left out. The same nodes and edges give the same, whatever their order.
 */
export function communitiesOf(nodes: readonly { readonly id: string }[], edges: readonly Link[]): string[][] {
  const graph = new UndirectedGraph<{ readonly [name: string]: never }, { weight: number }>()
  for (const id of [...new Set(nodes.map(({ id }) => id))].sort(byCodePoint)) graph.addNode(id)
  const pairs = edges
    .filter(({ from, to }) => from !== to && graph.hasNode(from) && graph.hasNode(to))
    .map(({ from, to }) => (byCodePoint(from, to) < 0 ? ([from, to] as const) : ([to, from] as const)))
    .sort(([a, b], [c, d]) => byCodePoint(a, c) || byCodePoint(b, d))
  for (const [from, to] of pairs) {
    graph.updateEdge(from, to, ({ weight = 0 }) => ({ weight: weight + 1 }))
  }
  if (graph.size === 0) return []
  const numbers = louvain(graph, { rng: randomFrom(SEED) })
  const groups = new Map<number, string[]>()
  for (const id of graph.nodes()) {
    const number = numbers[id] ?? -1
    const ids = groups.get(number)
    if (ids) ids.push(id)
    else groups.set(number, [id])
  }
  return [...groups.values()]
    .filter((ids) => ids.length > 1)
    .sort((a, b) => b.length - a.length || byCodePoint(a[0] ?? '', b[0] ?? ''))
}

/** Numbers from 0 up to but not including 1, the same ones for the same seed (mulberry32, Tommy Ettinger, 2017). */
function randomFrom(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let bits = Math.imul(state ^ (state >>> 15), 1 | state)
    bits = (bits + Math.imul(bits ^ (bits >>> 7), 61 | bits)) ^ bits
    return ((bits ^ (bits >>> 14)) >>> 0) / 0x1_0000_0000
  }
}
