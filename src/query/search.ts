import type { GraphStore, ReadOptions } from '../store/types.ts'
import type { Note, SearchAnswer } from './answers.ts'
import type { SearchRequest } from './requests.ts'

/** Nodes by text, best first. `next` is there while the first tier has more. */
export async function search(store: GraphStore, request: SearchRequest, options: ReadOptions): Promise<SearchAnswer> {
  const offset = Number(request.cursor ?? 0)
  const { limit, kind, dataset } = request
  const query = { text: request.q, limit, offset, ...(kind && { kinds: kind }), ...(dataset && { datasets: dataset }) }
  const { hits, total, isFoldedAnew } = await store.search(query, options)
  const end = offset + limit
  return {
    items: hits,
    total,
    ...(end < total && { next: String(end) }),
    notes: [
      ...(hits.length > 0 ? [] : [await whyNothing(store, request, options)]),
      ...(isFoldedAnew ? [LOAD_AGAIN] : []),
    ],
  }
}

const LOAD_AGAIN: Note = {
  code: 'load-again',
  message:
    'An earlier version loaded this database, so that a search reads every node; survey-graph load makes it quick',
}

async function whyNothing(store: GraphStore, request: SearchRequest, options: ReadOptions): Promise<Note> {
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
