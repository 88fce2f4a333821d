import { describe, expect, it } from 'vitest'
import { StoreError } from '../../src/errors.ts'
import type { GraphReader } from '../../src/query/reader.ts'
import { createApp } from '../../src/server/app.ts'
import { bodyOf, openApp, posted } from './open.ts'

const SUMMARY = '/api/v1/summary'
const SUBGRAPH = '/api/v1/subgraph'

describe('the Host that is asked for', () => {
  const status = async (host: string, options = {}): Promise<number> =>
    (await (await openApp(options)).app.request(SUMMARY, { headers: { host } })).status

  it.each(['127.0.0.1:4870', 'localhost:4870', 'LOCALHOST', '[::1]:4870'])('%s is ours', async (host) => {
    expect(await status(host)).toBe(200)
  })

  it.each([
    'evil.example',
    'localhost.evil.example:4870',
    '127.0.0.1.evil.example',
    '192.168.1.7:4870',
    'localhost@evil.example',
    '',
  ])('%j is refused', async (host) => {
    expect(await status(host)).toBe(403)
  })

  it('may be a name that was given, or any address where the server is open to all', async () => {
    expect(await status('lab.example:80', { hosts: ['Lab.example'] })).toBe(200)
    expect(await status('192.168.1.7:4870', { anyAddress: true })).toBe(200)
    expect(await status('[fe80::1]:4870', { anyAddress: true })).toBe(200)
    expect(await status('evil.example', { anyAddress: true })).toBe(403)
  })
})

describe('where a POST comes from', () => {
  const status = async (headers: Record<string, string>): Promise<number> => {
    const { app } = await openApp()
    return (await app.request(SUBGRAPH, posted({ ids: ['x'] }, { host: 'localhost:4870', ...headers }))).status
  }

  it.each([
    [{}],
    [{ origin: 'http://localhost:4870' }],
    [{ 'sec-fetch-site': 'same-origin' }],
    [{ 'sec-fetch-site': 'none' }],
  ])('%j is let in', async (headers) => {
    expect(await status(headers)).toBe(200)
  })

  it.each([
    [{ origin: 'http://evil.example' }],
    [{ origin: 'http://localhost:9999' }],
    [{ origin: 'null' }],
    [{ 'sec-fetch-site': 'cross-site' }],
    [{ 'sec-fetch-site': 'same-site' }],
  ])('%j is refused', async (headers) => {
    expect(await status(headers)).toBe(403)
  })

  it('needs a body that calls itself JSON, which a form of another site cannot send', async () => {
    const { app } = await openApp()
    const response = await app.request(SUBGRAPH, posted({}, { 'content-type': 'text/plain' }))
    expect(response.status).toBe(415)
  })
})

describe('what another site makes a browser ask', () => {
  const status = async (path: string, site: string, method = 'GET'): Promise<number> => {
    const files = new Map([['index.html', new TextEncoder().encode('page')]])
    const { app } = await openApp({ files })
    return (await app.request(path, { method, headers: { host: 'localhost:4870', 'sec-fetch-site': site } })).status
  }

  it.each(['cross-site', 'same-site'])('is refused of the API when it is %s', async (site) => {
    for (const path of [SUMMARY, '/api/v1/events', '/api/v1/openapi.json', '/api/nothing', '/api']) {
      expect(await status(path, site)).toBe(403)
      expect(await status(path, site, 'HEAD')).toBe(403)
    }
  })

  it.each(['same-origin', 'none'])('is answered when it is %s', async (site) => {
    expect(await status(SUMMARY, site)).toBe(200)
  })

  it('may be the page itself, which anyone may link to', async () => {
    expect(await status('/', 'cross-site')).toBe(200)
  })
})

