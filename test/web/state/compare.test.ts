import { describe, expect, test } from 'vitest'
import { MATCHES } from '../../../loaders/write-match.ts'
import type { GraphEdge, GraphNode, Support } from '../../../src/model/graph.ts'
import type { CompareAnswer } from '../../../src/query/answers.ts'
import { comparedBy, narrowed, sideBySide, startsOf } from '../../../web/state/compare.ts'
import { idsIn } from '../../../web/state/compared-ids.ts'
import { DECISIONS } from '../../../web/state/decisions.ts'
import { OPEN } from '../../../web/state/view.ts'

const node = (id: string, datasets: readonly string[], label = id, ja = ''): GraphNode => ({
  id,
  kind: 'Thing',
  label: { en: label, ...(ja && { ja }) },
  aliases: [],
  fields: {},
  sources: [],
  datasets,
  sameAs: [],
})

const edge = (kind: string, from: string, to: string, dataset: string): GraphEdge => ({
  id: `${kind}:${from}--${to}`,
  kind,
  from,
  to,
  statement: { en: 'They belong together.' },
  strength: 'inferred',
  evidence: [
    { id: 'e', dataset, source: `document:${dataset}`, locator: '1', support: 'inferred', assertedBy: 'curator' },
  ],
})

type Row = CompareAnswer['challenges'][number]
const row = (ids: string[], inA: string[], inB: string[], rest: Partial<Row> = {}): Row => ({
  ids,
  inA,
  inB,
  matchedBy: 'none',
  matches: [],
  both: [],
  onlyA: [],
  onlyB: [],
  listedA: [],
  listedB: [],
  ...rest,
})
const rated = (id: string, strength: Support) => ({ id, strength })
const answered = (challenges: Row[], rest: Partial<CompareAnswer> = {}): CompareAnswer => ({
  a: 'one',
  b: 'two',
  challenges,
  proposals: [],
  apart: [],
  notes: [],
  ...rest,
})

const NODES = new Map(
  [
    node('noise', ['one'], 'Loud noise', '騒音'),
    node('din', ['two'], 'A great din'),
    node('hum', ['three'], 'Humming'),
    node('dark', ['one'], 'Darkness'),
    node('wall', ['one']),
    node('plug', ['one', 'two'], 'Ear plugs'),
    node('cork', ['two']),
    node('book', ['two']),
    node('document:three', ['three']),
  ].map((each) => [each.id, each]),
)
const match = edge('CLOSE_MATCH', 'noise', 'hum', 'three')
const SHARED = row(['din', 'hum', 'noise'], ['noise'], ['din'], {
  matchedBy: 'CLOSE_MATCH',
  matches: [match as Row['matches'][number]],
  both: [{ id: 'plug', also: 'cork', a: 'proposed', b: 'clinical' }],
  onlyA: [rated('wall', 'inferred'), rated('plug', 'demonstrated')],
  listedB: ['book'],
})
const ALONE = row(['dark'], ['dark'], [])

describe('two surveys side by side', () => {
  test('each challenge with the names of each side, what joins them, and solutions strongest first', () => {
    const { challenges, counts } = sideBySide(answered([SHARED, ALONE]), NODES, OPEN)
    const [shared, alone] = challenges
    expect(shared?.holder).toBe('both')
    expect(shared?.names.a.map(({ id }) => id)).toEqual(['noise'])
    expect(shared?.names.b.map(({ id }) => id)).toEqual(['din'])
    expect(shared?.between.map(({ id }) => id)).toEqual(['hum'])
    expect(shared?.both).toMatchObject([{ node: { id: 'plug' }, also: { id: 'cork' }, a: 'proposed', b: 'clinical' }])
    expect(shared?.only.a.map(({ node: { id } }) => id)).toEqual(['plug', 'wall'])
    expect(shared?.listed.b.map(({ id }) => id)).toEqual(['book'])
    expect(alone).toMatchObject({ holder: 'a', isUnanswered: true })
    expect(counts).toEqual({
      both: { all: 1, unanswered: 0 },
      a: { all: 1, unanswered: 1 },
      b: { all: 0, unanswered: 0 },
    })
  })

  test('works that are only listed leave a challenge without a solution', () => {
    const listed = row(['din'], [], ['din'], { listedB: ['book'] })
    expect(sideBySide(answered([listed]), NODES, OPEN).counts.b).toEqual({ all: 1, unanswered: 1 })
  })

  test('an answer for another pair is none for this one', () => {
    const comparison = { answer: answered([ALONE]), nodes: NODES }
    expect(comparedBy(comparison, ['one', 'two'], OPEN)?.challenges).toHaveLength(1)
    expect(comparedBy(comparison, ['two', 'one'], OPEN)).toBeUndefined()
  })

  test('what has no solution is a gap only where nothing keeps one back', () => {
    const certainty = (notes: CompareAnswer['notes'], filter = OPEN) =>
      sideBySide(answered([ALONE], { notes }), NODES, filter).certainty
    const note = (code: CompareAnswer['notes'][number]['code']) => ({ code, message: '' })
    expect(certainty([note('gap')])).toBe('gap')
    expect(certainty([], { support: 'clinical' })).toBe('unsure')
    expect(certainty([note('filtered')], { support: 'clinical' })).toBe('hidden')
    expect(certainty([note('cut-by-hops')])).toBe('hidden')
    expect(certainty([note('gap'), note('cut-by-hops')])).toBe('unsure')
  })

  test('everything that is named can be looked up, the sources of matches too', () => {
    const ids = idsIn(answered([SHARED], { proposals: [{ a: 'dark', b: 'din', shared: [], likeness: 1 }] }))
    expect(ids.sort()).toEqual(['book', 'cork', 'dark', 'din', 'document:three', 'hum', 'noise', 'plug', 'wall'].sort())
  })

  test('narrowed by who names it, and by words of any language', () => {
    const { challenges } = sideBySide(answered([SHARED, ALONE]), NODES, OPEN)
    const keys = (holder: Parameters<typeof narrowed>[1], text: string) =>
      narrowed(challenges, holder, text).map(({ key }) => key)
    expect(keys(undefined, '')).toEqual(['din', 'dark'])
    expect(keys('a', '')).toEqual(['dark'])
    expect(keys(undefined, 'LOUD plug')).toEqual(['din'])
    expect(keys(undefined, '騒音')).toEqual(['din'])
    expect(keys('a', 'loud')).toEqual([])
  })

  test('a trace starts at the nodes of data that is on', () => {
    const [shared] = sideBySide(answered([SHARED]), NODES, OPEN).challenges
    if (!shared) throw new Error('There is no challenge')
    expect(startsOf(shared, ['one'])).toEqual(['noise'])
    expect(startsOf(shared, ['one', 'two'])).toEqual(['noise', 'din'])
  })

  test('decisions are told from what the curators of a survey say', () => {
    expect(DECISIONS).toBe(MATCHES.id)
    const ours = edge('CLOSE_MATCH', 'noise', 'din', DECISIONS)
    const apart = edge('DIFFERS_FROM', 'dark', 'din', 'two')
    const matches = [match, ours] as Row['matches']
    const { decisions } = sideBySide(
      answered([{ ...SHARED, matches }], { apart: [apart] as CompareAnswer['apart'] }),
      NODES,
      OPEN,
    )
    expect(decisions.map(({ edge: { id }, isSame, isOurs }) => [id, isSame, isOurs])).toEqual([
      [ours.id, true, true],
      [apart.id, false, false],
    ])
  })
})
