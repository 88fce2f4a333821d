import type { Note } from '../../src/query/answers.ts'
import type { Event } from './event.ts'
import { datasetsOn, type State } from './state.ts'
import { MOST_HOPS, OPEN, USUAL_HOPS, type View } from './view.ts'

/** What can keep something out of an answer, and be lifted by itself. */
export const LIMITS = ['support', 'assertedBy', 'dataset', 'hops'] as const
export type Limit = (typeof LIMITS)[number]

/** The limits that are set, in the order of LIMITS; `dataset` only where a person chose, and not all. */
export function limitsSet(state: Pick<State, 'view' | 'summary'>): Limit[] {
  const { filter, datasets, maxHops } = state.view
  const all = state.summary?.datasets.length ?? 0
  const is: Record<Limit, boolean> = {
    support: filter.support !== 'inferred',
    assertedBy: filter.assertedBy !== undefined,
    dataset: datasets !== undefined && datasetsOn(state).length < all,
    hops: maxHops !== USUAL_HOPS,
  }
  return LIMITS.filter((limit) => is[limit])
}

/** The limits that a note on an answer blames: any one of them where lifting it is enough, else all that are set. */
export function limitsBlamed(note: Note): readonly Limit[] {
  if (note.code === 'cut-by-hops') return ['hops']
  if (note.code === 'not-in-datasets') return ['dataset']
  return note.code === 'filtered' ? (note.by ?? []) : []
}

/** Of what may be empty for a filter of evidence, nobody having asked which: all of them that are set blame themselves. */
export function noteOnFilters({ filter }: Pick<View, 'filter'>): Note {
  const by: Note['by'] = [
    ...(filter.support !== OPEN.support ? (['support'] as const) : []),
    ...(filter.assertedBy ? (['assertedBy'] as const) : []),
  ]
  return { code: 'filtered', message: '', by }
}

/** What lifts these limits and no other. The longest route grows as far as may be asked for, or goes back to the usual. */
export function liftEvents(
  limits: readonly Limit[],
  state: Pick<State, 'view' | 'summary'>,
  hops: 'usual' | 'most' = 'most',
): Event[] {
  const { filter } = state.view
  const { assertedBy, ...rest } = filter
  const events: Event[] = []
  if (limits.includes('support') || limits.includes('assertedBy')) {
    events.push({
      type: 'filter',
      filter: {
        ...(limits.includes('assertedBy') || !assertedBy ? rest : { ...rest, assertedBy }),
        ...(limits.includes('support') && { support: OPEN.support }),
      },
    })
  }
  if (limits.includes('dataset')) {
    events.push({ type: 'datasets', ids: (state.summary?.datasets ?? []).map(({ id }) => id) })
  }
  if (limits.includes('hops')) events.push({ type: 'hops', maxHops: hops === 'most' ? MOST_HOPS : USUAL_HOPS })
  return events
}
