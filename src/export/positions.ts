import { forceLayout } from '../layout/force.ts'
import type { Subgraph } from '../model/graph.ts'
import type { Position } from './format.ts'
import { nodeSizes } from './looks.ts'

/** Laying out more nodes than this takes longer than anyone waits; whoever opens the file lays it out there. */
export const MOST_PLACED = 3000

/** Positions of the nodes by force, the same for the same part; none where there are too many nodes. */
export function positionsFor(part: Subgraph): ReadonlyMap<string, Position> | undefined {
  if (part.nodes.length > MOST_PLACED) return undefined
  const sizes = nodeSizes(part)
  const nodes = part.nodes.map(({ id }) => ({ id, size: sizes.get(id) ?? 0 }))
  return forceLayout(nodes, part.edges)
}