describe('headers', () => {
  it('forbid everything on answers, and allow no other site', async () => {
    const { app } = await openApp()
    for (const response of [
      await app.request(SUMMARY),
      await app.request('/nowhere'),
      await app.request(SUMMARY, { headers: { host: 'x' } }),
    ]) {
      expect(response.headers.get('content-security-policy')).toContain("default-src 'none'")
      expect(response.headers.get('x-content-type-options')).toBe('nosniff')
      expect(response.headers.get('referrer-policy')).toBe('no-referrer')
      expect(response.headers.get('cross-origin-resource-policy')).toBe('same-origin')
      expect([...response.headers.keys()].filter((name) => name.startsWith('access-control'))).toEqual([])
    }
  })

  it('let the page run its own files alone, with a nonce of each answer', async () => {
    const page = '<meta property="csp-nonce" nonce="nonce-of-this-answer">'
    const { app } = await openApp({ files: new Map([['index.html', new TextEncoder().encode(page)]]) })
    const nonces = new Set<string>()
    for (let i = 0; i < 2; i++) {
      const response = await app.request('/')
      const policy = response.headers.get('content-security-policy') ?? ''
      expect(policy).toMatch(/(^|; )script-src 'self'(;|$)/)
      expect(policy).not.toContain('unsafe')
      expect(policy).toMatch(/(^|; )worker-src 'self'(;|$)/)
      const nonce = /'nonce-([^']+)'/.exec(policy)?.[1] ?? ''
      expect(await response.text()).toBe(page.replace('nonce-of-this-answer', nonce))
      nonces.add(nonce)
    }
    expect(nonces.size).toBe(2)
  })
})

describe('the page', () => {
  it('names what it asks first, so that the browser fetches it beside the scripts', async () => {
    const { app } = await openApp({ files: new Map([['index.html', new TextEncoder().encode('page')]]) })
    const link = (await app.request('/')).headers.get('link') ?? ''
    const named = [...link.matchAll(/<([^>]+)>; rel=preload; as=fetch; crossorigin/gu)].map(([, path]) => path)
    expect(named.length).toBe(3)
    for (const path of named) expect((await app.request(`/${path}`)).status).toBe(200)
  })
})

describe('the files of the explorer', () => {
  const files = new Map([
    ['index.html', new TextEncoder().encode('page')],
    ['assets/app-1a2b.js', new TextEncoder().encode('code')],
  ])

  it('are served by exact path, hashed ones for good', async () => {
    const { app } = await openApp({ files })
    const script = await app.request('/assets/app-1a2b.js')
    expect(await script.text()).toBe('code')
    expect(script.headers.get('content-type')).toContain('text/javascript')
    expect(script.headers.get('cache-control')).toContain('immutable')
    expect((await app.request('/')).headers.get('cache-control')).toBe('no-cache')
  })

  it.each([
    '/assets/',
    '/assets/../index.html/x',
    '/..%2findex.html',
    '/%2e%2e/package.json',
    '/assets/app-1a2b.js/',
    '/constructor',
    '/package.json',
  ])('%s is nothing', async (path) => {
    const { app } = await openApp({ files })
    const response = await app.request(path)
    expect(response.status).toBe(404)
    expect(await bodyOf(response)).toMatchObject({ error: { code: 'not-found' } })
  })

  it('that are not built are said to be missing', async () => {
    const { app } = await openApp()
    expect(await bodyOf(await app.request('/'))).toMatchObject({ error: { code: 'not-built' } })
  })
})

