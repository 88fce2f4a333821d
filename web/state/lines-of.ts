import type { GraphEdge, GraphNode } from '../../src/model/graph.ts'
import type { Link } from './dossier.ts'

/** Statements that name the same node: one line, whatever of them there is. */
export interface Line {
  readonly node: GraphNode
  readonly edges: readonly GraphEdge[]
}

/** A line for each node, in the order of its first statement. */
export function linesOf(links: readonly Link[]): Line[] {
  const lines = new Map<string, { node: GraphNode; edges: GraphEdge[] }>()
  for (const { node, edge } of links) {
    const line = lines.get(node.id) ?? { node, edges: [] }
    line.edges.push(edge)
    lines.set(node.id, line)
  }
  return [...lines.values()]
}
