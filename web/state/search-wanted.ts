import type { SearchRequest } from '../../src/query/requests.ts'
import { datasetsOn, type State } from './state.ts'

const MOST = 30

/**
 * What the reader is asked to search for: only what the explorer does not hold itself, which is data that is off, and all
 * data where the graph is cut. Undefined when that is nothing.
 */
export function searchWanted(state: State): Pick<SearchRequest, 'q' | 'dataset' | 'limit'> | undefined {
  const q = state.search.text.trim()
  const on = datasetsOn(state)
  const all = (state.summary?.datasets ?? []).map(({ id }) => id)
  const dataset = state.graph?.isCut ? all : all.filter((id) => !on.includes(id))
  return q === '' || dataset.length === 0 ? undefined : { q, dataset, limit: MOST }
}
