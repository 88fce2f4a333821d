import fc from 'fast-check'
import { expect, test } from 'vitest'
import { SUPPORT_LEVELS } from '../../src/model/graph.ts'
import { createReader } from '../../src/query/create-reader.ts'
import { emptyParts } from '../../src/query/dossier-sections.ts'
import { createEmbeddedStore } from '../../src/store/embedded.ts'
import { batchesOf, type DatasetSpec, evidence, node, PAPER, statement } from '../support/make-batch.ts'

const GRAPHS = 200
const SEED = 20_240_523

/** What may stand between two nodes, by the kind of each: walked by a trace or not. */
const JOINS: Record<string, readonly string[]> = {
  'Challenge Challenge': ['PART_OF', 'CLOSE_MATCH', 'DIFFERS_FROM'],
  'Technique Challenge': ['ADDRESSES', 'ADDRESSES', 'RAISES', 'FACES'],
  'Model Challenge': ['ADDRESSES', 'FACES', 'LISTED_UNDER'],
  'Technique Technique': ['PART_OF', 'CLOSE_MATCH', 'COMBINED_WITH'],
  'Model Technique': ['USES_TECHNIQUE', 'COMBINED_WITH'],
  'Application Challenge': ['FACES'],
  'Paper Challenge': ['LISTED_UNDER', 'RAISES'],
  'OpenQuestion Challenge': ['ASKS_ABOUT'],
}

const KINDS = ['Challenge', 'Technique', 'Model', 'Application', 'Paper', 'OpenQuestion'] as const

const someGraph = fc
  .record({
    kinds: fc.array(fc.constantFrom(...KINDS, 'Challenge' as const, 'Technique' as const), {
      minLength: 2,
      maxLength: 8,
    }),
    joins: fc.array(
      fc.record({ a: fc.nat(8), b: fc.nat(8), pick: fc.nat(3), support: fc.constantFrom(...SUPPORT_LEVELS) }),
      { minLength: 16, maxLength: 40 },
    ),
  })
  .map(({ kinds, joins }): DatasetSpec => {
    const all: [string, string][] = [
      ['c:0', 'Challenge'],
      ['t:0', 'Technique'],
      ...kinds.map((kind, i) => [`n:${i}`, kind] as [string, string]),
    ]
    const statements = joins.flatMap(({ a, b, pick, support }) => {
      const [from, fromKind] = all[a % all.length] ?? ['', '']
      const [to, toKind] = all[b % all.length] ?? ['', '']
      const possible = JOINS[`${fromKind} ${toKind}`] ?? []
      const kind = possible[pick % possible.length]
      if (from === to || kind === undefined) return []
      const level = kind === 'ADDRESSES' && support === 'fact' ? 'deployed' : support
      return [statement(from, kind, to, level, { evidence: [evidence(level)] })]
    })
    return { id: 'one', nodes: [PAPER, ...all.map(([id, kind]) => node(id, kind))], statements }
  })

const someRequest = fc.record({
  id: fc.constantFrom('c:0', 't:0'),
  maxHops: fc.integer({ min: 1, max: 5 }),
  support: fc.option(fc.constantFrom('proposed' as const, 'clinical' as const), { nil: undefined }),
})

test(`a dossier answers with the ends of the trace, and tells every statement once, and whole what says so, on ${GRAPHS} random graphs`, async () => {
  const store = createEmbeddedStore()
  const reader = createReader(store)
  let withAnswers = 0
  await fc.assert(
    fc.asyncProperty(someGraph, someRequest, async (spec, { id, maxHops, support }) => {
      await store.write(batchesOf(spec))
      const filters = { maxHops, ...(support && { support }) }
      const told = await reader.dossier({ id, ...filters, limit: 500 })
      const { paths, total } = await reader.trace({ from: id, ...filters, limit: 500 })
      fc.pre(total <= 500)
      const bestByEnd = new Map<string, (typeof paths)[number]>()
      const countByEnd = new Map<string, number>()
      for (const path of paths) {
        const end = path.nodes.at(-1) ?? ''
        if (!bestByEnd.has(end)) bestByEnd.set(end, path)
        countByEnd.set(end, (countByEnd.get(end) ?? 0) + 1)
      }
      if (bestByEnd.size > 0) withAnswers++
      expect(told.answers.map((answer) => [answer.id, answer.path])).toEqual([...bestByEnd])
      expect(told.answers.map((answer) => [answer.id, answer.paths])).toEqual(
        told.answers.map((answer) => [answer.id, countByEnd.get(answer.id)]),
      )
      expect(told.best).toBe(paths[0]?.strength)

      const walked = new Set(
        told.answers.flatMap(({ path }) => path.steps.flatMap((step) => step.edges.map((edge) => edge.id))),
      )
      const beside = [
        ...told.answers.flatMap(({ costs, limits }) => [...costs, ...limits]),
        ...told.sections.flatMap(({ edges }) => edges),
      ]
      // What brings a challenge about stands whole under that title, and with each solution that does so.
      const once = beside.filter((edge) => !(edge.startsWith('RAISES:') && edge.includes(`--${id}`)))
      expect(new Set(once).size).toBe(once.length)
      const isWhole = (edge: string) => /^(PART_OF|CLOSE_MATCH):/u.test(edge) && edge.includes(id)
      expect(beside.filter((edge) => walked.has(edge) && !isWhole(edge))).toEqual([])
      const spokenOf = [...new Set([...walked, ...beside])].sort()
      expect(told.edges.map((edge) => edge.id).sort()).toEqual(spokenOf)
      const { edges: own } = await reader.show({ id, ...(support && { support }), limit: 500 })
      for (const edge of own) expect(isWhole(edge.id) ? beside : spokenOf).toContain(edge.id)
    }),
    { seed: SEED, numRuns: GRAPHS },
  )
  // A law over empty answers would hold for anything.
  expect(withAnswers).toBeGreaterThan(GRAPHS / 3)
  await store.close()
})

test('what is looked for and not found is named, a cost of a solution and of all answers alike', () => {
  const answer = (costs: string[], kind = 'Technique') => ({ kind, costs, limits: [] })
  expect(emptyParts('challenge', ['said', 'listed', 'other'], [answer([]), answer(['RAISES:a--b'])])).toEqual([
    'answer-limits',
    'matches',
    'parts',
    'costs',
    'limits',
    'applications',
    'models',
    'questions',
    'wishes',
  ])
  expect(emptyParts('challenge', [], [answer([])])).toContain('answer-costs')
  expect(emptyParts('challenge', [], [answer([], 'Model')])).not.toContain('models')
  // Where nothing addresses it there is nothing that could cost.
  expect(emptyParts('challenge', [], [])).not.toContain('answer-costs')
  expect(
    emptyParts('solution', ['said', 'matches', 'parts', 'limits', 'applications', 'models'], [answer([])]),
  ).toEqual(['costs', 'questions'])
})
