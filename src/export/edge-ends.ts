import type { Subgraph } from '../model/graph.ts'

/** Where the ends of each edge stand among the nodes, in the order of the edges. */
export interface EdgeEnds {
  readonly from: Uint32Array
  readonly to: Uint32Array
  /** One more than the largest of them. */
  readonly count: number
}

/** Looked up once, since in a large part every look-up by id is a walk through memory. An end outside gets a number too. */
export function edgeEnds({ nodes, edges }: Subgraph): EdgeEnds {
  const places = new Map<string, number>()
  const placeOf = (id: string): number => {
    const known = places.get(id)
    if (known !== undefined) return known
    places.set(id, places.size)
    return places.size - 1
  }
  for (const { id } of nodes) placeOf(id)
  const from = new Uint32Array(edges.length)
  const to = new Uint32Array(edges.length)
  for (const [at, edge] of edges.entries()) {
    from[at] = placeOf(edge.from)
    to[at] = placeOf(edge.to)
  }
  return { from, to, count: places.size }
}
