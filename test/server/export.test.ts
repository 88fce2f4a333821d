import { describe, expect, it } from 'vitest'
import { mediaTypeOf } from '../../src/export/begin-export.ts'
import { formats } from '../../src/export/formats.ts'
import { fileText } from '../support/file-text.ts'
import { bodyOf, openApp, posted } from './open.ts'

const EXPORT = '/api/v1/export'

describe('export over HTTP', () => {
  it.each(formats.map((format) => [format.name, format] as const))(
    '%s is a file to be saved',
    async (_name, format) => {
      const { app } = await openApp()
      const response = await app.request(EXPORT, posted({ format: format.name }))
      expect(response.status).toBe(200)
      expect(response.headers.get('content-type')).toBe(mediaTypeOf(format))
      expect(response.headers.get('content-disposition')).toMatch(
        /^attachment; filename="([\w.-]+)"; filename\*=UTF-8''\1$/,
      )
      expect(response.headers.get('content-security-policy')).toMatch(/^sandbox/)
      // A picture or a report says the label, not the id.
      const file = fileText(new Uint8Array(await response.arrayBuffer()))
      expect(file).toMatch(format.bibliography ? /The paper/ : /challenge:leak|Data leaks/)
    },
  )

  it('holds the part that was asked for', async () => {
    const { app, reader } = await openApp()
    const part = { scope: 'trace' as const, ids: ['challenge:leak'], support: 'demonstrated' as const }
    const { nodes, edges } = await reader.subgraph(part)
    const file = await bodyOf(await app.request(EXPORT, posted({ ...part, format: 'json' })))
    expect(file).toMatchObject({ format: 'survey-graph', version: 1, edges })
    // Its sources come along, so that it opens again.
    const cited = edges.flatMap((edge) => edge.evidence.map(({ source }) => source))
    const ids = [...nodes.map(({ id }) => id), ...cited]
    expect((file as { nodes: { id: string }[] }).nodes.map(({ id }) => id)).toEqual(expect.arrayContaining(ids))
    expect(edges.length).toBeGreaterThan(0)
  })

  it.each(['ids', 'neighbors', 'trace'])('refuses an id that is not there in scope %s', async (scope) => {
    const { app } = await openApp()
    const response = await app.request(EXPORT, posted({ scope, ids: ['challenge:opaqe'], format: 'json' }))
    expect(response.status).toBe(404)
    expect(await bodyOf(response)).toMatchObject({
      error: { code: 'not-found', details: { missing: [{ id: 'challenge:opaqe', closest: expect.any(Array) }] } },
    })
  })

  it('puts nodes where it is told', async () => {
    const { app } = await openApp()
    const positions = { 'challenge:leak': { x: 0.25, y: -0.5 } }
    const response = await app.request(EXPORT, posted({ format: 'gexf', ids: ['challenge:leak'], positions }))
    expect(await response.text()).toContain('<viz:position x="250" y="-500" z="0"/>')
  })

  it('lays nodes out by itself, and says when the part was cut', async () => {
    const { app } = await openApp()
    const response = await app.request(EXPORT, posted({ format: 'gexf', limit: 3 }))
    expect(response.headers.get('survey-graph-notes')).toBe('cut-by-limit')
    expect((await response.text()).match(/<viz:position/g)).toHaveLength(3)
  })

  it('names the formats there are', async () => {
    const { app } = await openApp()
    const response = await app.request(EXPORT, posted({ format: 'docx' }))
    expect(response.status).toBe(400)
    for (const { name } of formats) expect(await response.clone().text()).toContain(name)
  })

  it('asks what was meant by each word that is mistyped', async () => {
    const { app } = await openApp()
    const response = await app.request(EXPORT, posted({ format: 'gexff', scope: 'al', picture: 'rotes' }))
    expect(response.status).toBe(400)
    const text = await response.text()
    for (const meant of ['gexf', 'all', 'routes']) expect(text).toContain(`Did you mean ${meant}?`)
  })
})
