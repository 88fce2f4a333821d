import { fromMarkdown } from 'mdast-util-from-markdown'
import { describe, expect, it } from 'vitest'
import { md } from '../../src/export/md.ts'
import type { GraphEdge, GraphNode } from '../../src/model/graph.ts'
import { edges, empty, NASTY, sample, whole } from './sample.ts'

type Tree = {
  readonly type: string
  readonly value?: string
  readonly children?: readonly Tree[]
  readonly depth?: number
}

const tree = (text: string): Tree => fromMarkdown(text) as Tree
const textOf = ({ value = '', children = [] }: Tree): string => value + children.map(textOf).join('')
const all = (node: Tree, type: string): Tree[] => [
  ...(node.type === type ? [node] : []),
  ...(node.children ?? []).flatMap((child) => all(child, type)),
]
const headings = (text: string, depth: number) =>
  all(tree(text), 'heading')
    .filter((heading) => heading.depth === depth)
    .map(textOf)

/** As a person reads it. */
const read = (text: string) =>
  text
    .replace(/\s+/gu, ' ')
    .replace(/[\p{Cc}]/gu, '')
    .trim()

const node = (id: string, kind: string, label: string): GraphNode => ({
  id,
  kind,
  label: { en: label },
  aliases: [],
  fields: {},
  sources: [],
  datasets: ['d'],
  sameAs: [],
})

const joins = (from: string, kind: string, to: string): GraphEdge => ({
  id: `${kind}:${from}--${to}`,
  kind,
  from,
  to,
  statement: { en: `${from} ${kind} ${to}` },
  strength: 'proposed',
  evidence: [
    { id: 'e', dataset: 'd', source: 'paper:p', locator: 'Table 2', support: 'proposed', assertedBy: 'curator' },
  ],
})

