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
  const weights = new Map<string, number>()
  const add = (id: string, weight: number) => weights.set(id, (weights.get(id) ?? 0) + weight)
  for (const edge of edges) {
    const weight = weightOf(by, edge)
    add(edge.from, weight)
    // A loop counts once.
    if (edge.to !== edge.from) add(edge.to, weight)
  }
  const most = [...weights.values()].reduce((a, b) => Math.max(a, b), 1)
  return new Map(nodes.map(({ id, kind }) => [id, sizeFor(by, roleOf(schema, kind), weights.get(id) ?? 0, most)]))
}

/** What an edge adds to the weight of each of its ends. */
export function weightOf(by: SizeBy, { evidence }: GraphEdge): number {
  return by === 'evidence' ? evidence.length : 1
}

/** For a node of this weight, where the heaviest has `most`. */
export function sizeFor(by: SizeBy, role: Role, weight: number, most: number): NodeSize {
  return by === 'importance'
    ? { size: sizeIn(role, weight), prominence: prominenceIn(role, weight) }
    : { size: sizeOf(weight / most), prominence: weight }
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

function tenths(value: number): number {
  return Math.round(10 * value) / 10
}
