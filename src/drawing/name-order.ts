import { byId } from '../model/order.ts'
import type { ViewNode } from './view-graph.ts'

/** So many of the largest come before all else: the eye falls on them first and asks what they are. */
const LARGEST = 6

/** Nodes in the order in which their names find a place: the few largest first, then those that matter most. */
export function nameOrder(nodes: readonly ViewNode[]): ViewNode[] {
  // By the score first: most have one of a few, and come in order.
  const alike = new Map<number, ViewNode[]>()
  for (const node of nodes) {
    const others = alike.get(node.prominence)
    if (others) others.push(node)
    else alike.set(node.prominence, [node])
  }
  const ordered = [...alike].sort(([a], [b]) => b - a).flatMap(([, nodes]) => nodes.sort(byId))
  const largest = largestOf(ordered)
  const isLargest = new Set(largest)
  return [...largest, ...ordered.filter((node) => !isLargest.has(node))]
}

/** Of nodes as large as each other those that come first; in order of size. */
function largestOf(ordered: readonly ViewNode[]): ViewNode[] {
  const largest: ViewNode[] = []
  for (const node of ordered) {
    if (largest.length === LARGEST && node.size <= (largest.at(-1)?.size ?? 0)) continue
    const at = largest.findIndex(({ size }) => size < node.size)
    largest.splice(at < 0 ? largest.length : at, 0, node)
    largest.length = Math.min(largest.length, LARGEST)
  }
  return largest
}
