import { byCodePoint } from '../model/order.ts'
import type { GroupedNode } from './neighbours.ts'

/** The ids of each group, both by code point. */
export function groupsOf(nodes: readonly GroupedNode[]): ReadonlyMap<string, readonly string[]> {
  const groups = new Map<string, Set<string>>()
  for (const { id, group } of nodes) {
    const ids = groups.get(group)
    if (ids) ids.add(id)
    else groups.set(group, new Set([id]))
  }
  return new Map(
    [...groups].sort(([a], [b]) => byCodePoint(a, b)).map(([group, ids]) => [group, [...ids].sort(byCodePoint)]),
  )
}
