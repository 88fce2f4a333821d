import { roleOf } from '../../src/model/schema.ts'
import type { State } from './state.ts'
import type { TraceView } from './view.ts'

/**
 * The trace with one end chosen anew. A route runs between a challenge and a solution, whichever way: the other end stays
 * unless it is of the same role.
 */
export function chooseEnd(state: State, end: 'from' | 'to', id: string): TraceView {
  const { trace } = state.view
  const role = roleIn(state, id)
  const fitting = (ids: readonly string[] = []) => ids.filter((other) => roleIn(state, other) !== role)
  const from = end === 'from' ? [id] : fitting(trace?.from)
  const to = end === 'to' ? [id] : fitting(trace?.to)
  return { from, ...(to.length > 0 && { to }) }
}

function roleIn({ graph, schema }: State, id: string): string {
  const kind = graph?.nodes.get(id)?.kind
  return kind !== undefined && schema ? roleOf(schema, kind) : ''
}
