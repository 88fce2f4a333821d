import { filterOf } from '../state/filter.ts'
import type { Explored, Part } from './explored.ts'
import type { Scope } from './export-context.ts'

/** The part of the graph that a scope means now; undefined where there is none, as without a selection. */
export function partOf(scope: Scope, { state, derived }: Pick<Explored, 'state' | 'derived'>): Part | undefined {
  const { view } = state
  const filter = filterOf(state)
  if (scope === 'all') return { scope: 'all' }
  if (scope === 'shown') return { scope: 'ids', ids: (derived.visible?.nodes ?? []).map((node) => node.id), ...filter }
  if (scope === 'traced') {
    const { trace } = view
    return trace && { scope: 'trace', ids: [...trace.from], ...(trace.to && { to: [...trace.to] }), ...filter }
  }
  const edge = view.edge === undefined ? undefined : derived.graph?.edges.get(view.edge)
  const ids = edge ? [edge.from, edge.to] : [...view.selection]
  return ids.length > 0 ? { scope: edge ? 'ids' : 'neighbors', ids, ...filter } : undefined
}
