import { describe, expect, it } from 'vitest'
import { bibtex } from '../../src/export/bibtex.ts'
import type { ExportFormat } from '../../src/export/format.ts'
import { gather } from '../../src/export/gather.ts'
import { gexf } from '../../src/export/gexf.ts'
import { makeInput } from '../../src/export/make-input.ts'
import { md } from '../../src/export/md.ts'
import { svg } from '../../src/export/svg.ts'
import { createReader } from '../../src/query/create-reader.ts'
import { createEmbeddedStore } from '../../src/store/embedded.ts'
import { batchesOf, type DatasetSpec, evidence, node, PAPER, statement } from '../support/make-batch.ts'
import { whole } from './sample.ts'

/** Both hold the challenge and speak of it, each in a work of its own. */
const dataset = (id: string, work: string): DatasetSpec => ({
  id,
  manifest: { title: { en: `Title of ${id}` }, citation: `Citation of ${id}`, licence: `Licence of ${id}` },
  nodes: [
    PAPER,
    node(work, 'Paper', { label: { en: `Work of ${id}` } }),
    node('challenge:c', 'Challenge', { sources: [{ source: work, locator: 'p. 1' }] }),
    node(`technique:${id}`, 'Technique'),
  ],
  statements: [
    statement(`technique:${id}`, 'ADDRESSES', 'challenge:c', 'proposed', { evidence: [evidence('proposed', work)] }),
  ],
})

describe('a part of some datasets', () => {
  const written = async (format: ExportFormat, request: object) => {
    const store = createEmbeddedStore()
    await store.write(batchesOf(dataset('ours', 'paper:ours'), dataset('theirs', 'paper:theirs')))
    const gathered = await gather(createReader(store), format, request)
    const made = { request, on: '2026-01-02' }
    return whole(format.write(makeInput(format, gathered.part, { ...gathered, lang: 'en', made })) as Iterable<string>)
  }
  const ids = ['challenge:c', 'technique:ours']

  it.each([svg, md, bibtex])('names none but these: $name', async (format) => {
    const text = await written(format, { scope: 'ids', ids, dataset: ['ours'] })
    expect(text).toContain(format === bibtex ? 'Work of ours' : 'Citation of ours')
    expect(text).not.toMatch(/(?:Title|Citation|Licence|Work) of theirs/u)
    const all = await written(format, { scope: 'ids', ids: [...ids, 'technique:theirs'] })
    expect(all).toMatch(/(?:Title|Citation|Work) of theirs/u)
  })

  it('still opens again: the head knows every dataset that tells its nodes', async () => {
    const text = await written(gexf, { scope: 'ids', ids, dataset: ['ours'] })
    expect(/<description>[^<]*<\/description>/u.exec(text)?.[0]).toMatch(/^(?!.*theirs).*Citation of ours/u)
    expect(text).toContain('Title of theirs')
  })
})
