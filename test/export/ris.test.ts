import { beforeAll, describe, expect, it } from 'vitest'
import { ris } from '../../src/export/ris.ts'
import type { GraphEdge, GraphNode } from '../../src/model/graph.ts'
import { empty, NASTY, sample, whole } from './sample.ts'

const work = (id: string, title: string, fields: GraphNode['fields'] = {}): GraphNode => ({
  id,
  kind: 'Paper',
  label: { en: title },
  aliases: [],
  fields,
  sources: [],
  datasets: ['d'],
  sameAs: [],
})

const joins = (from: string, kind: string, to: string): GraphEdge => ({
  id: `${kind}:${from}--${to}`,
  kind,
  from,
  to,
  statement: { en: 's' },
  strength: 'fact',
  evidence: [],
})

/** Entries as programs read them: tags in order. Throws where a line is none of the format. */
function entriesOf(text: string): [string, string][][] {
  const entries: [string, string][][] = []
  for (const line of text.split('\r\n').filter(Boolean)) {
    const [, tag = '', value = ''] = /^([A-Z][A-Z0-9]) {2}- (.*)$/su.exec(line) ?? []
    if (!tag || /[\p{Cc}]/u.test(value)) throw new Error(`no line: ${line}`)
    if (tag === 'TY') entries.push([])
    entries.at(-1)?.push([tag, value])
  }
  return entries
}

const written = (nodes: GraphNode[], edges: GraphEdge[] = [], lang = 'en') =>
  entriesOf(whole(ris.write({ ...sample, nodes, edges, lang })))

beforeAll(async () => {
  await ris.prepare?.()
})

describe('RIS', () => {
  it('tells all that the graph knows of a work', () => {
    const fields = {
      year: 2024,
      date: '2024-03-01',
      doi: '10.1000/ab_c(1)',
      arxiv: '2405.13055',
      volume: '3',
      url: 'https://e.org/a',
      authors: ['山田 太郎', 'Second, Ada'],
    }
    const nodes = [work('paper:full', 'Trust 🧪', fields), { ...work('venue:v', 'Journal of A'), kind: 'Venue' }]
    const [entry] = written(nodes, [joins('paper:full', 'PUBLISHED_IN', 'venue:v')])
    expect(entry).toEqual(
      expect.arrayContaining([
        ['TI', 'Trust 🧪'],
        ['AU', '山田, 太郎'],
        ['AU', 'Second, Ada'],
        ['PY', '2024'],
        ['DA', '2024/03//'],
        ['T2', 'Journal of A'],
        ['VL', '3'],
        ['DO', '10.1000/ab_c(1)'],
        ['UR', 'https://e.org/a'],
        ['AN', 'arXiv:2405.13055'],
        ['ID', 'paper:full'],
      ]),
    )
    expect([entry?.[0], entry?.at(-1)]).toEqual([
      ['TY', 'JOUR'],
      ['ER', ''],
    ])
  })

  it('has an entry for each work under its whole id, whatever the title holds', () => {
    const title = (text: string): string =>
      text
        .replace(/\s+/gu, ' ')
        .replace(/\p{Cc}/gu, '')
        .trim()
    const texts = [...NASTY, 'one\r\nTY  - BOOK\r\nER  - ', '長'.repeat(500), '🧪'.repeat(100)]
    const entries = written(texts.map((text, index) => work(`paper:with-a-very-long-name-${index}`, text)))
    expect(entries.map((entry) => new Map(entry).get('TI'))).toEqual(texts.map(title))
    expect(entries.map((entry) => new Map(entry).get('ID'))).toEqual(
      texts.map((_, index) => `paper:with-a-very-long-name-${index}`),
    )
  })

  it('calls a preprint unpublished', () => {
    const [entry] = written([work('paper:p', 'P', { arxiv: '2405.13055' })])
    expect(entry).toEqual(
      expect.arrayContaining([
        ['TY', 'UNPB'],
        ['UR', 'https://arxiv.org/abs/2405.13055'],
      ]),
    )
  })

  it('of nothing is empty', () => {
    expect(whole(ris.write(empty))).toBe('')
  })
})
