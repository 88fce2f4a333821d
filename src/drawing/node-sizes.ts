import type { GraphEdge, GraphNode } from '../model/graph.ts'
import { type Role, roleOf, type Schema } from '../model/schema.ts'

/** What the size of a node tells: its part in the question and then its links, or one number alone. The first is the usual. */
export const SIZES = ['importance', 'connections', 'evidence'] as const
export type SizeBy = (typeof SIZES)[number]

export interface NodeSize {
  /** Radius in pixels at the first zoom. */
  readonly size: number
  /** As in ViewNode. */
  readonly prominence: number
}

/** Of each node, by id. `edges` have both ends among the nodes. */
export function nodeSizes(
  nodes: readonly GraphNode[],
  edges: readonly GraphEdge[],
  schema: Schema,
  by: SizeBy = 'importance',
): Map<string, NodeSize> {
  const counts = countsOf(edges, by === 'evidence' ? ({ evidence }) => evidence.length : () => 1)
  const most = [...counts.values()].reduce((a, b) => Math.max(a, b), 1)
  return new Map(
    nodes.map(({ id, kind }) => {
      const count = counts.get(id) ?? 0
      if (by !== 'importance') return [id, { size: sizeOf(count / most), prominence: count }]
      const role = roleOf(schema, kind)
      return [id, { size: sizeIn(role, count), prominence: prominenceIn(role, count) }]
    }),
  )
}

const BASE_SIZE: Readonly<Record<Role, number>> = { challenge: 6, solution: 5.5, context: 4.5 }

/** 5 to 13 pixels: a hub stands out and does not bury its neighbours. */
function sizeIn(role: Role, degree: number): number {
  return tenths(Math.min(13, BASE_SIZE[role] + 1.1 * Math.sqrt(degree)))
}

/** 4 to 15 pixels, for a share of the most: the eye compares areas. */
function sizeOf(share: number): number {
  return tenths(4 + 11 * Math.sqrt(share))
}

/** Challenges before all else, then solutions and what many edges meet in. */
function prominenceIn(role: Role, degree: number): number {
  if (role === 'challenge') return 200 + degree
  return Math.min(199, role === 'solution' ? 100 + 3 * degree : 4 * degree)
}

/** A loop counts once. */
function countsOf(edges: readonly GraphEdge[], weigh: (edge: GraphEdge) => number): Map<string, number> {
  const counts = new Map<string, number>()
  for (const edge of edges) {
    const weight = weigh(edge)
    counts.set(edge.from, (counts.get(edge.from) ?? 0) + weight)
    if (edge.to !== edge.from) counts.set(edge.to, (counts.get(edge.to) ?? 0) + weight)
  }
  return counts
}

function tenths(value: number): number {
  return Math.round(10 * value) / 10
}
