import { partTitle } from '../../src/export/part-title.ts'
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
  const part = partMeant(scope, seen)
  if (!part) return undefined
  const { state, derived, words } = seen
  const datasets = state.summary?.datasets ?? []
  const nameOf = (id: string): string =>
    words.text(derived.graph?.nodes.get(id)?.label ?? datasets.find((each) => each.id === id)?.title) || id
  const first = derived.graph?.nodes.get([part.ids ?? []].flat()[0] ?? '')
  const role = first && state.schema && roleOf(state.schema, first.kind)
  // What is shown are nodes, too, but nobody chose each of them.
  const title = scope === 'shown' ? undefined : partTitle(part, nameOf, role, words.lang)
  return { part, ...(title !== undefined && { title }) }
}

function partMeant(scope: Scope, { state, derived }: Seen): Part | undefined {
  const { view } = state
  const filter = filterOf(state)
  const { maxHops } = view
  switch (scope) {
    case 'all':
      return { scope: 'all' }
    case 'shown':
      return {
        scope: 'ids',
        ids: (derived.visible?.nodes ?? []).map((node) => node.id),
        ...filter,
        ...(view.hiddenRelations.length > 0 && { without: [...view.hiddenRelations] }),
      }
    case 'selected': {
      const edge = view.edge === undefined ? undefined : derived.graph?.edges.get(view.edge)
      const ids = edge ? [edge.from, edge.to] : [...view.selection]
      return ids.length > 0 ? { scope: 'ids', ids, ...filter } : undefined
    }
    case 'neighbors': {
      const ids = [...view.selection]
      return ids.length > 0 ? { scope: 'neighbors', ids, ...filter } : undefined
    }
    case 'trace': {
      const { trace } = view
      if (!trace) return undefined
      return { scope, ids: [...trace.from], ...(trace.to && { to: [...trace.to] }), maxHops, ...filter }
    }
    case 'dossier': {
      const [id] = view.selection
      const kind = id === undefined ? undefined : derived.graph?.nodes.get(id)?.kind
      if (id === undefined || view.selection.length > 1 || !state.schema) return undefined
      if (roleOf(state.schema, kind ?? '') === 'context') return undefined
      return { scope, ids: [id], maxHops, ...filter }
    }
    case 'matrix':
      return { scope, maxHops, ...filter }
    case 'compare': {
      const compared = view.screen === 'compare' ? comparedOf(state) : undefined
      if (!compared) return undefined
      const [a, b] = compared
      const { dataset: _all, ...rest } = filter
      return { scope, a, b, maxHops, ...rest }
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
