import { type FieldFilter, withField } from './field-filter.ts'
import { LIMITS, type Limit, limitsSet, withoutLimits } from './lift.ts'
import type { State } from './state.ts'
import { USUAL_HOPS, type View } from './view.ts'

/** The parts of a view that filter. */
export type Filters = Partial<Pick<View, 'filter' | 'datasets' | 'maxHops' | 'hidden' | 'hiddenRelations' | 'fields'>>

/** A filter by its name. Limits act on every answer; kinds, relations and fields on what is drawn and listed alone. */
export type FilterName = Limit | 'kind' | 'relation' | `field.${string}`

/** Whether answers of a reader know of it. */
export function actsOnAnswers(name: FilterName): name is Limit {
  return LIMITS.some((limit) => limit === name)
}

/** The field that a filter is on, if it is on one. */
export function fieldOf(name: FilterName): string | undefined {
  return name.startsWith('field.') ? name.slice('field.'.length) : undefined
}

/** The filters that are set, in the order in which they are said. */
export function filtersSet(state: Pick<State, 'view' | 'summary'>): FilterName[] {
  const { hidden, hiddenRelations, fields } = state.view
  return [
    ...limitsSet(state),
    ...(hidden.length > 0 ? (['kind'] as const) : []),
    ...(hiddenRelations.length > 0 ? (['relation'] as const) : []),
    ...fields.map(({ field }) => `field.${field}` as const),
  ]
}

/** What lifts these filters and no other: all data is on again, and routes are as long as usual. */
export function lifted(names: readonly FilterName[], { view, summary }: Pick<State, 'view' | 'summary'>): Filters {
  const filter = withoutLimits(view.filter, names.filter(actsOnAnswers))
  const gone = names.flatMap((name) => fieldOf(name) ?? [])
  const fields = gone.reduce<readonly FieldFilter[]>((left, field) => withField(left, field), view.fields)
  return {
    ...(filter !== view.filter && { filter }),
    ...(names.includes('dataset') && { datasets: (summary?.datasets ?? []).map(({ id }) => id) }),
    ...(names.includes('hops') && { maxHops: USUAL_HOPS }),
    ...(names.includes('kind') && { hidden: [] }),
    ...(names.includes('relation') && { hiddenRelations: [] }),
    ...(gone.length > 0 && { fields }),
  }
}
