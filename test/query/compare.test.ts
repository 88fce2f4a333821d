import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { GraphNode } from '../../src/model/graph.ts'
import { byCodePoint, sortedSet } from '../../src/model/order.ts'
import { alikeByName } from '../../src/query/compare-names.ts'
import { createReader } from '../../src/query/create-reader.ts'
import { createEmbeddedStore } from '../../src/store/embedded.ts'
import { batchesOf, type DatasetSpec, node, PAPER, statement } from '../support/make-batch.ts'

const GRAPHS = 150
const CHALLENGES = ['c:a', 'c:b', 'c:c', 'c:d', 'c:e', 'c:🙂', 'c:ﾀ']
const SOLUTIONS = ['t:a', 't:b', 't:c', 't:d']
const DATASETS = ['one', 'two', 'three'] as const

interface Joined {
  readonly from: string
  readonly to: string
  readonly kind: string
  readonly dataset: (typeof DATASETS)[number]
}

const join = (among: readonly string[]) =>
  fc.record({
    from: fc.constantFrom(...among),
    to: fc.constantFrom(...among),
    kind: fc.constantFrom('CLOSE_MATCH', 'CLOSE_MATCH', 'DIFFERS_FROM'),
    dataset: fc.constantFrom(...DATASETS),
  })

/** Mostly one, so that there is something to match. */
const someHolders = fc.oneof(
  fc.constantFrom(...DATASETS).map((id) => [id]),
  fc.subarray([...DATASETS], { minLength: 1 }),
)

/** Three datasets that hold nodes alone or together, and join them wherever they stand. */
const someGraphs = fc.record({
  holders: fc.tuple(...[...CHALLENGES, ...SOLUTIONS].map(() => someHolders)),
  matches: fc.array(join(CHALLENGES), { minLength: 4, maxLength: 9 }),
  solutionMatches: fc.array(join(SOLUTIONS), { maxLength: 3 }),
  claims: fc.array(
    fc.record({
      from: fc.constantFrom(...SOLUTIONS),
      to: fc.constantFrom(...CHALLENGES),
      kind: fc.constant('ADDRESSES'),
      dataset: fc.constantFrom(...DATASETS),
    }),
    { maxLength: 12 },
  ),
})

test(`compare groups and rates as the definition says, on ${GRAPHS} random graphs`, async () => {
  const store = createEmbeddedStore()
  const reader = createReader(store)
  let joined = 0
  await fc.assert(
    fc.asyncProperty(someGraphs, async ({ holders, matches, solutionMatches, claims }) => {
      const joins: Joined[] = [...matches, ...solutionMatches, ...claims].filter(({ from, to }) => from !== to)
      const held = new Map([...CHALLENGES, ...SOLUTIONS].map((id, i) => [id, holders[i] ?? []]))
      await store.write(batchesOf(...specsOf(joins, held)))
      const answer = await reader.compare({ a: 'one', b: 'two', maxHops: 1 })
      const groups = groupsOf(CHALLENGES, joins)
      const isHeld = (id: string, dataset: string) => held.get(id)?.some((each) => each === dataset) ?? false
      const expected = groups
        .filter((ids) => ids.some((id) => isHeld(id, 'one') || isHeld(id, 'two')))
        .map((ids) => {
          const inA = ids.filter((id) => isHeld(id, 'one'))
          const inB = ids.filter((id) => isHeld(id, 'two'))
          const matched = inA.some((id) => isHeld(id, 'two'))
            ? 'node'
            : inA.length && inB.length
              ? 'CLOSE_MATCH'
              : 'none'
          return { ids, inA, inB, matchedBy: matched, place: inB.length === 0 ? 1 : inA.length === 0 ? 2 : 0 }
        })
        .sort((x, y) => x.place - y.place || byCodePoint(x.ids[0] ?? '', y.ids[0] ?? ''))
      expect(answer.challenges.map(({ ids, inA, inB, matchedBy }) => ({ ids, inA, inB, matchedBy }))).toEqual(
        expected.map(({ place: _place, ...group }) => group),
      )
      joined += expected.filter(({ matchedBy }) => matchedBy === 'CLOSE_MATCH').length

      const same = groupsOf(SOLUTIONS, joins)
      const groupOf = (id: string) => same.findIndex((ids) => ids.includes(id))
      for (const { ids, both, onlyA, onlyB } of answer.challenges) {
        const named = (dataset: string) => {
          const all = sortedSet(
            joins.flatMap((each) =>
              each.kind === 'ADDRESSES' && each.dataset === dataset && ids.includes(each.to) ? [each.from] : [],
            ),
          )
          return all.filter(
            (id) =>
              isHeld(id, dataset) || !all.some((other) => isHeld(other, dataset) && groupOf(other) === groupOf(id)),
          )
        }
        const [a, b] = [named('one'), named('two')]
        const pairs = a.flatMap((x) =>
          b
            .filter((y) => x === y || (groupOf(x) === groupOf(y) && !(a.includes(y) && b.includes(x))))
            .map((y) => [x, y]),
        )
        expect(both.map(({ id, also }) => [id, also ?? id])).toEqual(pairs)
        expect(onlyA.map(({ id }) => id)).toEqual(a.filter((id) => !pairs.some(([x]) => x === id)))
        expect(onlyB.map(({ id }) => id)).toEqual(b.filter((id) => !pairs.some(([, y]) => y === id)))
      }
    }),
    { seed: 20_240_524, numRuns: GRAPHS },
  )
  expect(joined).toBeGreaterThan(GRAPHS / 5)
  await store.close()
})

