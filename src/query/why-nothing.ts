import type { GraphStore, ReadOptions } from '../store/types.ts'
import type { Note } from './answers.ts'
import type { SearchRequest } from './requests.ts'

/** Why a search finds nothing: for what it was narrowed by, or because nothing matches. */
export async function whyNothing(store: GraphStore, request: SearchRequest, options: ReadOptions): Promise<Note> {
  if (request.kind || request.dataset) {
    const { hits } = await store.search({ text: request.q, limit: 1, offset: 0 }, options)
    const set = [
      request.kind && `kind ${request.kind.join(' ')}`,
      request.dataset && `dataset ${request.dataset.join(' ')}`,
    ]
    if (hits.length > 0) {
      return { code: 'filtered', message: `There are matches, hidden by ${set.filter(Boolean).join(' and ')}` }
    }
  }
  return { code: 'not-in-datasets', message: `Nothing in the loaded datasets matches ${request.q}` }
}
