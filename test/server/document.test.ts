import { describe, expect, it } from 'vitest'
import { mediaTypeOf } from '../../src/export/begin-export.ts'
import { formats } from '../../src/export/formats.ts'
import { questions } from '../../src/server/questions.ts'
import { bodyOf, openApp } from './open.ts'

interface Operation {
  readonly operationId: string
  readonly parameters?: readonly { name: string; in: string; required?: boolean; schema: unknown }[]
  readonly requestBody?: { content: Record<string, { schema: { properties: Record<string, unknown> } }> }
  readonly responses: Record<string, { description: string; content?: Record<string, unknown>; headers?: unknown }>
}

interface Document {
  readonly openapi: string
  readonly info: { title: string; version: string }
  readonly paths: Record<string, Record<string, Operation>>
  readonly components: { schemas: Record<string, unknown> }
}

async function document(): Promise<Document> {
  const { app } = await openApp({ version: '1.2.3' })
  return (await bodyOf(await app.request('/api/v1/openapi.json'))) as Document
}

describe('the OpenAPI document', () => {
  it('is of version 3.1 and lists every route, each with its answers', async () => {
    const { openapi, info, paths } = await document()
    expect(openapi).toBe('3.1.0')
    expect(info.version).toBe('1.2.3')
    const expected = [
      ...questions.map(({ method, path }) => `${method} /api/v1${path}`),
      'post /api/v1/export',
      'get /api/v1/places',
      'get /api/v1/matches',
      'post /api/v1/matches',
      'get /api/v1/events',
      'get /api/v1/healthz',
      'get /api/v1/readyz',
    ]
    const listed = Object.entries(paths).flatMap(([path, methods]) =>
      Object.keys(methods).map((method) => `${method} ${path}`),
    )
    expect(listed.sort()).toEqual(expected.sort())
    const ids = Object.values(paths).flatMap((methods) => Object.values(methods).map(({ operationId }) => operationId))
    expect(new Set(ids).size).toBe(ids.length)
    for (const { responses } of Object.values(paths).flatMap((methods) => Object.values(methods))) {
      expect(responses['200']?.description).toBeTruthy()
    }
  })

  it('names every field of every request', async () => {
    const { paths } = await document()
    for (const { method, path, request } of questions) {
      const operation = paths[`/api/v1${path}`]?.[method]
      const named =
        method === 'get'
          ? (operation?.parameters ?? []).map(({ name }) => name)
          : Object.keys(operation?.requestBody?.content['application/json']?.schema.properties ?? {})
      expect(named.sort()).toEqual(Object.keys(request.shape).sort())
    }
    const id = paths['/api/v1/nodes/{id}']?.get?.parameters?.find(({ name }) => name === 'id')
    expect(id).toMatchObject({ in: 'path', required: true })
  })

  it('tells which answers can be had in words', async () => {
    const { paths } = await document()
    const inWords = questions.filter(({ method, path }) =>
      Object.hasOwn(paths[`/api/v1${path}`]?.[method]?.responses['200']?.content ?? {}, 'text/markdown'),
    )
    const names = ['Compare', 'Dossier', 'Gaps', 'Matrix', 'Reading', 'Show', 'Trace']
    expect(inWords.map(({ name }) => name).sort()).toEqual(names)
    const trace = paths['/api/v1/trace']?.get?.parameters ?? []
    expect(trace.find(({ name }) => name === 'lang')?.schema).toMatchObject({ enum: ['en', 'ja'], default: 'en' })
  })

  it('points only to what it holds, and knows every media type of an export', async () => {
    const whole = await document()
    const pointers = [...JSON.stringify(whole).matchAll(/"\$ref":"#\/components\/schemas\/([^"]+)"/g)].map(
      (match) => match[1],
    )
    expect(pointers.length).toBeGreaterThan(0)
    for (const name of pointers) expect(whole.components.schemas).toHaveProperty(name ?? '')
    expect(whole.paths['/api/v1/export']?.post?.responses['200']?.headers).toHaveProperty('survey-graph-notes')
    const file = whole.paths['/api/v1/export']?.post?.responses['200']?.content
    expect(Object.keys(file ?? {}).sort()).toEqual([...new Set(formats.map(mediaTypeOf))].sort())
  })

  it('shows for every question a request and what it is answered, in the form that it promises', async () => {
    const { paths } = await document()
    for (const { method, path, name, request, answer } of questions) {
      const operation = paths[`/api/v1${path}`]?.[method]
      const answered = operation?.responses['200']?.content?.['application/json'] as { example?: { data?: unknown } }
      expect(answer.safeParse(answered.example?.data).error, name).toBeUndefined()
      const given: readonly { name: string; example?: unknown }[] = operation?.parameters ?? []
      const asked = given.flatMap((each) => (each.example === undefined ? [] : [[each.name, each.example] as const]))
      const body = operation?.requestBody?.content['application/json'] as { example?: object } | undefined
      const parsed = request.safeParse(body?.example ?? Object.fromEntries(asked))
      expect(parsed.error, name).toBeUndefined()
    }
    expect(paths['/api/v1/export']?.post?.requestBody?.content['application/json']).toHaveProperty('example')
  })

  it('can be read as a page that runs nothing', async () => {
    const { app } = await openApp({ version: '1.2.3' })
    const response = await app.request('/api/v1/')
    expect(response.headers.get('content-type')).toMatch(/^text\/html/u)
    const policy = response.headers.get('content-security-policy') ?? ''
    expect(policy).toMatch(/^default-src 'none'.*style-src 'nonce-[\w-]+'$/u)
    expect(policy).not.toContain('script-src')
    const page = await response.text()
    const { paths } = await document()
    for (const [path, methods] of Object.entries(paths)) {
      for (const [method, { operationId }] of Object.entries(methods)) {
        expect(page).toContain(`<section id="${operationId}">`)
        expect(page).toContain(`${method.toUpperCase()} ${path}`)
      }
    }
    expect(page).toContain('GET /api/v1/trace?from=challenge%3Aqueues&amp;support=demonstrated')
    expect(page).not.toContain('<script')
    expect((await app.request('/api/v1/')).headers.get('content-security-policy')).not.toBe(policy)
  })
})
