import type { Schema } from '../../src/model/schema.ts'
import type { Graph } from './state.ts'
import type { Tab } from './table-view.ts'
import type { Visible } from './visible.ts'

/** How many rows there are to be had in each tab, of what counts as evidence: shown, and hidden on the map. */
export function tableTotals(
  graph: Graph,
  schema: Schema,
  visible: Visible,
  background: boolean,
): Readonly<Record<Tab, number>> {
  const shown = new Set(visible.nodes.map(({ id }) => id))
  const isOffered = (id: string) => {
    const kind = graph.nodes.get(id)?.kind
    return shown.has(id) || (kind !== undefined && (background || schema.nodeKinds[kind]?.background !== true))
  }
  let evidence = 0
  for (const edge of graph.edges.values()) {
    if (isOffered(edge.from) && isOffered(edge.to)) evidence += edge.evidence.length
  }
  return { nodes: visible.totalNodes, statements: visible.totalEdges, evidence }
}

/** Why there is no row: no cell holds the text, all of it is hidden on the map, no evidence of it counts, or there is nothing. */
export type WhyEmpty = 'text' | 'hidden' | 'filtered' | 'none'

/** `visible`: rows before the text narrowed them; `unfiltered`: statements whatever counts as evidence. */
export function whyEmpty(tab: Tab, visible: number, total: number, unfiltered: number): WhyEmpty {
  if (visible > 0) return 'text'
  if (total > 0) return 'hidden'
  return tab !== 'nodes' && unfiltered > 0 ? 'filtered' : 'none'
}