describe('bounds', () => {
  it('on the size of a body', async () => {
    const { app } = await openApp()
    const response = await app.request(SUBGRAPH, posted(`{"ids":["${'x'.repeat(1024 * 1024)}"]}`))
    expect(response.status).toBe(413)
    expect(await bodyOf(response)).toMatchObject({ error: { code: 'too-large' } })
  })

  it('on its depth, where brackets in strings do not count', async () => {
    const { app } = await openApp()
    const deep = await app.request(SUBGRAPH, posted(`${'['.repeat(200_000)}${']'.repeat(200_000)}`))
    expect(deep.status).toBe(400)
    expect(await bodyOf(deep)).toMatchObject({ error: { message: expect.stringContaining('deeper') } })
    expect((await app.request(SUBGRAPH, posted({ ids: ['[[[[[[[[[[[[[[[[[[[[[[[["{{{{{{{{{{{{'] }))).status).toBe(200)
  })

  it('on the length of an address', async () => {
    const { app } = await openApp()
    expect((await app.request(`${SUMMARY}?${'x'.repeat(9000)}`)).status).toBe(414)
  })

  it.each(['', '{', 'null', '[]', '"x"', '7', '{"__proto__":{"scope":"all"}}'])(
    'a body of %j is a bad request',
    async (body) => {
      const { app } = await openApp()
      const response = await app.request(SUBGRAPH, posted(body))
      expect(response.status).toBe(400)
      expect(await bodyOf(response)).toMatchObject({ error: { code: 'input' } })
    },
  )
})

describe('errors', () => {
  const failing = (fail: () => never): GraphReader => new Proxy({} as GraphReader, { get: () => async () => fail() })

  it('of ours are logged and answered without detail', async () => {
    const logged: unknown[] = []
    const secret = new Error('password hunter2')
    const app = createApp(
      failing(() => {
        throw secret
      }),
      { log: (error, where) => logged.push([error, where]) },
    )
    const response = await app.request(SUMMARY)
    expect(response.status).toBe(500)
    expect(await response.text()).toBe('{"error":{"code":"internal","message":"Internal error"}}')
    expect(logged).toEqual([[secret, `GET ${SUMMARY}`]])
  })

  it('of the store are 503, and then it is not ready but healthy', async () => {
    const app = createApp(
      failing(() => {
        throw new StoreError('no database at bolt://x')
      }),
    )
    expect((await app.request(SUMMARY)).status).toBe(503)
    expect((await app.request('/api/v1/readyz')).status).toBe(503)
    expect((await app.request('/api/v1/healthz')).status).toBe(200)
  })

  it('have one shape on unknown paths and methods, or the one of RFC 9457 where it is asked for', async () => {
    const { app } = await openApp()
    for (const [path, method] of [
      ['/api/v1/nothing', 'GET'],
      ['/api/v2', 'GET'],
      [SUMMARY, 'DELETE'],
    ] as const) {
      const response = await app.request(path, { method })
      expect(response.status).toBe(404)
      expect(await bodyOf(response)).toEqual({ error: { code: 'not-found', message: expect.any(String) } })
    }
    const problem = await app.request('/api/v1/nothing', { headers: { accept: 'application/problem+json' } })
    expect(problem.headers.get('content-type')).toBe('application/problem+json')
    expect(await bodyOf(problem)).toMatchObject({ type: 'about:blank', status: 404, title: 'not-found' })
  })

  it('say when the deadline has passed', async () => {
    const waiting = new Proxy({} as GraphReader, {
      get: () => (options: { signal: AbortSignal }) =>
        new Promise((_resolve, reject) => {
          options.signal.addEventListener('abort', () => reject(options.signal.reason))
        }),
    })
    const response = await createApp(waiting, { deadlineMs: 20 }).request(SUMMARY)
    expect(response.status).toBe(503)
    expect(await bodyOf(response)).toMatchObject({ error: { code: 'timeout' } })
  })

  it('stop the question when the caller goes away', async () => {
    const caller = new AbortController()
    let heard = false
    const waiting = new Proxy({} as GraphReader, {
      get: () => (options: { signal: AbortSignal }) =>
        new Promise((_resolve, reject) => {
          options.signal.addEventListener('abort', () => {
            heard = true
            reject(options.signal.reason)
          })
          caller.abort()
        }),
    })
    await createApp(waiting).request(SUMMARY, { signal: caller.signal })
    expect(heard).toBe(true)
  })
})
