import { byCodePoint, byId } from '../model/order.ts'

const FIRST_BOW = 0.1
const NEXT_BOW = 0.1

/**
 * How much each edge bows, by id: the furthest point of its control as a share of its length, to the left of its way
 * when positive. A lone edge bows slightly; edges between the same two nodes, whichever way they run, all differ in size
 * and take sides in turn, so that each is seen.
 */
export function curvatures(
  edges: readonly { readonly id: string; readonly from: string; readonly to: string }[],
): Map<string, number> {
  const bundles = new Map<string, { id: string; from: string; to: string }[]>()
  for (const edge of edges) {
    const key = pairOf(edge)
    const bundle = bundles.get(key)
    if (bundle) bundle.push(edge)
    else bundles.set(key, [edge])
  }
  const result = new Map<string, number>()
  for (const bundle of bundles.values()) {
    bundle.sort(byId).forEach((edge, index) => {
      const side = index % 2 === 0 ? 1 : -1
      const forward = byCodePoint(edge.from, edge.to) <= 0 ? 1 : -1
      result.set(edge.id, side * forward * (FIRST_BOW + NEXT_BOW * index))
    })
  }
  return result
}

/** The same for all edges between two nodes, whichever way they run. */
export function pairOf({ from, to }: { readonly from: string; readonly to: string }): string {
  const [first, second] = byCodePoint(from, to) < 0 ? [from, to] : [to, from]
  // With its length, so that no two pairs have one key.
  return `${first.length} ${first}${second}`
}
