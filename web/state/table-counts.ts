import type { Schema } from '../../src/model/schema.ts'
import type { Graph } from './state.ts'
import type { Tab } from './table-view.ts'
import type { View } from './view.ts'
import type { Visible } from './visible.ts'

/** How many rows there are to be had in each tab, of what counts as evidence: shown, and hidden on the map. */
export function tableTotals(
  graph: Graph,
  schema: Schema,
  visible: Visible,
  { background, hiddenRelations }: Pick<View, 'background' | 'hiddenRelations'>,
): Readonly<Record<Tab, number>> {
  const shown = new Set(visible.nodes.map(({ id }) => id))
  const isOffered = (id: string) => {
    const kind = graph.nodes.get(id)?.kind
    return shown.has(id) || (kind !== undefined && (background || schema.nodeKinds[kind]?.background !== true))
  }
  let evidence = 0
  for (const edge of graph.edges.values()) {
    if (hiddenRelations.includes(edge.kind)) continue
    if (isOffered(edge.from) && isOffered(edge.to)) evidence += edge.evidence.length
  }
  return { nodes: visible.totalNodes, statements: visible.totalEdges, evidence }
}

/** Why there is no row: no cell holds the text, all of it is hidden on the map, or there is nothing. */
export type WhyEmpty = 'text' | 'hidden' | 'none'

/** `visible`: rows before the text narrowed them. */
export function whyEmpty(visible: number, total: number): WhyEmpty {
  if (visible > 0) return 'text'
  return total > 0 ? 'hidden' : 'none'
}
