import { roleOf } from '../../src/model/schema.ts'
import type { GraphReader } from '../../src/query/reader.ts'
import { filterOf } from './filter.ts'
import type { State } from './state.ts'

type Request = Parameters<GraphReader['reading']>[0]

/**
 * What is to be read up on while the reading list stands open: the trace, else the one selected challenge or solution with
 * its dossier, else what is selected with what is joined to it, else everything; undefined while the list is closed.
 */
export function readingWanted(state: State): Request | undefined {
  const { view, graph, schema } = state
  if (!view.reading || !graph || !schema) return undefined
  const rest = { ...filterOf(state), maxHops: view.maxHops }
  if (view.trace && view.trace.from.length > 0) {
    const { from, to } = view.trace
    return { scope: 'trace', ids: [...from], ...(to && { to: [...to] }), ...rest }
  }
  const edge = view.edge === undefined ? undefined : graph.edges.get(view.edge)
  if (edge) return { scope: 'ids', ids: [edge.from, edge.to], ...rest }
  const [only, ...others] = view.selection
  if (only === undefined) return { scope: 'all', ...rest }
  const role = roleOf(schema, graph.nodes.get(only)?.kind ?? '')
  const scope = others.length === 0 && role !== 'context' ? 'dossier' : 'neighbors'
  return { scope, ids: [...view.selection], ...rest }
}
