import { rankOf } from '../model/evidence.ts'
import type { GraphEdge, GraphNode } from '../model/graph.ts'
import { byId } from '../model/order.ts'

/**
 * So many of the nodes, in id order: those with the most statements, each counting by its strength (an inferred one 1, one that is
 * in use 5, a fact 6).
 */
export function strongestPart(nodes: readonly GraphNode[], edges: readonly GraphEdge[], most: number): GraphNode[] {
  const weights = new Map<string, number>()
  for (const { from, to, strength } of edges) {
    const weight = 1 + rankOf(strength)
    weights.set(from, (weights.get(from) ?? 0) + weight)
    if (to !== from) weights.set(to, (weights.get(to) ?? 0) + weight)
  }
  const weightOf = ({ id }: GraphNode): number => weights.get(id) ?? 0
  return [...nodes]
    .sort((a, b) => weightOf(b) - weightOf(a) || byId(a, b))
    .slice(0, most)
    .sort(byId)
}
