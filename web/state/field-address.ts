import { byCodePoint } from '../../src/model/order.ts'
import type { FieldFilter } from './field-filter.ts'

/**
 * Filters on fields in an address: `field.venue=Arxiv` once for each value, `range.reference=10..40` with either end
 * open, `has=doi`, `lacks=doi`.
 */
export function writeFields(query: URLSearchParams, filters: readonly FieldFilter[]): void {
  for (const filter of filters) {
    if (filter.test === 'present') query.append('has', filter.field)
    if (filter.test === 'absent') query.append('lacks', filter.field)
    if (filter.test === 'among') for (const value of filter.values) query.append(`field.${filter.field}`, value)
    if (filter.test === 'range') query.append(`range.${filter.field}`, `${filter.from ?? ''}..${filter.to ?? ''}`)
  }
}

/** The filters, one a field, and what could not be read. A second filter on a field is not read. */
export function readFields(query: URLSearchParams): {
  readonly fields: readonly FieldFilter[]
  readonly unreadable: readonly { readonly name: string; readonly value: string }[]
} {
  const found = new Map<string, FieldFilter>()
  const unreadable: { name: string; value: string }[] = []
  const take = (name: string, value: string, filter: FieldFilter | undefined) => {
    if (!filter || filter.field === '' || found.has(filter.field)) unreadable.push({ name, value })
    else found.set(filter.field, filter)
  }
  for (const name of new Set(query.keys())) {
    const [, kind, field = ''] = /^(field|range)\.(.*)$/su.exec(name) ?? []
    const given = [...new Set(query.getAll(name))]
    if (kind === 'field') take(name, given.join(), { field, test: 'among', values: given.sort(byCodePoint) })
    for (const value of given) {
      if (kind === 'range') take(name, value, readRange(field, value))
      if (name === 'has') take(name, value, { field: value, test: 'present' })
      if (name === 'lacks') take(name, value, { field: value, test: 'absent' })
    }
  }
  return { fields: [...found.values()].sort((a, b) => byCodePoint(a.field, b.field)), unreadable }
}

function readRange(field: string, text: string): FieldFilter | undefined {
  const [first, last, ...more] = text.split('..')
  if (first === undefined || last === undefined || more.length > 0) return undefined
  const [from, to] = [first, last].map((end) => (end.trim() === '' ? undefined : Number(end)))
  if (from === undefined && to === undefined) return undefined
  if ([from, to].some((end) => end !== undefined && !Number.isFinite(end))) return undefined
  if (from !== undefined && to !== undefined && from > to) return undefined
  return { field, test: 'range', ...(from !== undefined && { from }), ...(to !== undefined && { to }) }
}
