import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { rankOf } from '../../src/model/evidence.ts'
import { fold } from '../../src/model/fold.ts'
import { ASSERTERS } from '../../src/model/graph.ts'
import { roleOf } from '../../src/model/schema.ts'
import { createReader } from '../../src/query/create-reader.ts'
import type { GraphStore } from '../../src/store/types.ts'
import { batchesOf, type DatasetSpec, evidence, statement } from './make-batch.ts'
import { enumerate, someGraph, worksOf } from './trace-law.ts'

/** Fixed, so that every run sees the same graphs; printed by fast-check when a law breaks. */
const SEED = 20_240_523

/** `matrix` against a plain enumeration, and traces against those from the other side, on random small graphs. */
export function describeMatrixLaw(name: string, open: () => Promise<GraphStore>, graphs = 150): void {
  describe(`${name} fills a matrix as an enumeration would`, () => {
    test(`on ${graphs} random graphs, every empty cell with its reason, and tells the gaps`, {
      timeout: 600_000,
    }, async () => {
      const store = await open()
      const reader = createReader(store)
      const seen = new Map<string, number>()
      try {
        await fc.assert(
          fc.asyncProperty(someGraph, someListing, someRequest, async (specs, listing, request) => {
            const batches = batchesOf(...withListing(specs, listing))
            await store.write(batches)
            const { schema, nodes, edges } = fold(batches)
            const kinds = new Map(nodes.map((each) => [each.id, each.kind]))
            const { support, assertedBy, dataset, source, year, maxHops } = request
            const parts = {
              ...(support && support !== 'inferred' && { support: { support } }),
              ...(assertedBy && { assertedBy: { assertedBy } }),
              ...(dataset && { dataset: { datasets: dataset } }),
              ...(source && { source: { sources: source } }),
              ...(year && { year: { years: worksOf(year) } }),
            }
            const without = (name?: string) =>
              Object.assign({}, ...Object.entries(parts).map(([key, part]) => (key === name ? {} : part)))
            const pathsOf = (row: string, column: string, filter: object, hops = maxHops) =>
              enumerate(schema, edges, kinds, [row], filter, hops, [column])
            /** The filters among these that hide all that leads on from the row, where they do; datasets are none. */
            const hiding = (row: string, filter: object): string[] | undefined => {
              const leads = (among: object) =>
                enumerate(schema, edges, kinds, [row], among, maxHops, undefined).length > 0
              const names = Object.keys(parts).filter((name) => {
                const fields = Object.keys(Object(parts[name as keyof typeof parts]))
                return name !== 'dataset' && fields.every((field) => field in filter)
              })
              if (leads(filter) || !leads(dataset ? { datasets: dataset } : {})) return undefined
              const enough = names.filter((name) => {
                const fields = Object.keys(Object(parts[name as keyof typeof parts]))
                return leads(Object.fromEntries(Object.entries(filter).filter(([field]) => !fields.includes(field))))
              })
              return enough.length > 0 ? enough : names
            }
            const answer = await reader.matrix({
              maxHops,
              all: true,
              ...(support && { support }),
              ...(assertedBy && { assertedBy }),
              ...(dataset && { dataset }),
              ...(source && { source }),
              ...(year && { year }),
            })
            const floor = support ?? 'proposed'
            const gaps = await reader.gaps({
              maxHops,
              support: floor,
              ...(assertedBy && { assertedBy }),
              ...(dataset && { dataset }),
              ...(source && { source }),
              ...(year && { year }),
            })
            const lacking = answer.rows.flatMap((row) => {
              const [best, ...others] = enumerate(schema, edges, kinds, [row], without('support'), maxHops, undefined)
              if (best && rankOf(best.strength) >= rankOf(floor)) return []
              if (best) return { id: row, strongest: best.strength, paths: others.length + 1 }
              // The floor of a gap hides nothing.
              const hiddenBy = hiding(row, without('support'))
              return { id: row, paths: 0, ...(hiddenBy && { hiddenBy }) }
            })
            expect(gaps.items.map(({ label: _, ...item }) => item)).toEqual(lacking)
            expect(answer.hidden).toEqual(
              answer.rows.flatMap((row) => {
                const by = hiding(row, without())
                return by ? [{ row, by }] : []
              }),
            )
            const isListed = (row: string, column: string) =>
              edges.some(
                (edge) =>
                  edge.kind === 'LISTED_UNDER' &&
                  edge.to === row &&
                  edge.from === column &&
                  edge.evidence.some(
                    (piece) =>
                      (assertedBy?.includes(piece.assertedBy) ?? true) &&
                      (dataset?.includes(piece.dataset) ?? true) &&
                      (source?.includes(piece.source) ?? true) &&
                      (!year || worksOf(year).works.has(piece.source)),
                  ),
              )
            const names = Object.keys(parts)
            for (const row of answer.rows) {
              for (const column of answer.columns) {
                const [best, ...others] = pathsOf(row, column, without())
                const cell = answer.cells.find((each) => each.row === row && each.column === column)
                const empty = answer.empty.find((each) => each.row === row && each.column === column)
                if (best) {
                  expect(cell).toMatchObject({ strength: best.strength, hops: best.hops, paths: others.length + 1 })
                  expect(empty).toBeUndefined()
                  continue
                }
                expect(cell).toBeUndefined()
                const enough = names.filter((name) => pathsOf(row, column, without(name)).length > 0)
                const expected =
                  pathsOf(row, column, {}).length > 0
                    ? { why: 'filtered', by: enough.length > 0 ? enough : names }
                    : pathsOf(row, column, without(), 6).length > 0
                      ? { why: 'cut-by-hops' }
                      : isListed(row, column)
                        ? { why: 'listed' }
                        : undefined
                expect(empty).toEqual(expected && { row, column, ...expected })
                const reason = expected?.why ?? 'gap'
                seen.set(reason, (seen.get(reason) ?? 0) + 1)
              }
            }
          }),
          { seed: SEED, numRuns: graphs },
        )
      } finally {
        await store.close()
      }
      // A law over one kind of empty would say nothing of the others.
      expect([...seen.keys()].sort()).toEqual(['cut-by-hops', 'filtered', 'gap', 'listed'])
    })

    test(`on ${graphs} random graphs, traces from solutions are those to them, turned round`, {
      timeout: 600_000,
    }, async () => {
      const store = await open()
      const reader = createReader(store)
      let paths = 0
      try {
        await fc.assert(
          fc.asyncProperty(someGraph, someRequest, async (specs, request) => {
            const batches = batchesOf(...specs)
            await store.write(batches)
            const { schema, nodes } = fold(batches)
            const ofRole = (role: string) =>
              nodes.filter((each) => roleOf(schema, each.kind) === role).map((each) => each.id)
            const [challenges, solutions] = [ofRole('challenge'), ofRole('solution')]
            const asked = { ...request, limit: 500 }
            const there = await reader.trace({ ...asked, from: challenges, to: solutions })
            const back = await reader.trace({ ...asked, from: solutions, to: challenges })
            paths += there.total
            expect(back.total).toBe(there.total)
            const told = ({ paths }: typeof there, turn: boolean) =>
              paths
                .map(({ nodes, steps, sources, ...rest }) => {
                  const edges = steps.map((step) => step.edges.map((edge) => edge.id))
                  const way = turn ? [[...nodes].reverse(), edges.reverse()] : [nodes, edges]
                  return JSON.stringify([way, rest.strength, rest.hops, rest.independence, sources])
                })
                .sort()
            if (!there.truncated) expect(told(back, true)).toEqual(told(there, false))
          }),
          { seed: SEED, numRuns: graphs },
        )
      } finally {
        await store.close()
      }
      expect(paths).toBeGreaterThan(graphs)
    })
  })
}

