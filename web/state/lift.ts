import { byCodePoint } from '../../src/model/order.ts'
import type { Note } from '../../src/query/answers.ts'
import type { Event } from './event.ts'
import { datasetsOn, type State, usualDatasets } from './state.ts'
import { type Filter, MOST_HOPS, OPEN, USUAL_HOPS, type View } from './view.ts'

/** What can keep something out of an answer, and be lifted by itself. */
export const LIMITS = ['support', 'assertedBy', 'dataset', 'source', 'year', 'hops'] as const
export type Limit = (typeof LIMITS)[number]
const EVIDENCE_LIMITS = ['support', 'assertedBy', 'source', 'year'] as const satisfies Limit[]

/** The limits that are set, in the order of LIMITS; `dataset` only where other data is on than at the start, and not all. */
export function limitsSet(state: Pick<State, 'view' | 'summary'>): Limit[] {
  const { filter, maxHops } = state.view
  const on = datasetsOn(state)
  const isAll = on.length >= (state.summary?.datasets.length ?? 0)
  const isUsual = on.join('\n') === usualDatasets(state).join('\n')
  const is: Record<Limit, boolean> = {
    support: filter.support !== 'inferred',
    assertedBy: filter.assertedBy !== undefined,
    source: filter.sources !== undefined,
    year: filter.years !== undefined,
    dataset: !isAll && !isUsual,
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
    ...(filter.sources ? (['source'] as const) : []),
    ...(filter.years ? (['year'] as const) : []),
  ]
  return { code: 'filtered', message: '', by }
}

/** The filter without these limits; the same object where it has none of them. */
export function withoutLimits(filter: Filter, limits: readonly Limit[]): Filter {
  if (!EVIDENCE_LIMITS.some((limit) => limits.includes(limit))) return filter
  const { support, assertedBy, sources, years } = filter
  const stays = (limit: Limit) => !limits.includes(limit)
  return {
    support: stays('support') ? support : OPEN.support,
    ...(assertedBy && stays('assertedBy') && { assertedBy }),
    ...(sources && stays('source') && { sources }),
    ...(years && stays('year') && { years }),
  }
}

/** What lifts these limits and no other, in one step. The longest route grows as far as may be asked for. */
export function liftEvent(limits: readonly Limit[], { view, summary }: Pick<State, 'view' | 'summary'>): Event {
  const filter = withoutLimits(view.filter, limits)
  const all = (summary?.datasets ?? []).map(({ id }) => id).sort(byCodePoint)
  const change = {
    ...(filter !== view.filter && { filter }),
    ...(limits.includes('dataset') && { datasets: all }),
    ...(limits.includes('hops') && { maxHops: MOST_HOPS }),
  }
  return { type: 'filters', change }
}
