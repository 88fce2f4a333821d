import { roleOf } from '../../src/model/schema.ts'
import { filterOf } from '../state/filter.ts'
import { comparedOf } from '../state/state.ts'
import type { Explored, Part } from './explored.ts'
import type { Scope } from './export-context.ts'

type Seen = Pick<Explored, 'state' | 'derived' | 'words'>

/** A part of the graph, and what a picture or a report of it is called; without a title, as the datasets are. */
export interface NamedPart {
  readonly part: Part
  readonly title?: string
}

/** The part of the graph that a scope means now; undefined where there is none, as without a selection. */
export function partOf(scope: Scope, seen: Seen): NamedPart | undefined {
  const { state, derived, words } = seen
  const { view } = state
  const filter = filterOf(state)
  const { maxHops } = view
  const named = (ids: readonly string[]) => words.list(ids.map((id) => nameOf(id, seen)))
  switch (scope) {
    case 'all':
      return { part: { scope: 'all' } }
    case 'shown':
      return {
        part: {
          scope: 'ids',
          ids: (derived.visible?.nodes ?? []).map((node) => node.id),
          ...filter,
          ...(view.hiddenRelations.length > 0 && { without: [...view.hiddenRelations] }),
        },
      }
    case 'selected': {
      const edge = view.edge === undefined ? undefined : derived.graph?.edges.get(view.edge)
      const ids = edge ? [edge.from, edge.to] : [...view.selection]
      return ids.length > 0 ? { part: { scope: 'ids', ids, ...filter }, title: named(ids) } : undefined
    }
    case 'neighbors': {
      const ids = [...view.selection]
      if (ids.length === 0) return undefined
      return { part: { scope: 'neighbors', ids, ...filter }, title: words.t('export.around', { names: named(ids) }) }
    }
    case 'trace': {
      const { trace } = view
      if (!trace) return undefined
      const part: Part = { scope, ids: [...trace.from], ...(trace.to && { to: [...trace.to] }), maxHops, ...filter }
      return { part, title: words.t('export.traced', { names: named(trace.from) }) }
    }
    case 'dossier': {
      const [id] = view.selection
      const kind = id === undefined ? undefined : derived.graph?.nodes.get(id)?.kind
      if (id === undefined || view.selection.length > 1 || !state.schema) return undefined
      if (roleOf(state.schema, kind ?? '') === 'context') return undefined
      return { part: { scope, ids: [id], maxHops, ...filter }, title: named([id]) }
    }
    case 'matrix':
      return { part: { scope, maxHops, ...filter }, title: words.t('export.matrixed') }
    case 'compare': {
      const compared = view.screen === 'compare' ? comparedOf(state) : undefined
      if (!compared) return undefined
      const [a, b] = compared
      const { dataset: _all, ...rest } = filter
      const names = compared.map(
        (id) => words.text(state.summary?.datasets.find((each) => each.id === id)?.title) || id,
      )
      return { part: { scope, a, b, maxHops, ...rest }, title: words.list(names) }
    }
  }
}

/** What is most likely meant by Export on the screen as it is. */
export function usualScope(seen: Seen): Scope {
  const { screen, trace } = seen.state.view
  if (screen === 'gaps') return 'matrix'
  if (screen === 'compare' && partOf('compare', seen)) return 'compare'
  if (trace) return 'trace'
  return partOf('dossier', seen) ? 'dossier' : 'shown'
}

function nameOf(id: string, { derived, words }: Seen): string {
  return words.text(derived.graph?.nodes.get(id)?.label) || id
}