describe('the report in Markdown', () => {
  it('says from which data it is', () => {
    const made = {
      request: { scope: 'trace' as const, ids: ['x:a', 'x:b'], maxHops: 3, to: undefined },
      on: '2026-01-02T19:05:29.102Z',
    }
    const text = whole(md.write({ ...sample, made }))
    expect(headings(whole(md.write(sample)), 1)).toEqual(['A <survey>'])
    const said = read(textOf(tree(text)))
    for (const part of [
      'A & B, 2024',
      'CC0-1.0',
      'revision abc',
      'on 2 January 2026: trace from x:a and x:b; routes of at most 3 steps',
    ]) {
      expect(said).toContain(part)
    }
    expect(headings(whole(md.write({ ...sample, title: 'My *part*' })), 1)).toEqual(['My *part*'])
  })

  it('says in words what was asked for', () => {
    const request = { kind: ['Challenge'], without: ['ADDRESSES'], year: '2020-', limit: 20_000 }
    const text = whole(md.write({ ...sample, made: { request, on: '2026-01-02' } }))
    expect(text).toContain(
      '2 January 2026: what the filters let through; only nodes of the kinds Challenge; without statements of the kinds “addresses”; works since 2020 (none without a year)\n',
    )
    const japanese = whole(md.write({ ...sample, lang: 'ja', made: { request, on: '2026-01-02' } }))
    expect(japanese).toContain('絞り込みで残ったもの、種類が課題のノードだけ、')
    expect(text + japanese).not.toMatch(/limit|20000/u)
  })

  it('lets no label be anything but text', () => {
    const odd = [
      '| a | b |',
      '[x](javascript:alert(1))',
      '![i](y)',
      '`code`',
      '# no',
      '1. no',
      '- no',
      '~~~',
      '<!-- -->',
    ]
    const texts = [...NASTY, ...odd].map((text) => text.replace(/\p{Cs}/gu, ''))
    const challenges = texts.map((text, index) => node(`challenge:${index}`, 'Challenge', text))
    const text = whole(md.write({ ...sample, nodes: challenges, edges: [] }))
    expect(headings(text, 3)).toEqual(texts.map(read))
    for (const type of ['html', 'image', 'link', 'code', 'inlineCode', 'table', 'emphasis', 'strong']) {
      expect([type, all(tree(text), type)]).toEqual([type, []])
    }
  })

  it('tells every statement once, with its evidence', () => {
    const text = whole(md.write(sample))
    const said = read(textOf(tree(text)))
    for (const edge of edges) expect(said.split(read(edge.statement.en ?? '')).length).toBeGreaterThan(1)
    const lines = text.split('\n').filter((line) => line.includes('Q6/3'))
    expect(lines).toHaveLength(edges.length)
    for (const line of lines) {
      expect(line).toMatch(/^ {2}- \\\[1\\\] .*Q6\/3 · proposed · said by the source · not reviewed$/)
    }
  })

  it('tells the reservations of evidence, and who has held it against its source', () => {
    const edge = joins('a', 'ENABLES', 'b')
    const [piece] = edge.evidence
    if (!piece) throw new Error('no evidence')
    const reviewed = { by: 'Ada', on: '2026-01-02' }
    const summary = { en: 'The share of each is not told.', ja: 'それぞれの寄与は分けていない。' }
    const part = { ...sample, nodes: [], edges: [{ ...edge, evidence: [{ ...piece, summary, reviewed }, piece] }] }
    const text = whole(md.write(part))
    expect(text).toContain(
      'a curator’s reading · reviewed on 2 January 2026 by Ada\n    - The share of each is not told.\n',
    )
    expect(text).toContain('a curator’s reading · not reviewed\n')
    const ja = whole(md.write({ ...part, lang: 'ja' }))
    expect(ja).toContain('Adaが2026年1月2日に照合\n    - それぞれの寄与は分けていない。\n')
    expect(ja).toContain('· 未照合\n')
  })

  it('puts what addresses a challenge under it, and says what nothing addresses', () => {
    const part = {
      ...sample,
      nodes: [
        node('challenge:a', 'Challenge', 'Answered'),
        node('challenge:b', 'Challenge', 'Empty'),
        node('challenge:c', 'Challenge', 'Whole'),
        node('technique:t', 'Technique', 'T'),
      ],
      edges: [
        joins('technique:t', 'ADDRESSES', 'challenge:a'),
        joins('challenge:a', 'PART_OF', 'challenge:c'),
        joins('technique:t', 'FACES', 'challenge:b'),
      ],
    }
    const text = whole(md.write(part))
    const [, answered = '', gap = '', through = '', ...others] = text.split('\n### ')
    expect(answered).toContain('technique:t ADDRESSES challenge:a')
    expect(answered).toContain('Table 2 · proposed · a curator’s reading')
    expect(gap).toContain('No solution is named in this part.')
    expect(through).toContain('but for what it is joined to: Answered.')
    expect(others.map((section) => section.split('\n')[0])).toEqual(['faces', 'is part of'])
    expect(text.split('ADDRESSES')).toHaveLength(2)
    expect(whole(md.write({ ...part, lang: 'ja' }))).toContain('この部分に解決策の記載はない。')
  })

  it('ends with the works that it cites, each once, by the number that claims give, and with where it can be read', () => {
    const paper = {
      ...node('paper:p', 'Paper', 'A *work*'),
      label: { en: 'A *work*', ja: '仕事' },
      description: { en: 'Places: Q1 is question 1.' },
      fields: { year: 2024, doi: '10.1000/x(1)', authors: ['山田', 'A|B'] },
    }
    const digested = node('paper:whole', 'Survey', 'Read through another')
    const works = {
      nodes: [
        paper,
        digested,
        node('person:a', 'Person', 'Nobody knows whether first'),
        node('venue:v', 'Venue', 'Journal'),
      ],
      edges: [
        joins('paper:p', 'AUTHORED_BY', 'person:a'),
        joins('paper:p', 'PUBLISHED_IN', 'venue:v'),
        joins('paper:p', 'SUMMARIZES', 'paper:whole'),
      ],
    }
    const cites = joins('b', 'ENABLES', 'c')
    const other = { ...cites, evidence: cites.evidence.map((piece) => ({ ...piece, source: 'paper:other' })) }
    const part = { ...sample, nodes: [], edges: [joins('a', 'ENABLES', 'b'), other] }
    const text = whole(md.write({ ...part, works }))
    expect(text).toContain('\\[1\\] [A \\*work\\*](https://doi.org/10.1000/x%281%29) (2024), Table 2')
    expect(text).toContain('\\[2\\] paper:other, Table 2')
    expect(text.split('## Sources\n')[1]?.trim()).toBe(
      [
        'A number before a title above is that of the work here; one in the words of a claim is its source’s own.',
        '',
        '1. 山田, A\\|B. [A \\*work\\*](https://doi.org/10.1000/x%281%29) (2024). Journal',
        '   - Places: Q1 is question 1.',
        '2. paper:other',
        '',
        '### Further works',
        '',
        'They belong to this part and stand in its bibliography, but no statement above cites them.',
        '',
        '- Read through another · read through \\[1\\]',
        '',
        '1 of 2 works has no authors in the data.',
      ].join('\n'),
    )
    // A reference keeps its title; the reader's name for it stands beside it.
    const ja = whole(md.write({ ...part, works, lang: 'ja' }))
    expect(ja).toContain('\\[1\\] [A \\*work\\*](https://doi.org/10.1000/x%281%29)（2024）、Table 2')
    expect(ja).toContain('（2024）. Journal. 仮訳：仕事\n')
    const titled = works.nodes.map((each) => (each === paper ? { ...paper, fields: { title: 'A Guide' } } : each))
    expect(whole(md.write({ ...part, works: { ...works, nodes: titled } }))).toContain(
      '1. A Guide. Journal. also called: A \\*work\\*\n',
    )
  })

  it('of nodes that were chosen tells these, and takes what was not asked for for no gap', () => {
    const request = { scope: 'ids' as const, ids: ['challenge:a', 'technique:t'] }
    const chosen = {
      ...sample,
      nodes: [
        { ...node('challenge:a', 'Challenge', 'A'), description: { en: 'What A is.' } },
        node('technique:t', 'Technique', 'T'),
      ],
      edges: [],
      made: { request, on: '2026-01-02' },
    }
    const text = whole(md.write(chosen))
    expect(headings(text, 1)).toEqual(['A and T'])
    expect(text).toContain('## The chosen nodes\n\n- A (Challenge)\n  - What A is.\n- T (Technique)\n')
    expect(text).toContain('No statement joins the chosen nodes with each other.')
    expect(text).toContain('No statement of this part cites a source.')
    expect(text).not.toContain('No solution')
    expect(whole(md.write({ ...chosen, lang: 'ja' }))).toContain('選んだノードどうしを結ぶ記述はない。')
    const joined = { ...chosen, edges: [joins('technique:t', 'FACES', 'challenge:a')] }
    expect(whole(md.write(joined))).toContain('Among the chosen nodes none is named as its solution.')
  })

  it('of nothing says that', () => {
    expect(whole(md.write(empty))).toContain('Nothing in this part is a challenge.')
  })
})
