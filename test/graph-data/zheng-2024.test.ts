import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'

/** What the first dataset promises of itself, read straight from its files. */

interface Text {
  readonly en?: string
  readonly ja?: string
}
interface Citation {
  readonly source: string
  readonly locator: string
}
interface Node {
  readonly id: string
  readonly kind: string
  readonly label: Text
  readonly description?: Text
  readonly aliases?: readonly string[]
  readonly fields?: { readonly year?: number }
  readonly sources: readonly Citation[]
}
interface Evidence extends Citation {
  readonly summary?: Text
  readonly support: string
  readonly assertedBy: string
}
interface Statement {
  readonly kind: string
  readonly from: string
  readonly to: string
  readonly statement: Text
  readonly evidence?: readonly Evidence[]
}
interface Facts {
  readonly nodes?: readonly Node[]
  readonly statements?: readonly Statement[]
}

const folder = new URL('../../graph-data/llm-medicine-zheng-2024/', import.meta.url)
const read = (file: string) => parse(readFileSync(new URL(file, folder), 'utf8'))
const manifest: { title: Text; description: Text; disclaimer: Text; files: { file: string }[] } = read('dataset.yaml')
const facts: Facts[] = manifest.files.map(({ file }) => read(file))
const nodes = facts.flatMap((file) => file.nodes ?? [])
const statements = facts.flatMap((file) => file.statements ?? [])
const byId = new Map(nodes.map((node) => [node.id, node]))
const evidence = statements.flatMap((statement) => statement.evidence ?? [])
const nameOf = ({ kind, from, to }: Statement) => `${kind}:${from}--${to}`

const digest = 'survey:zheng-2024-digest'
const upTo = (question: string, mark: string, last: number) =>
  Array.from({ length: last }, (_, index) => `${question}/${mark}${index + 1}`)
const around = (question: string, items: number, ...others: string[]) => [
  ...upTo(question, '', items),
  ...others.map((other) => `${question}/${other}`),
]
/** The places of the digest: items by number, paragraphs by p1 …, and the text before and after a list. */
const places = new Set([
  'head',
  ...upTo('Q1', 'p', 4),
  ...around('Q2', 5, 'intro', 'end'),
  ...around('Q3', 5, 'intro', 'end'),
  ...upTo('Q4', 'p', 4),
  ...around('Q5', 5, 'intro', 'end'),
  ...around('Q6', 6, 'intro', 'end'),
  ...around('Q7', 4, 'intro', 'end'),
  ...around('Q8', 4, 'intro', 'end'),
  'Q9',
  'Q10',
])

const fixed = [
  ...['gpt', 'bert', 'med-mllm', 'pefomed'].map((name) => `model:${name}`),
  ...['metaverse', 'blockchain', 'smart-medical-devices'].map((name) => `technique:${name}`),
  ...[
    'clinical-safety',
    'ethics-privacy',
    'generalization',
    'interpretability',
    'data-quality-bias',
    'continual-update',
  ].map((name) => `challenge:${name}`),
  ...[
    'clinical-documentation',
    'diagnosis-support',
    'drug-development',
    'health-management',
    'medical-education',
    'personalized-medicine',
    'information-provision',
    'treatment-planning',
  ].map((name) => `application:${name}`),
  'survey:zheng-2024',
  'survey:zhou-2023',
  ...['clusmann-2023', 'singhal-2023', 'kim-2023', 'devlin-2019'].map((name) => `paper:${name}`),
]

/** Nodes from which a walk towards solutions goes on from `id`, as the base schema walks. */
function onward(id: string): string[] {
  return statements.flatMap(({ kind, from, to }) => {
    if (['ADDRESSES', 'PART_OF', 'USES_TECHNIQUE'].includes(kind)) return to === id ? [from] : []
    if (kind !== 'CLOSE_MATCH') return []
    return from === id ? [to] : to === id ? [from] : []
  })
}

function reached(start: string): Set<string> {
  const seen = new Set([start])
  for (const id of seen) for (const next of onward(id)) seen.add(next)
  return seen
}

