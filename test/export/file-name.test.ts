import { describe, expect, it } from 'vitest'
import { fileNameOf } from '../../src/export/file-name.ts'
import { gexf } from '../../src/export/gexf.ts'
import { NASTY, nodes, sample } from './sample.ts'

const named = (request: object, more: Partial<typeof sample> = {}) =>
  fileNameOf({ ...sample, ...more, made: { request, on: '2026-01-02' } }, gexf)
const [first] = nodes
const [dataset] = sample.datasets
const node = (id: string, label: object) => ({ ...(first ?? never()), id, label: label as { en: string } })
const never = (): never => {
  throw new Error('the sample has no node')
}

describe('the name of a file', () => {
  const part = {
    nodes: [node('challenge:ethics-privacy', { en: 'Ethics and privacy', ja: '倫理' }), node('t:café', { ja: '技術' })],
  }

  it('says what was saved', () => {
    const ids = ['challenge:ethics-privacy']
    expect(named({ scope: 'trace', ids }, part)).toBe('ethics-and-privacy-trace.gexf')
    expect(named({ scope: 'trace', ids, to: 't:café' }, part)).toBe('ethics-and-privacy-to-cafe-trace.gexf')
    expect(named({ scope: 'dossier', ids: ids[0] }, part)).toBe('ethics-and-privacy-dossier.gexf')
    expect(named({ scope: 'neighbors', ids }, part)).toBe('ethics-and-privacy-neighbours.gexf')
    expect(named({ ids: [...ids, 't:café'] }, part)).toBe('ethics-and-privacy-and-cafe.gexf')
    expect(named({ scope: 'ids', ids: ['a', 'b', 'c', 'd'] })).toBe(`${dataset?.id}-shown-4-nodes.gexf`)
    expect(named({ scope: 'matrix' })).toBe(`${dataset?.id}-matrix.gexf`)
    expect(named({ scope: 'compare', a: 'one', b: 'Other 2' })).toBe('one-and-other-2-compared.gexf')
    expect(named({ scope: 'all' })).toBe(`${dataset?.id}.gexf`)
  })

  it('is cut between names and not within them', () => {
    const names = ['Ethics and privacy', 'Blockchain', 'Metaverse', 'Retrieval-augmented generation of the answers']
    const nodes = names.map((en) => node(en, { en }))
    const called = (...at: number[]) => named({ ids: at.map((each) => names[each]) }, { nodes })
    expect(called(1, 2, 0)).toBe('blockchain-metaverse-and-1-more.gexf')
    expect(called(1, 2)).toBe('blockchain-and-metaverse.gexf')
    expect(called(0, 3)).toBe('ethics-and-privacy-and-1-more.gexf')
    expect(called(3)).toBe('retrieval-augmented-generation.gexf')
  })

  it('names the survey that stands by itself, and how many more', () => {
    const { requires: _, ...base } = dataset ?? never()
    const datasets = [
      { ...base, id: 'added', requires: ['survey'] },
      { ...base, id: 'survey', requires: [] },
    ]
    expect(named({ scope: 'matrix' }, { datasets })).toBe('survey-and-1-more-matrix.gexf')
  })

  it('is safe on every file system, whatever things are called', () => {
    const odd = ['con', 'NUL', '', '..', '/', '漢字', 'a'.repeat(400), 'wört '.repeat(90), ...NASTY]
    for (const text of odd) {
      for (const label of [{ en: text }, { ja: text }]) {
        const nodes = [node(text, label)]
        for (const scope of ['trace', 'dossier', 'ids', 'all'])
          expect(named({ scope, ids: [text] }, { nodes, datasets: [{ ...(dataset ?? never()), id: text }] })).toMatch(
            /^(?!(con|nul|prn|aux)\.)[a-z0-9]+(-[a-z0-9]+)*\.gexf$/u,
          )
        expect(named({ scope: 'trace', ids: [text, text, text, text] }, { nodes }).length).toBeLessThan(130)
      }
    }
  })
})
