import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { datasetFolders } from '../../loaders/load-paths.ts'
import { readDatasets } from '../../src/compose.ts'
import { canonicalJson } from '../../src/model/canonical.ts'
import { ASSERTERS, SUPPORT_LEVELS } from '../../src/model/graph.ts'
import { sortedSet } from '../../src/model/order.ts'
import { createReader } from '../../src/query/create-reader.ts'
import type { GraphReader } from '../../src/query/reader.ts'
import { createEmbeddedStore } from '../../src/store/embedded.ts'
import type { GraphStore } from '../../src/store/types.ts'
import { batchesOf, node, PAPER } from '../support/make-batch.ts'
import { describeNeo4j } from '../support/neo4j-store.ts'

const FILTERS = [
  {},
  { support: 'proposed' },
  { support: 'deployed' },
  { assertedBy: ['source'] },
  { assertedBy: ['machine', 'loader'], support: 'inferred' },
  { source: ['survey:zheng-2024-digest', 'document:zhou-2023-list'], support: 'proposed' },
  { year: '2023-2024' },
  { year: '-2022,undated', assertedBy: ['source'] },
] as const

describeNeo4j('Neo4j answers as the embedded store does', ({ emptyStore }) => {
  const embedded = createEmbeddedStore()
  let stores: GraphStore[] = []
  beforeAll(async () => {
    stores = [embedded, await emptyStore()]
  })
  afterAll(async () => {
    for (const store of stores) await store.close()
  })

  /** Asks both and gives the one answer; fails where they differ. */
  const same = async <T>(ask: (reader: GraphReader) => Promise<T>): Promise<T> => {
    const [one, other] = await Promise.all(stores.map((store) => ask(createReader(store, { traceTimeMs: 60_000 }))))
    expect(canonicalJson(other)).toBe(canonicalJson(one))
    return one as T
  }

  test('on the datasets that come with the package, every question', { timeout: 300_000 }, async () => {
    const { batches } = await readDatasets(await datasetFolders('graph-data'))
    expect(batches.length).toBeGreaterThan(1)
    const [one, other] = await Promise.all(stores.map((store) => store.write(batches)))
    expect(other).toEqual(one)
    const { nodes, edges } = await same((reader) => reader.subgraph({}))
    expect(edges.length).toBeGreaterThan(200)
    await same((reader) => reader.summary())
    await same((reader) => reader.schema())
    const datasets = batches.map((batch) => batch.dataset.id)
    for (const filter of [...FILTERS.map((each) => ({ ...each })), ...datasets.map((id) => ({ dataset: [id] }))]) {
      await same((reader) => reader.subgraph({ ...filter }))
      await same((reader) => reader.matrix({ ...filter, maxHops: 4 }))
      if (!('support' in filter && filter.support === 'inferred')) await same((reader) => reader.gaps({ ...filter }))
      for (const each of nodes.filter((_, index) => index % 12 === 0)) {
        await same((reader) => reader.neighbors({ id: each.id, ...filter, limit: 3 }))
      }
    }
    for (const a of datasets) {
      for (const b of datasets.filter((id) => id !== a)) await same((reader) => reader.compare({ a, b }))
    }
    await same((reader) => reader.reading({}))
    const schema = await stores[0]?.schema()
    for (const each of nodes) {
      const role = schema?.nodeKinds[each.kind]?.role
      if (role === 'challenge') await same((reader) => reader.trace({ from: [each.id], maxHops: 4 }))
      if (role === 'solution') await same((reader) => reader.trace({ from: [each.id], maxHops: 2, limit: 5 }))
      if (role === 'challenge') await same((reader) => reader.dossier({ id: each.id }))
    }
    for (const each of nodes.filter((_, index) => index % 10 === 0))
      await same((reader) => reader.show({ id: each.id }))
  })

  test('on their search, tier one, hit for hit', async () => {
    const texts = [
      'privacy',
      'data',
      'ブロックチェーン',
      '医',
      'a',
      'model medic',
      'GPT-4',
      'プライバシー',
      'zzz',
      '( * ) AND "',
    ]
    for (const text of texts) {
      for (const kinds of [undefined, ['Challenge', 'Model']]) {
        const query = { text, limit: 1000, offset: 0, ...(kinds && { kinds }) }
        const [one, other] = await Promise.all(stores.map((store) => store.search(query)))
        const exact = (answer: typeof one) => answer?.hits.filter((hit) => hit.match.tier !== 'fuzzy')
        expect(canonicalJson(exact(other))).toBe(canonicalJson(exact(one)))
        expect(other?.total).toBe(one?.total)
      }
    }
  })

  test('on any datasets, in any order of loading and removing', { timeout: 300_000 }, async () => {
    await Promise.all(stores.map(async (store) => store.remove((await store.datasets()).map((dataset) => dataset.id))))
    const names = ['a', '`', "it's", '漏洩', '🙂', 'ﾀ', '1', '--', '\\u0060', 'a b']
    const spec = (id: string) =>
      fc.record({
        id: fc.constant(id),
        kinds: fc.array(fc.constantFrom('Challenge', 'Technique', 'Model'), {
          minLength: names.length,
          maxLength: names.length,
        }),
        held: fc.subarray(names),
        joins: fc.array(
          fc.record({
            from: fc.constantFrom(...names),
            to: fc.constantFrom(...names),
            support: fc.constantFrom(...SUPPORT_LEVELS.slice(0, 5)),
            assertedBy: fc.constantFrom(...ASSERTERS),
          }),
          { maxLength: 12 },
        ),
      })
    const specs = fc.tuple(spec('one'), spec('two'), spec('three'))
    await fc.assert(
      fc.asyncProperty(specs, fc.array(fc.nat(5), { minLength: 3, maxLength: 6 }), async (drafts, moves) => {
        const batches = drafts.map((draft) => batchOf(draft))
        for (const move of moves) {
          const batch = batches[move % 3]
          const reports = await Promise.all(
            stores.map((store) =>
              move > 3 ? store.remove([batch?.dataset.id ?? '']) : store.write(batch ? [batch] : []),
            ),
          )
          expect(reports[1]).toEqual(reports[0])
        }
        const { nodes } = await same((reader) => reader.subgraph({}))
        const loaded = (await stores[0]?.datasets())?.map((dataset) => dataset.id) ?? []
        for (const filter of [
          {},
          { support: 'demonstrated' as const },
          // A dataset that is not loaded is refused.
          ...loaded.map((id) => ({ dataset: [id] })),
          { assertedBy: ['loader' as const] },
        ]) {
          await same((reader) => reader.subgraph(filter))
          await same((reader) => reader.matrix(filter))
          for (const { id } of nodes) await same((reader) => reader.neighbors({ id, ...filter, limit: 2 }))
        }
      }),
      // On failure fast-check says the seed again, with the path to the smallest failing case.
      { numRuns: 8, seed: 20_251_123 },
    )

    interface Draft {
      readonly id: string
      readonly kinds: readonly string[]
      readonly held: readonly string[]
      readonly joins: readonly { from: string; to: string; support: string; assertedBy: string }[]
    }

    /** A dataset of its own nodes, joined wherever its kinds let them be. */
    function batchOf({ id, kinds, held, joins }: Draft) {
      const kindOf = (name: string) => kinds[names.indexOf(name)] ?? 'Model'
      const allowed = joins.filter(({ from, to }) => from !== to && held.includes(from) && held.includes(to))
      const statements = allowed.flatMap(({ from, to, support, assertedBy }) => {
        const kind =
          kindOf(to) === 'Challenge'
            ? kindOf(from) === 'Challenge'
              ? 'CLOSE_MATCH'
              : 'ADDRESSES'
            : kindOf(from) === 'Model' && kindOf(to) === 'Technique'
              ? 'USES_TECHNIQUE'
              : 'ENABLES'
        const statement = { en: `${from} ${kind} ${to} in ${id}` }
        return [{ kind, from, to, statement, evidence: [{ source: 'paper:p', locator: 'p. 1', support, assertedBy }] }]
      })
      const nodes = sortedSet(held).map((name) => node(name, kindOf(name), { aliases: [`${name} of ${id}`] }))
      const [batch] = batchesOf({ id, nodes: [PAPER, ...nodes], statements })
      if (!batch) throw new Error('the dataset is not valid')
      return batch
    }
  })
})
