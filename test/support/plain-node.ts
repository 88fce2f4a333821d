import type { GraphNode } from '../../src/model/graph.ts'

/** A node that has its id for a name, and nothing that is not given. */
export function plainNode(id: string, kind: string, more: Partial<GraphNode> = {}): GraphNode {
  return { id, kind, label: { en: id }, aliases: [], fields: {}, sources: [], datasets: ['b'], sameAs: [], ...more }
}
