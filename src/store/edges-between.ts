import { admitEdge, type EvidenceFilter } from '../model/evidence.ts'
import type { GraphEdge, GraphNode } from '../model/graph.ts'
import { byId } from '../model/order.ts'

/** The admitted edges from either of two nodes to the other, in id order; none where one of them is not there. */
export type EdgesBetween = (a: string, b: string, filter: EvidenceFilter) => GraphEdge[]

/**
 * Finds the edges between two nodes as quickly beside a hub as elsewhere: numbers in a row, since an answer asks for
 * hundreds of pairs, and what is spread over the memory takes longest. `nodes` must name every end.
 */
export function edgesBetween(nodes: readonly GraphNode[], edges: readonly GraphEdge[]): EdgesBetween {
  const places = new Map(nodes.map((node, place) => [node.id, place]))
  const placeOf = (id: string) => places.get(id) ?? 0
  /** Edges of node i are `numbers[offsets[i]]` up to `numbers[offsets[i + 1] - 1]`, by the places they lead to. */
  const numbers = Uint32Array.from(edges.keys())
  const targets = Uint32Array.from(edges, (edge) => placeOf(edge.to))
  const sources = Uint32Array.from(edges, (edge) => placeOf(edge.from))
  numbers.sort((a, b) => (sources[a] ?? 0) - (sources[b] ?? 0) || (targets[a] ?? 0) - (targets[b] ?? 0) || a - b)
  const offsets = new Uint32Array(nodes.length + 1)
  for (const source of sources) offsets[source + 1] = (offsets[source + 1] ?? 0) + 1
  for (let place = 0; place < nodes.length; place++)
    offsets[place + 1] = (offsets[place + 1] ?? 0) + (offsets[place] ?? 0)
  const targetsInOrder = numbers.map((number) => targets[number] ?? 0)

  const collect = (from: number, to: number, filter: EvidenceFilter, found: GraphEdge[]) => {
    const last = offsets[from + 1] ?? 0
    let low = offsets[from] ?? 0
    let high = last
    while (low < high) {
      const middle = (low + high) >>> 1
      if ((targetsInOrder[middle] ?? 0) < to) low = middle + 1
      else high = middle
    }
    for (; low < last && targetsInOrder[low] === to; low++) {
      const edge = edges[numbers[low] ?? 0]
      const admitted = edge && admitEdge(filter, edge)
      if (admitted) found.push(admitted)
    }
  }
  return (a, b, filter) => {
    const one = places.get(a)
    const other = places.get(b)
    const found: GraphEdge[] = []
    if (one === undefined || other === undefined) return found
    collect(one, other, filter, found)
    if (one !== other) collect(other, one, filter, found)
    return found.length > 1 ? found.sort(byId) : found
  }
}
