import type { GraphNode } from '../../src/model/graph.ts'
import { isBackground, type Schema } from '../../src/model/schema.ts'
import { rowsOf } from './rows.ts'
import type { Graph } from './state.ts'
import type { Tab } from './table-view.ts'

/**
 * How much there is to be shown of the data that is on: what every "so many of so many" is held against, on the map, in the
 * table and in the filters. No filter takes anything off it; background kinds count while they are on, and those of their
 * nodes that are `shown` all the same. `graph`: with all of its evidence.
 */
export function totalsOf(
  graph: Graph,
  schema: Schema,
  background: boolean,
  shown: readonly GraphNode[],
): Readonly<Record<Tab, number>> {
  const { nodes, edges, from, to } = rowsOf(graph)
  const seen = new Set(shown.map(({ id }) => id))
  const counts = nodes.map(({ id, kind }) => background || !isBackground(schema, kind) || seen.has(id))
  const isThere = (row: number | undefined) => counts[row ?? -1] === true
  const offered = edges.filter((_, row) => isThere(from[row]) && isThere(to[row]))
  return {
    nodes: counts.filter(Boolean).length,
    statements: offered.length,
    evidence: offered.reduce((sum, { evidence }) => sum + evidence.length, 0),
  }
}
