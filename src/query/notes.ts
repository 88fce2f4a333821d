import { type EvidenceFilter, isOpen } from '../model/evidence.ts'
import type { FilterName, Note } from './answers.ts'

/** The filters that are set, in words of the request. */
export function sayFilters(filter: EvidenceFilter): string {
  return filterParts(filter)
    .map(([name, value]) => `${name} ${value}`)
    .join(', ')
}

type FilterPart = [name: FilterName, value: string, lifted: EvidenceFilter]

/** Each filter that is set, with the filter as it would be without it. */
export function filterParts(filter: EvidenceFilter): FilterPart[] {
  const { support, assertedBy, datasets, sources, years } = filter
  const parts: FilterPart[] = []
  if (support && support !== 'inferred') parts.push(['support', support, { ...filter, support: undefined }])
  if (assertedBy) parts.push(['assertedBy', assertedBy.join(' '), { ...filter, assertedBy: undefined }])
  if (datasets) parts.push(['dataset', datasets.join(' '), { ...filter, datasets: undefined }])
  if (sources) parts.push(['source', sources.join(' '), { ...filter, sources: undefined }])
  if (years) parts.push(['year', years.said, { ...filter, years: undefined }])
  return parts
}

/**
 * The note on an answer that filters may have emptied: asks `isThere` with one filter lifted at a time, then with none,
 * and names those that hide something; undefined when nothing is there even without filters.
 */
export async function noteFiltered(
  filter: EvidenceFilter,
  what: string,
  isThere: (filter: EvidenceFilter) => Promise<boolean>,
): Promise<Note | undefined> {
  if (isOpen(filter)) return undefined
  const parts = filterParts(filter)
  for (const [name, value, lifted] of parts) {
    if (await isThere(lifted)) {
      return { code: 'filtered', message: `${what} hidden by the filter ${name} ${value}`, by: [name] }
    }
  }
  if (await isThere({})) {
    const by = parts.map(([name]) => name)
    return { code: 'filtered', message: `${what} hidden by the filters ${sayFilters(filter)}`, by }
  }
  return undefined
}

export function noteLimit(shown: number, total: number, what: string): Note[] {
  return total > shown ? [{ code: 'cut-by-limit', message: `${shown} of ${total} ${what} are shown` }] : []
}

/** The length of routes, to people: in steps. */
export function sayHops(count: number): string {
  return `${count} ${count === 1 ? 'step' : 'steps'}`
}
