import { describe, expect, test } from 'vitest'
import { DataError, InputError, NotFoundError, StoreError, UnreachableError } from '../../../src/errors.ts'
import { exportFile } from '../../../web/data/export-file.ts'
import { createHttpReader } from '../../../web/data/http-reader.ts'

interface Call {
  readonly url: string
  readonly init: RequestInit
}

/** A server that answers everything with this body, and remembers what it was asked. */
function fake(body: unknown, status = 200, headers: Record<string, string> = {}) {
  const calls: Call[] = []
  const fetch = async (url: unknown, init: RequestInit = {}) => {
    calls.push({ url: String(url), init })
    const text = typeof body === 'string' ? body : JSON.stringify(body)
    return new Response(text, { status, headers: { 'content-type': 'application/json', ...headers } })
  }
  return { calls, fetch: fetch as typeof globalThis.fetch }
}

const ask = (server: { fetch: typeof globalThis.fetch }) => createHttpReader('/api/v1', server.fetch)

describe('questions over HTTP', () => {
  test('lists are repeated names, what is absent is left out', async () => {
    const server = fake({ data: { paths: [] } })
    await ask(server).trace({ from: ['a', 'b'], dataset: 'one', support: undefined, maxHops: 2 })
    expect(server.calls.map(({ url }) => url)).toEqual(['/api/v1/trace?from=a&from=b&dataset=one&maxHops=2'])
  })

  test('an id in the path is encoded', async () => {
    const server = fake({ data: {} })
    await ask(server).show({ id: 'a/b?c#d é', limit: 3 })
    await ask(server).neighbors({ id: '課題:x' })
    expect(server.calls.map(({ url }) => url)).toEqual([
      '/api/v1/nodes/a%2Fb%3Fc%23d%20%C3%A9?limit=3',
      '/api/v1/nodes/%E8%AA%B2%E9%A1%8C%3Ax/neighbors',
    ])
  })

  test('a part of the graph is asked for in a body', async () => {
    const server = fake({ data: { nodes: [], edges: [], notes: [] } })
    const request = { scope: 'ids' as const, ids: ['a'] }
    expect(await ask(server).subgraph(request)).toEqual({ nodes: [], edges: [], notes: [] })
    const [call] = server.calls
    expect(call?.init.method).toBe('POST')
    expect(JSON.parse(String(call?.init.body))).toEqual(request)
  })
})

describe('errors over HTTP', () => {
  const failing = (status: number, error: object) => ask(fake({ error }, status)).summary()

  test('each is what it was on the server', async () => {
    const problem = { file: 'a.yaml', line: 1, column: 2, field: 'id', severity: 'error', message: 'taken' }
    const missing = [{ id: 'x', closest: ['y'] }]
    await expect(failing(400, { code: 'input', message: 'no' })).rejects.toEqual(new InputError('no'))
    await expect(failing(404, { code: 'not-found', message: '-', details: { missing } })).rejects.toEqual(
      new NotFoundError(missing),
    )
    await expect(failing(422, { code: 'data', message: '-', details: { problems: [problem] } })).rejects.toBeInstanceOf(
      DataError,
    )
    await expect(failing(503, { code: 'store', message: 'gone' })).rejects.toEqual(new StoreError('gone'))
  })

  test('an error without meaning for us stays one, with its message', async () => {
    await expect(failing(500, { code: 'internal', message: 'Internal error' })).rejects.toThrow('Internal error')
    await expect(ask(fake({}, 502)).summary()).rejects.toThrow('502')
  })

  test('no answer, or one that is not ours, is told apart from a server without its store', async () => {
    const deaf = (() => Promise.reject(new TypeError('fetch failed'))) as typeof globalThis.fetch
    await expect(createHttpReader('http://127.0.0.1:9/api', deaf).schema()).rejects.toBeInstanceOf(UnreachableError)
    await expect(ask(fake('<html>')).schema()).rejects.toBeInstanceOf(UnreachableError)
    await expect(failing(503, { code: 'store', message: 'gone' })).rejects.not.toBeInstanceOf(UnreachableError)
  })

  test('taking a question back rejects with the reason', async () => {
    const controller = new AbortController()
    const slow = ((_url: unknown, init: RequestInit) =>
      new Promise((_, reject) => {
        init.signal?.addEventListener('abort', () => reject(new DOMException('Aborted', 'AbortError')))
      })) as typeof globalThis.fetch
    const answer = createHttpReader('/api', slow).summary({ signal: controller.signal })
    const reason = new Error('no longer wanted')
    controller.abort(reason)
    await expect(answer).rejects.toBe(reason)
  })
})

describe('a part as a file', () => {
  test('carries the name that the server gives', async () => {
    const server = fake('a,b\n', 200, { 'content-disposition': 'attachment; filename="part.csv"' })
    const { name, content } = await exportFile('/api/v1', { scope: 'all', format: 'csv' }, {}, server.fetch)
    expect(name).toBe('part.csv')
    expect(await content.text()).toBe('a,b\n')
  })

  test('fails as the server says', async () => {
    const server = fake({ error: { code: 'input', message: 'format: unknown' } }, 400)
    await expect(exportFile('/api/v1', {}, {}, server.fetch)).rejects.toEqual(new InputError('format: unknown'))
  })
})
