import { beforeAll, describe, expect, it } from 'vitest'
import { INKS } from '../../src/drawing/looks.ts'
import { gather } from '../../src/export/gather.ts'
import { makeInput } from '../../src/export/make-input.ts'
import { md } from '../../src/export/md.ts'
import { svg } from '../../src/export/svg.ts'
import { createReader } from '../../src/query/create-reader.ts'
import type { GraphReader } from '../../src/query/reader.ts'
import { createEmbeddedStore } from '../../src/store/embedded.ts'
import { batchesOf } from '../support/make-batch.ts'
import { CONTEXT, SURVEY } from '../support/sample.ts'
import { whole } from './sample.ts'

describe('the report of a part that answers a question', () => {
  let reader: GraphReader
  beforeAll(async () => {
    const store = createEmbeddedStore()
    await store.write(batchesOf(SURVEY, CONTEXT))
    reader = createReader(store)
  })

  const reportOf = async (request: Parameters<GraphReader['subgraph']>[0], lang = 'en') => {
    const gathered = await gather(reader, md, request, { lang })
    return whole(md.write(makeInput(md, gathered.part, { ...gathered, lang })))
  }

  it('says each route of a trace as a sentence, best first, with its evidence', async () => {
    const text = await reportOf({ scope: 'trace', ids: ['challenge:leak'] })
    const { paths } = await reader.trace({ from: ['challenge:leak'] })
    const routes = text.split('\n### ').filter((part) => /^\d+\. /u.test(part))
    expect(routes).toHaveLength(paths.length)
    expect(routes[0]).toMatch(/^1\. Masking was tested clinically to address Data leaks\.\n/u)
    expect(routes[0]).toContain('Another paper, Table 1')
    expect(text).toContain('- Question: What addresses Data leaks?')
    // Told once: what routes rest on does not come again among all else.
    expect(text).not.toContain('## What is in the way')
  })

  it('speaks the language that is asked for, and asks the other way round', async () => {
    const text = await reportOf({ scope: 'trace', ids: ['challenge:leak'] }, 'ja')
    expect(text).toContain('- 問い：データ漏えいに対処するものは何か')
    expect(text).toContain('### 1. マスキングは')
    expect(await reportOf({ scope: 'trace', ids: ['technique:masking'] })).toContain('What does Masking address?')
  })

  it('tells the answer of a dossier, a matrix and a comparison', async () => {
    const dossier = await reportOf({ scope: 'dossier', ids: ['challenge:leak'] })
    expect(dossier).toContain('The best evidence here')
    expect(dossier.match(/## The data/gu)).toHaveLength(1)
    const matrix = await reportOf({ scope: 'matrix' })
    expect(matrix).toMatch(/\| Challenge \|.*Masking/u)
    expect(matrix).toContain('## What is in the way, and what addresses it')
    expect(await reportOf({ scope: 'compare', a: 'alpha', b: 'beta' })).toContain('Alpha survey against')
  })

  it('answers nothing where the part is no answer', async () => {
    const ids = ['challenge:leak']
    expect(await reportOf({ scope: 'trace', ids, kind: ['Challenge'] })).not.toContain('Question')
    expect(await reportOf({ scope: 'ids', ids })).not.toContain('Question')
  })
})

describe('the picture of a trace', () => {
  const drawn = async (more: object = {}, lang = 'en') => {
    const store = createEmbeddedStore()
    await store.write(batchesOf(SURVEY, CONTEXT))
    const from = createReader(store)
    const gathered = await gather(from, svg, { scope: 'trace', ids: ['challenge:leak'] }, { lang })
    const text = whole(svg.write({ ...makeInput(svg, gathered.part, { ...gathered, lang }), ...more }))
    const nodes = gathered.answer?.routes?.flatMap((route) => route.nodes) ?? []
    return { text, gathered, ids: [...new Set(nodes)] }
  }
  const card = /<rect [^>]*rx="10"/gu
  const pill = /<rect [^>]*rx="13"/gu

  it('is its routes: a card for each node, a word on each step, the inferred ones dashed', async () => {
    const { text, gathered, ids } = await drawn()
    expect(text.match(card)).toHaveLength(ids.length)
    const steps =
      gathered.answer?.routes?.flatMap(({ hops }) => hops.map((hop) => [hop.object.id, hop.subject.id])) ?? []
    expect(text.match(pill)).toHaveLength(new Set(steps.map(String)).size)
    for (const said of ['What is in the way', 'What addresses it', 'Data leaks', 'What addresses Data leaks?'])
      expect(text).toContain(`>${said}<`)
    const inferred = gathered.answer?.routes
      ?.flatMap(({ hops }) => hops)
      .some(({ edge }) => edge.strength === 'inferred')
    expect(text.includes('stroke-dasharray="4.5 3.5"')).toBe(inferred)
    const { text: japanese } = await drawn({ look: 'dark' }, 'ja')
    expect(japanese).toContain('>データ漏えい<')
    expect(japanese).toContain(`fill="${INKS.dark.ground}"`)
  })

  it('is a map where one is asked for', async () => {
    const { text } = await drawn({ picture: 'map' })
    expect(text).not.toMatch(card)
    expect(text).toMatch(/<path d="M[\d. -]+Q/u)
  })

  it('writes every name whole', async () => {
    const label = { en: `Of${' many'.repeat(20)} words, Chain-of-${'Verification'.repeat(5)} end` }
    const store = createEmbeddedStore()
    const spec = {
      ...SURVEY,
      nodes: SURVEY.nodes?.map((each) => (each.id === 'challenge:leak' ? { ...each, label } : each)),
    }
    await store.write(batchesOf(spec as typeof SURVEY))
    const gathered = await gather(createReader(store), svg, { scope: 'trace', ids: ['challenge:leak'] })
    const text = whole(svg.write(makeInput(svg, gathered.part, { ...gathered, lang: 'en' })))
    const lines = [...text.matchAll(/font-weight="600"[^>]*>([^<]*)</gu)].map(([, line]) => line)
    expect(lines.join('').replace(/\s/gu, '')).toContain(label.en.replace(/\s/gu, ''))
  })
})