describe('llm-medicine-zheng-2024', () => {
  it('lists every one of its files', () => {
    const files = readdirSync(folder).filter((file) => file.endsWith('.yaml') && file !== 'dataset.yaml')
    expect(manifest.files.map(({ file }) => file).sort()).toEqual(files.sort())
  })

  it('keeps the ids that others point to', () => {
    expect(fixed.filter((id) => !byId.has(id))).toEqual([])
  })

  it('gives every node and statement once, and no node without a statement', () => {
    expect(byId.size).toBe(nodes.length)
    expect(new Set(statements.map(nameOf)).size).toBe(statements.length)
    const used = new Set(statements.flatMap(({ from, to }) => [from, to]))
    expect([...used].filter((id) => !byId.has(id))).toEqual([])
    expect([...byId.keys()].filter((id) => !used.has(id))).toEqual([])
  })

  it('gives evidence for every statement, from works that are in the dataset', () => {
    expect(statements.filter((statement) => !statement.evidence?.length).map(nameOf)).toEqual([])
    const sources = new Set([...evidence, ...nodes.flatMap((node) => node.sources)].map(({ source }) => source))
    const kinds = [...sources].map((source) => byId.get(source)?.kind)
    expect(kinds.filter((kind) => !['Survey', 'Paper', 'Document'].includes(kind ?? ''))).toEqual([])
  })

  it('names only real places of the digest', () => {
    const cited = [...evidence, ...nodes.flatMap((node) => node.sources)].filter(({ source }) => source === digest)
    expect(cited.length).toBeGreaterThan(300)
    expect(cited.map(({ locator }) => locator).filter((locator) => !places.has(locator))).toEqual([])
  })

  it('says in the digest’s own record how its places are read, in both languages', () => {
    const description = byId.get(digest)?.description
    for (const place of ['Q5/4', 'Q4/p2', 'Q5/intro', 'Q6/end', 'Q9', 'head']) {
      expect(places).toContain(place)
      expect(description?.en).toContain(place)
      expect(description?.ja).toContain(place)
    }
  })

  it('gives works whose authors it names one short name, alike: Family et al. year', () => {
    const authored = new Set(statements.filter(({ kind }) => kind === 'AUTHORED_BY').map(({ from }) => from))
    expect(authored.size).toBeGreaterThan(4)
    for (const id of authored) {
      const { aliases, fields } = byId.get(id) ?? {}
      expect(aliases?.[0], id).toMatch(new RegExp(`^\\p{L}+ et al\\. ${fields?.year}$`, 'u'))
    }
  })

  it('warns of the digest before anything else, where a warning may be cut short', () => {
    expect(manifest.disclaimer.en?.slice(0, 70)).toContain('accuracy is not promised')
    expect(manifest.disclaimer.ja?.slice(0, 30)).toContain('正確性の保証のない')
  })

  it('says everything in English and in Japanese', () => {
    const texts = [
      manifest.title,
      manifest.description,
      manifest.disclaimer,
      ...nodes.flatMap(({ label, description }) => (description ? [label, description] : [label])),
      ...statements.map(({ statement }) => statement),
      ...evidence.flatMap(({ summary }) => (summary ? [summary] : [])),
    ]
    expect(texts.filter(({ en, ja }) => !en?.trim() || !ja?.trim())).toEqual([])
    expect(texts.filter(({ en }) => /[\u3040-\u30ff\u4e00-\u9fff]/.test(en ?? ''))).toEqual([])
  })

  it('describes every node but people and venues', () => {
    const bare = nodes.filter(({ kind, description }) => !description && !['Person', 'Venue'].includes(kind))
    expect(bare.map(({ id }) => id)).toEqual([])
  })

  it('never calls a remedy a fact', () => {
    const claims = statements.filter(({ kind }) => kind === 'ADDRESSES')
    expect(claims.filter((claim) => claim.evidence?.some(({ support }) => support === 'fact')).map(nameOf)).toEqual([])
  })

  it('keeps question 8 as the guess of a machine', () => {
    const guessed = evidence.filter(({ source, locator }) => source === digest && locator.startsWith('Q8'))
    expect(guessed.length).toBeGreaterThan(0)
    expect(guessed.filter(({ support, assertedBy }) => support !== 'inferred' || assertedBy !== 'machine')).toEqual([])
  })

  it('names no remedy where the digest names none', () => {
    const solutions = ['Technique', 'Model', 'Mitigation']
    for (const gap of ['generalization', 'interpretability', 'data-quality-bias', 'continual-update']) {
      const found = [...reached(`challenge:${gap}`)].filter((id) => solutions.includes(byId.get(id)?.kind ?? ''))
      expect(found).toEqual([])
    }
  })

  it('has the three technologies proposed for clinical safety, and no more than that', () => {
    const direct = statements.filter(({ kind, to }) => kind === 'ADDRESSES' && to === 'challenge:clinical-safety')
    expect(direct.map(({ from }) => from).sort()).toEqual([
      'technique:blockchain',
      'technique:metaverse',
      'technique:smart-medical-devices',
    ])
    const levels = new Set(direct.flatMap((claim) => claim.evidence ?? []).map(({ support }) => support))
    expect([...levels].sort()).toEqual(['inferred', 'proposed'])
  })

  it('makes no claim that smart medical devices help privacy', () => {
    const claims = statements.filter(({ kind, from }) => kind === 'ADDRESSES' && from.endsWith('smart-medical-devices'))
    expect(claims.map(({ to }) => to)).toEqual(['challenge:clinical-safety'])
  })

  it('never takes a wish for a solution', () => {
    const claims = statements.filter(({ kind }) => kind === 'ADDRESSES')
    const ends = claims.flatMap(({ from, to }) => [from, to]).map((id) => byId.get(id)?.kind)
    expect(ends).not.toContain('Wish')
  })
})
