import { type Role, roleOf } from '../../src/model/schema.ts'
import type { Paths, State } from './state.ts'
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

/** The role of the node; undefined where the graph does not hold it. */
export function roleIn({ graph, schema }: Pick<State, 'graph' | 'schema'>, id: string): Role | undefined {
  const kind = graph?.nodes.get(id)?.kind
  return kind !== undefined && schema ? roleOf(schema, kind) : undefined
}

/** The role of what the routes lead to; undefined while neither end is known. */
export function roleSought(state: State, trace: TraceView): Role | undefined {
  const [from] = trace.from
  if (from !== undefined) {
    const role = roleIn(state, from)
    return role && (role === 'challenge' ? 'solution' : 'challenge')
  }
  const [to] = trace.to ?? []
  return to === undefined ? undefined : roleIn(state, to)
}

/** Whether what was found is of this trace, and not of one before. */
export function isFoundFor(paths: Paths, trace: TraceView | undefined): boolean {
  return JSON.stringify([paths.from, paths.to]) === JSON.stringify([trace?.from, trace?.to])
}
