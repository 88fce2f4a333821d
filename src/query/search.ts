import type { GraphStore, ReadOptions } from '../store/types.ts'
import type { Note, SearchAnswer } from './answers.ts'
import type { SearchRequest } from './requests.ts'

/** Nodes by text, best first. `next` is there while the first tier has more. */
export async function search(store: GraphStore, request: SearchRequest, options: ReadOptions): Promise<SearchAnswer> {
  const offset = Number(request.cursor ?? 0)
  const { limit, kind, dataset } = request
  const query = { text: request.q, limit, offset, ...(kind && { kinds: kind }), ...(dataset && { datasets: dataset }) }
  const { hits, total, remark } = await store.search(query, options)
  const end = offset + limit
  const notes: Note[] = []
  if (hits.length === 0) {
    // Fetched only now: the first screen does without.
    const { whyNothing } = await import('./why-nothing.ts')
    notes.push(await whyNothing(store, request, options))
  }
  if (remark) notes.push({ code: 'load-again', message: remark })
  return {
    items: hits,
    total,
    ...(end < total && { next: String(end) }),
    notes,
  }
}
