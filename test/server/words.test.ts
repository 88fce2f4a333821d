import { rm } from 'node:fs/promises'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openEmbedded } from '../../src/compose.ts'
import { createReader } from '../../src/query/create-reader.ts'
import { createApp } from '../../src/server/app.ts'
import { makeFolder, runCli, writeDatasets } from '../cli/run-cli.ts'
import { CONTEXT, ODD, SURVEY } from '../support/sample.ts'
import { bodyOf, posted } from './open.ts'

let root: string
let data: string[]
let app: ReturnType<typeof createApp>
beforeAll(async () => {
  root = await makeFolder()
  data = await writeDatasets(root, SURVEY, CONTEXT, ODD)
  app = createApp(createReader((await openEmbedded(data)).store))
})
afterAll(() => rm(root, { recursive: true }))

const get = (path: string, init?: RequestInit) => app.request(`/api/v1${path}`, init)

const ASKED: readonly [string, string[], string, object?][] = [
  ['trace', ['trace', '--from', 'challenge:leak', '--max-hops', '2'], '/trace?from=challenge:leak&maxHops=2'],
  ['a trace cut short', ['trace', '--from', 'challenge:leak', '--limit', '1'], '/trace?from=challenge:leak&limit=1'],
  ['a gap', ['trace', '--from', 'challenge:silent'], '/trace?from=challenge:silent'],
  ['gaps', ['gaps', '--support', 'demonstrated'], '/gaps?support=demonstrated'],
  ['matrix', ['matrix', '--all'], '/matrix?all=true'],
  ['compare', ['compare', 'alpha', 'beta'], '/compare?a=alpha&b=beta'],
  ['show of a challenge', ['show', 'challenge:leak'], '/nodes/challenge:leak'],
  ['show of a work', ['show', 'paper:p', '--asserted-by', 'source'], '/nodes/paper:p?assertedBy=source'],
  ['dossier', ['dossier', 'technique:masking', '--max-hops', '1'], '/nodes/technique:masking/dossier?maxHops=1'],
  [
    'a trace by source and year',
    ['trace', '--from', 'challenge:leak', '--source', 'paper:p', '--year', '2020-2021,undated'],
    '/trace?from=challenge:leak&source=paper:p&year=2020-2021,undated',
  ],
  ['reading', ['reading', 'challenge:leak'], '/reading', { ids: 'challenge:leak', scope: 'dossier' }],
]

describe.each(['en', 'ja'])('Markdown in %s', (lang) => {
  it.each(ASKED)('of %s is what the command line prints', async (_name, args, path, body) => {
    const printed = await runCli([...args, '--format', 'md', '--lang', lang, '--data', ...data])
    expect(printed).toMatchObject({ code: 0, err: '' })
    const response = body
      ? await get(path, posted({ ...body, format: 'md', lang }))
      : await get(`${path}${path.includes('?') ? '&' : '?'}format=md&lang=${lang}`)
    expect(response.status).toBe(200)
    expect(response.headers.get('content-type')).toBe('text/markdown; charset=utf-8')
    expect(await response.text()).toBe(printed.out)
    expect(printed.out).toMatch(/^# \S/)
  })
})

describe('how an answer is asked for', () => {
  const markdown = { headers: { accept: 'text/markdown, */*;q=0.1' } }

  it('Accept asks for Markdown, and caches are told of it', async () => {
    const response = await get('/gaps', markdown)
    expect(response.headers.get('content-type')).toBe('text/markdown; charset=utf-8')
    expect(response.headers.get('vary')).toMatch(/accept/i)
    expect((await get('/gaps')).headers.get('vary')).toMatch(/accept/i)
  })

  it('what is named goes before Accept', async () => {
    const response = await get('/gaps?format=json', markdown)
    expect(await bodyOf(response)).toHaveProperty('data')
  })

  it.each(['/gaps?format=pdf', '/gaps?format=md&lang=tlh', '/search?q=leak&format=md', '/trace?format=md'])(
    'refuses %s',
    async (path) => {
      const response = await get(path)
      expect(response.status).toBe(400)
      expect(await bodyOf(response)).toMatchObject({ error: { code: 'input' } })
    },
  )

  it('an error stays JSON', async () => {
    const response = await get('/nodes/challenge:opaqe?format=md')
    expect(response.status).toBe(404)
    expect(await bodyOf(response)).toMatchObject({ error: { code: 'not-found' } })
  })
})