function specsOf(joins: readonly Joined[], held: ReadonlyMap<string, readonly string[]>): DatasetSpec[] {
  return DATASETS.map((id) => ({
    id,
    requires: DATASETS.filter((other) => other !== id),
    nodes: [
      PAPER,
      ...[...held].flatMap(([each, holders]) =>
        holders.includes(id) ? [node(each, each.startsWith('c:') ? 'Challenge' : 'Technique')] : [],
      ),
    ],
    statements: joins
      .filter(({ dataset }) => dataset === id)
      .map(({ from, kind, to }) => statement(from, kind, to, 'proposed')),
  }))
}

/** Grown until nothing more joins: no index, no representative. */
function groupsOf(ids: readonly string[], joins: readonly Joined[]): string[][] {
  const between = (kind: string, x: string, y: string) =>
    joins.some(
      (each) => each.kind === kind && ((each.from === x && each.to === y) || (each.from === y && each.to === x)),
    )
  const areJoined = (x: string, y: string) => between('CLOSE_MATCH', x, y) && !between('DIFFERS_FROM', x, y)
  const groups: string[][] = []
  for (const id of ids) {
    if (groups.some((group) => group.includes(id))) continue
    const group = [id]
    for (const member of group) {
      group.push(...ids.filter((other) => !group.includes(other) && areJoined(member, other)))
    }
    groups.push(group.sort(byCodePoint))
  }
  return groups
}

describe('names that are alike', () => {
  const named = (id: string, label: Record<string, string>, aliases: string[] = []): GraphNode => ({
    id,
    kind: 'Challenge',
    label,
    aliases,
    fields: {},
    sources: [],
    datasets: [],
    sameAs: [],
  })
  const alike = (a: GraphNode, b: GraphNode) => alikeByName([a], [b], () => true)

  test('share words of four letters and more, whatever their case, accents and width', () => {
    const [pair] = alike(
      named('a', { en: 'Résumé fraud in ＨＩＲＩＮＧ' }),
      named('b', { en: 'hiring and resume screening' }),
    )
    expect(pair).toEqual({ a: 'a', b: 'b', shared: ['résumé', 'hiring'], likeness: 0.67 })
    expect(alike(named('a', { en: 'The use of it' }), named('b', { en: 'Use of the law' }))).toEqual([])
    expect(alike(named('a', { en: 'Trust among teams' }), named('b', { en: 'Trust needs proof always' }))).toEqual([])
  })

  test('share neighbouring letters where a script has no spaces, told as they are spelled', () => {
    const [pair] = alike(named('a', { ja: 'プライバシーの侵害' }), named('b', { ja: 'プライバシー保護' }))
    expect(pair).toMatchObject({ shared: ['プライバシー'] })
    expect(pair?.likeness).toBeCloseTo(5 / 7, 2)
    expect(alike(named('a', { ja: '費用' }), named('b', { ja: '安全' }))).toEqual([])
  })

  test('are of one language, but an alias may be of any', () => {
    expect(alike(named('a', { en: 'Gift' }), named('b', { de: 'Gift' }))).toEqual([])
    expect(alike(named('a', { en: 'Poison' }, ['gift']), named('b', { de: 'Gift' }))).toMatchObject([{ likeness: 1 }])
  })

  test('say nothing by words that very many names have', () => {
    const many = Array.from({ length: 8 }, (_, i) => named(`m${i}`, { en: `Lacking number${i}` }))
    expect(alikeByName(many, [named('b', { en: 'Lacking courage' })], () => true)).toEqual([])
  })

  test('most alike first, then by ids; what is settled is left out', () => {
    const as = [named('a2', { en: 'Broken bridges' }), named('a1', { en: 'Broken bridges' })]
    const bs = [named('b2', { en: 'Broken dams' }), named('b1', { en: 'Bridges broken' })]
    const pairs = alikeByName(as, bs, (a, b) => !(a === 'a1' && b === 'b2'))
    // "broken" stands in every name: too common to tell.
    expect(pairs.map(({ a, b, likeness }) => [a, b, likeness])).toEqual([
      ['a1', 'b1', 1],
      ['a2', 'b1', 1],
    ])
  })
})
