import type { GraphStore, ReadOptions } from '../store/types.ts'
import type { SearchAnswer } from './answers.ts'
import type { SearchRequest } from './requests.ts'

/** Nodes by text, best first. `next` is there while the first tier has more. */
export async function search(store: GraphStore, request: SearchRequest, options: ReadOptions): Promise<SearchAnswer> {
  const offset = Number(request.cursor ?? 0)
  const { limit, kind, dataset } = request
  const query = { text: request.q, limit, offset, ...(kind && { kinds: kind }), ...(dataset && { datasets: dataset }) }
  const { hits, total, remark } = await store.search(query, options)
  const end = offset + limit
  return {
    items: hits,
    total,
    ...(end < total && { next: String(end) }),
    notes: [
      ...(hits.length > 0 ? [] : [await (await import('./why-nothing.ts')).whyNothing(store, request, options)]),
      ...(remark ? [{ code: 'load-again' as const, message: remark }] : []),
    ],
  }
}
