import { DataError, InputError, NotFoundError, StoreError, UnreachableError } from '../../src/errors.ts'
import type { AskOptions, GraphReader } from '../../src/query/reader.ts'

type Fetch = typeof globalThis.fetch

/**
 * The questions asked over HTTP. `base` is the address of the API (`/api/v1`, or a full URL). Answers are handed on as
 * they come; `{error}` becomes the error class it was on the server, and a server that cannot be reached is an UnreachableError.
 */
export function createHttpReader(base: string, fetch: Fetch = globalThis.fetch.bind(globalThis)): GraphReader {
  const get = <T>(path: string, request: object, options?: AskOptions) =>
    ask<T>(fetch, `${base}/${path}${queryOf(request)}`, { method: 'GET' }, options)

  return {
    summary: (options) => get('summary', {}, options),
    schema: (options) => get('schema', {}, options),
    search: (request, options) => get('search', request, options),
    show: ({ id, ...request }, options) => get(`nodes/${encodeURIComponent(id)}`, request, options),
    neighbors: ({ id, ...request }, options) => get(`nodes/${encodeURIComponent(id)}/neighbors`, request, options),
    subgraph: (request, options) => ask(fetch, `${base}/subgraph`, posted(request), options),
    trace: (request, options) => get('trace', request, options),
    gaps: (request, options) => get('gaps', request, options),
    matrix: (request, options) => get('matrix', request, options),
    dossier: ({ id, ...request }, options) => get(`nodes/${encodeURIComponent(id)}/dossier`, request, options),
    reading: (request, options) => ask(fetch, `${base}/reading`, posted(request), options),
    compare: (request, options) => get('compare', request, options),
  }
}

/** A POST with a JSON body. */
export function posted(body: object): RequestInit {
  return { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }
}

async function ask<T>(fetch: Fetch, url: string, init: RequestInit, options: AskOptions = {}): Promise<T> {
  const response = await reach(fetch, url, init, options)
  const body = await readJson(response, options)
  if (!response.ok) throw errorOf(response.status, body)
  return (body as { data: T }).data
}

/** Sends the request; throws the signal's reason when it was taken back, UnreachableError when nobody answers. */
export async function reach(
  fetch: Fetch,
  url: string,
  init: RequestInit,
  { signal }: AskOptions = {},
): Promise<Response> {
  try {
    return await fetch(url, signal ? { ...init, signal } : init)
  } catch (error) {
    if (signal?.aborted) throw signal.reason
    throw new UnreachableError(`The server does not answer at ${url.split('?')[0]}.`, error)
  }
}

async function readJson(response: Response, { signal }: AskOptions): Promise<unknown> {
  try {
    return await response.json()
  } catch (error) {
    if (signal?.aborted) throw signal.reason
    throw new UnreachableError(`The server's answer is not JSON (status ${response.status}).`, error)
  }
}

/** The error that an `{error: {code, message, details}}` stands for. */
export function errorOf(status: number, body: unknown): Error {
  const { code, message = `The server answered with status ${status}.`, details } = faultIn(body)
  const record = isRecord(details) ? details : {}
  if (code === 'input') return new InputError(message, details)
  if (code === 'not-found' && Array.isArray(record.missing)) return new NotFoundError(record.missing)
  if (code === 'data' && Array.isArray(record.problems)) return new DataError(record.problems)
  if (code === 'store') return new StoreError(message)
  return new Error(message)
}

function faultIn(body: unknown): { code?: unknown; message?: string; details?: unknown } {
  const error = isRecord(body) && isRecord(body.error) ? body.error : {}
  return {
    code: error.code,
    details: error.details,
    ...(typeof error.message === 'string' && { message: error.message }),
  }
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** `?a=1&a=2&b=3`: lists as repeated names, absent fields left out; empty when there is nothing to say. */
function queryOf(request: object): string {
  const query = new URLSearchParams()
  for (const [name, value] of Object.entries(request)) {
    if (value === undefined) continue
    for (const item of Array.isArray(value) ? value : [value]) query.append(name, String(item))
  }
  return query.size > 0 ? `?${query}` : ''
}
