import { byCodePoint } from '../model/order.ts'

/** A node as most layouts need it; those of one group stand together. */
export interface GroupedNode {
  readonly id: string
  readonly group: string
}

export interface Link {
  readonly from: string
  readonly to: string
}

/** The ids that each id is linked with, either way, by code point; loops and unknown ends are left out. */
export function neighboursIn(
  nodes: readonly { readonly id: string }[],
  edges: readonly Link[],
): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, Set<string>>(nodes.map(({ id }) => [id, new Set()]))
  for (const { from, to } of edges) {
    const [a, b] = [found.get(from), found.get(to)]
    if (from === to || !a || !b) continue
    a.add(to)
    b.add(from)
  }
  return new Map([...found].map(([id, others]) => [id, [...others].sort(byCodePoint)]))
}

/** The id with the most neighbours, the first by code point of several. */
export function bestConnected(neighbours: ReadonlyMap<string, readonly string[]>): string | undefined {
  let best: string | undefined
  for (const [id, { length }] of neighbours) {
    const most = best === undefined ? -1 : (neighbours.get(best)?.length ?? 0)
    if (length > most || (length === most && best !== undefined && byCodePoint(id, best) < 0)) best = id
  }
  return best
}
