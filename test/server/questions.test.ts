import { beforeAll, describe, expect, it } from 'vitest'
import { canonicalJson } from '../../src/model/canonical.ts'
import { createReader } from '../../src/query/create-reader.ts'
import type { GraphReader } from '../../src/query/reader.ts'
import { createApp } from '../../src/server/app.ts'
import { questions } from '../../src/server/questions.ts'
import { createEmbeddedStore } from '../../src/store/embedded.ts'
import { batchesOf, node, PAPER } from '../support/make-batch.ts'
import { bodyOf, openApp, posted } from './open.ts'

type App = Awaited<ReturnType<typeof openApp>>['app']

const ASKED: readonly {
  name: string
  path: string
  init?: RequestInit
  ask: (reader: GraphReader) => Promise<unknown>
}[] = [
  { name: 'Summary', path: '/summary', ask: (reader) => reader.summary() },
  { name: 'Schema', path: '/schema', ask: (reader) => reader.schema() },
  {
    name: 'Search',
    path: '/search?q=leak&kind=Challenge&kind=Paper&limit=2',
    ask: (reader) => reader.search({ q: 'leak', kind: ['Challenge', 'Paper'], limit: 2 }),
  },
  {
    name: 'Show',
    path: '/nodes/challenge%3Aleak?support=proposed',
    ask: (reader) => reader.show({ id: 'challenge:leak', support: 'proposed' }),
  },
  {
    name: 'Neighbors',
    path: '/nodes/challenge:leak/neighbors?direction=in',
    ask: (reader) => reader.neighbors({ id: 'challenge:leak', direction: 'in' }),
  },
  {
    name: 'Trace',
    path: '/trace?from=challenge:leak&from=challenge:cost&maxHops=2',
    ask: (reader) => reader.trace({ from: ['challenge:leak', 'challenge:cost'], maxHops: 2 }),
  },
  { name: 'Gaps', path: '/gaps?support=demonstrated', ask: (reader) => reader.gaps({ support: 'demonstrated' }) },
  { name: 'Matrix', path: '/matrix?all=true', ask: (reader) => reader.matrix({ all: true }) },
  {
    name: 'Dossier',
    path: '/nodes/challenge:leak/dossier?maxHops=2',
    ask: (reader) => reader.dossier({ id: 'challenge:leak', maxHops: 2 }),
  },
  {
    name: 'Compare',
    path: '/compare?a=alpha&b=beta&support=proposed',
    ask: (reader) => reader.compare({ a: 'alpha', b: 'beta', support: 'proposed' }),
  },
  {
    name: 'Reading',
    path: '/reading',
    init: posted({ ids: ['challenge:leak'], scope: 'dossier' }),
    ask: (reader) => reader.reading({ ids: ['challenge:leak'], scope: 'dossier' }),
  },
  {
    name: 'Subgraph',
    path: '/subgraph',
    init: posted({ ids: ['challenge:leak'], scope: 'neighbors' }),
    ask: (reader) => reader.subgraph({ ids: ['challenge:leak'], scope: 'neighbors' }),
  },
]

describe('every question', () => {
  let app: App
  let reader: GraphReader
  beforeAll(async () => {
    ;({ app, reader } = await openApp())
  })

  it('is asked here', () => {
    expect(ASKED.map(({ name }) => name).sort()).toEqual(questions.map(({ name }) => name).sort())
  })

  it.each(ASKED)('$name answers what the reader says, in its documented shape', async ({ name, path, init, ask }) => {
    const response = await app.request(`/api/v1${path}`, init)
    expect(response.status).toBe(200)
    const { data } = (await bodyOf(response)) as { data: unknown }
    expect(canonicalJson(data)).toBe(canonicalJson(await ask(reader)))
    const shape = questions.find((question) => question.name === name)?.answer
    expect(shape?.safeParse(data).error).toBeUndefined()
  })

  it('says what is wrong with a request, all at once', async () => {
    const response = await app.request('/api/v1/trace?from=challenge:leak&maxHops=99&support=rumour&nonsense=1')
    expect(response.status).toBe(400)
    const { error } = (await bodyOf(response)) as { error: { code: string; message: string } }
    expect(error.code).toBe('input')
    for (const word of ['maxHops', 'support', 'nonsense']) expect(error.message).toContain(word)
  })

  it('answers what is not there with 404 and the closest ids', async () => {
    const response = await app.request('/api/v1/nodes/challenge:opaqe')
    expect(response.status).toBe(404)
    expect(await bodyOf(response)).toMatchObject({
      error: {
        code: 'not-found',
        details: { missing: [{ id: 'challenge:opaqe', closest: expect.arrayContaining(['challenge:opaque']) }] },
      },
    })
  })

  it('takes a prototype name in the query for any unknown name', async () => {
    const response = await app.request('/api/v1/summary?__proto__=1&constructor=2')
    expect(response.status).toBe(400)
  })
})

describe('ids in paths', () => {
  const IDS = [
    'a:b/c',
    'a:課題/第一',
    'a:100%',
    'a:%2F',
    'a:?q=1#x',
    'a:🧪',
    "a:'; --",
    'a:b/neighbors',
    'a:<script>',
    'a:\\..\\',
    'model:__proto__',
  ]

  it.each(IDS)('%s', async (id) => {
    const store = createEmbeddedStore()
    await store.write(batchesOf({ id: 'odd', nodes: [PAPER, node(id, 'Challenge')] }))
    const app = createApp(createReader(store))
    for (const after of ['', '/neighbors']) {
      const response = await app.request(`/api/v1/nodes/${encodeURIComponent(id)}${after}`)
      expect(response.status).toBe(200)
      expect(await bodyOf(response)).toMatchObject({ data: { node: { id } } })
    }
  })

  it('that are no percent-encoding are not found', async () => {
    const { app } = await openApp()
    expect((await app.request('/api/v1/nodes/%E0%A4%A')).status).toBe(404)
  })
})