const someListing = fc.array(
  fc.record({ challenge: fc.nat(3), solution: fc.nat(4), dataset: fc.constantFrom('one', 'two') }),
  { maxLength: 4 },
)

const someRequest = fc.record(
  {
    maxHops: fc.integer({ min: 1, max: 5 }),
    support: fc.constantFrom('inferred', 'proposed', 'demonstrated', 'clinical', 'deployed' as const),
    assertedBy: fc.subarray([...ASSERTERS], { minLength: 2 }),
    dataset: fc.subarray(['one', 'two'], { minLength: 1 }),
    source: fc.subarray(['paper:p', 'paper:q'], { minLength: 1 }),
    year: fc.constantFrom('2020-2022', '2020,undated'),
  },
  { requiredKeys: ['maxHops'] },
)

/** The graph, with some of its solutions listed under some of its challenges. */
function withListing(
  specs: readonly DatasetSpec[],
  listing: readonly { challenge: number; solution: number; dataset: string }[],
) {
  const ids = specs.flatMap((spec) => spec.nodes.map((each) => each.id))
  const challenges = ids.filter((id) => id.startsWith('challenge:'))
  const solutions = ids.filter((id) => id.startsWith('solution:'))
  return specs.map((spec) => ({
    ...spec,
    statements: [
      ...(spec.statements ?? []),
      ...listing
        .filter(({ dataset }) => dataset === spec.id)
        .map(({ challenge, solution }, index) =>
          statement(
            solutions[solution % solutions.length] ?? '',
            'LISTED_UNDER',
            challenges[challenge % challenges.length] ?? '',
            'fact',
            { evidence: [evidence('fact', 'paper:p', 'loader', `list ${index}`)] },
          ),
        ),
    ],
  }))
}
