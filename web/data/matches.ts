import type { MatchAnswer, MatchRequest } from '../../src/query/match-request.ts'
import { errorOf, posted, reach } from './http-reader.ts'

type Fetch = typeof globalThis.fetch

/** Where the server keeps decisions on matches; undefined where it keeps none. Throws what it says is wrong. */
export async function matchPlace(
  base: string,
  signal: AbortSignal,
  fetch: Fetch = globalThis.fetch.bind(globalThis),
): Promise<string | undefined> {
  const { file } = await dataOf<{ file?: string }>(await reach(fetch, `${base}/matches`, { method: 'GET' }, { signal }))
  return file
}

/** Keeps a decision, and tells where. Throws what the server says is wrong. */
export async function decideMatch(
  base: string,
  request: MatchRequest,
  fetch: Fetch = globalThis.fetch.bind(globalThis),
): Promise<MatchAnswer> {
  return dataOf(await reach(fetch, `${base}/matches`, posted(request)))
}

async function dataOf<T>(response: Response): Promise<T> {
  const body: unknown = await response.json().catch(() => undefined)
  if (!response.ok || typeof body !== 'object' || body === null || !('data' in body)) {
    throw errorOf(response.status, body)
  }
  return body.data as T
}
