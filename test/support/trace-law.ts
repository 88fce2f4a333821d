import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { canonicalJson } from '../../src/model/canonical.ts'
import type { EvidenceFilter } from '../../src/model/evidence.ts'
import { fold } from '../../src/model/fold.ts'
import { ASSERTERS, type GraphEdge, SUPPORT_LEVELS, type Support } from '../../src/model/graph.ts'
import { byCodePoint, byId } from '../../src/model/order.ts'
import { roleOf, type Schema } from '../../src/model/schema.ts'
import { createReader } from '../../src/query/create-reader.ts'
import type { GraphStore } from '../../src/store/types.ts'
import { batchesOf, type DatasetSpec, evidence, node, PAPER, statement } from './make-batch.ts'

/** Fixed, so that every run sees the same graphs; printed by fast-check when a law breaks. */
const SEED = 20_240_522
const GRAPHS = 200

const SOLUTIONS = ['Technique', 'Model', 'Mitigation'] as const
/** Kinds of statements that may stand between these kinds, walked or not. */
const JOINS: Record<string, readonly string[]> = {
  'Challenge Challenge': ['PART_OF', 'CLOSE_MATCH'],
  'solution Challenge': ['ADDRESSES', 'RAISES', 'FACES'],
  'solution solution': ['PART_OF', 'CLOSE_MATCH', 'COMBINED_WITH'],
  'Model Technique': ['USES_TECHNIQUE'],
}

/** `trace` against a plain enumeration of all simple paths, on random small graphs with random requests. */
export function describeTraceLaw(name: string, open: () => Promise<GraphStore>): void {
  describe(`${name} traces as an enumeration would`, () => {
    test(`on ${GRAPHS} random graphs`, { timeout: 600_000 }, async () => {
      const store = await open()
      const reader = createReader(store)
      let withPaths = 0
      try {
        await fc.assert(
          fc.asyncProperty(someGraph, someRequest, async (specs, request) => {
            const batches = batchesOf(...specs)
            // Both datasets are always there, so each graph replaces the one before.
            await store.write(batches)
            const { schema, nodes, edges } = fold(batches)
            const starts = nodes.filter((each) => roleOf(schema, each.kind) === request.from).map((each) => each.id)
            const from = starts.slice(0, 2)
            const ends = nodes.filter((each) => !['context', request.from].includes(roleOf(schema, each.kind)))
            const end = request.to === undefined ? undefined : ends[request.to % ends.length]
            const to = end && [end.id]
            const { support, assertedBy, dataset, source, year, maxHops, limit } = request
            const filter = {
              ...(support && { support }),
              ...(assertedBy && { assertedBy }),
              ...(dataset && { datasets: dataset }),
              ...(source && { sources: source }),
              ...(year && { years: worksOf(year) }),
            }
            const expected = enumerate(
              schema,
              edges,
              new Map(nodes.map((each) => [each.id, each.kind])),
              from,
              filter,
              maxHops,
              to,
            )
            const answer = await reader.trace({
              from,
              maxHops,
              limit,
              ...(to && { to }),
              ...(support && { support }),
              ...(assertedBy && { assertedBy }),
              ...(dataset && { dataset }),
              ...(source && { source }),
              ...(year && { year }),
            })
            if (expected.length > 0) withPaths++
            expect(answer.total).toBe(expected.length)
            expect(answer.truncated).toBe(expected.length > limit)
            const told = answer.paths.map(({ nodes, strength, hops, independence, steps }) => ({
              nodes,
              strength,
              hops,
              independence,
              edges: steps.map((step) => step.edges.map((edge) => edge.id)),
            }))
            expect(canonicalJson(told)).toBe(canonicalJson(expected.slice(0, limit)))
          }),
          { seed: SEED, numRuns: GRAPHS },
        )
      } finally {
        await store.close()
      }
      // A law over empty answers would hold for anything.
      expect(withPaths).toBeGreaterThan(GRAPHS / 3)
    })
  })
}

const someRequest = fc.record({
  from: fc.constantFrom('challenge' as const, 'solution' as const),
  maxHops: fc.integer({ min: 1, max: 5 }),
  /** Which of the possible ends to ask for; all by default. */
  to: fc.option(fc.nat(4), { nil: undefined, freq: 2 }),
  limit: fc.constantFrom(1, 3, 50, 500),
  support: fc.option(fc.constantFrom('inferred', 'proposed', 'demonstrated', 'clinical', 'deployed' as const), {
    nil: undefined,
    freq: 2,
  }),
  assertedBy: fc.option(fc.subarray([...ASSERTERS], { minLength: 2 }), { nil: undefined, freq: 2 }),
  dataset: fc.option(fc.subarray(['one', 'two'], { minLength: 1 }), { nil: undefined, freq: 2 }),
  source: fc.option(fc.subarray(['paper:p', 'paper:q'], { minLength: 1 }), { nil: undefined, freq: 2 }),
  year: fc.option(fc.constantFrom('2020-2022', '-2020', '2020,undated'), { nil: undefined, freq: 2 }),
})

/** What requests of these years mean: paper:p is of 2021, paper:q has no year. */
export function worksOf(year: string): NonNullable<EvidenceFilter['years']> {
  const dated = year === '2020-2022' ? ['paper:p'] : []
  return { said: year, works: new Set([...dated, ...(year.endsWith('undated') ? ['paper:q'] : [])]) }
}

/** Two datasets, the second standing on the first; some ids sort differently by code point and by code unit. */
export const someGraph: fc.Arbitrary<DatasetSpec[]> = fc
  .record({
    challenges: fc.integer({ min: 1, max: 4 }),
    solutions: fc.array(fc.constantFrom(...SOLUTIONS), { minLength: 1, maxLength: 5 }),
    joins: fc.array(
      fc.record({
        addresses: fc.boolean(),
        a: fc.nat(8),
        b: fc.nat(8),
        pick: fc.nat(2),
        dataset: fc.constantFrom('one', 'two'),
        pieces: fc.array(
          fc.record({
            support: fc.constantFrom(...SUPPORT_LEVELS),
            assertedBy: fc.constantFrom(...ASSERTERS),
            source: fc.constantFrom('paper:p', 'paper:q'),
          }),
          { minLength: 1, maxLength: 3 },
        ),
      }),
      { minLength: 6, maxLength: 24 },
    ),
  })
  .map(({ challenges, solutions, joins }) => {
    const odd = ['🙂', 'ﾀ', 'b', 'a', 'é', 'z']
    const kinds = new Map<string, string>()
    for (let i = 0; i < challenges; i++) kinds.set(`challenge:${odd[i]}`, 'Challenge')
    solutions.forEach((kind, i) => {
      kinds.set(`solution:${odd[i]}`, kind)
    })
    const ids = [...kinds.keys()]
    const held: Record<string, Record<string, unknown>[]> = { one: [], two: [] }
    for (const { addresses, a, b, pick, dataset, pieces } of joins) {
      const from = (addresses ? ids[challenges + (a % solutions.length)] : ids[a % ids.length]) ?? ''
      const to = (addresses ? ids[b % challenges] : ids[b % ids.length]) ?? ''
      const kind = addresses ? 'ADDRESSES' : kindBetween(kinds.get(from) ?? '', kinds.get(to) ?? '', pick)
      if (from === to || !kind) continue
      const proof = pieces.map(({ support, source, assertedBy }, i) => {
        return evidence(
          kind === 'ADDRESSES' && support === 'fact' ? 'deployed' : support,
          source,
          assertedBy,
          `p. ${i}`,
        )
      })
      held[dataset]?.push(statement(from, kind, to, 'proposed', { evidence: proof }))
    }
    const nodes = [
      { ...PAPER, fields: { year: 2021 } },
      node('paper:q', 'Paper'),
      ...[...kinds].map(([id, kind]) => node(id, kind)),
    ]
    return [
      { id: 'one', nodes, statements: held.one ?? [] },
      { id: 'two', requires: ['one'], nodes: [], statements: held.two ?? [] },
    ]
  })

function kindBetween(from: string, to: string, pick: number): string | undefined {
  const role = (kind: string) => (kind === 'Challenge' ? kind : 'solution')
  const kinds = [...(JOINS[`${from} ${to}`] ?? []), ...(JOINS[`${role(from)} ${role(to)}`] ?? [])]
  return kinds[pick % kinds.length]
}

/** Levels as the contract tells them, weakest first; a fact stands outside and is never the weak link. */
const LADDER: readonly Support[] = ['inferred', 'proposed', 'demonstrated', 'clinical', 'deployed']

const best = (levels: readonly Support[]): Support =>
  levels.includes('fact') ? 'fact' : ([...LADDER].reverse().find((level) => levels.includes(level)) ?? 'inferred')

/** All simple paths, straight from the definition: no index, no pruning, sorted at the end. */
export function enumerate(
  schema: Schema,
  edges: readonly GraphEdge[],
  kinds: ReadonlyMap<string, string>,
  from: readonly string[],
  filter: EvidenceFilter,
  maxHops: number,
  to: readonly string[] | undefined,
) {
  const startRole = roleOf(schema, kinds.get(from[0] ?? '') ?? '')
  const admitted = edges.flatMap((edge) => {
    const evidence = edge.evidence.filter(
      ({ support, assertedBy, dataset, source }) =>
        (support === 'fact' || LADDER.indexOf(support) >= LADDER.indexOf(filter.support ?? 'inferred')) &&
        (filter.assertedBy?.includes(assertedBy) ?? true) &&
        (filter.datasets?.includes(dataset) ?? true) &&
        (filter.sources?.includes(source) ?? true) &&
        (filter.years?.works.has(source) ?? true),
    )
    return evidence.length > 0 ? [{ ...edge, evidence }] : []
  })
  const stepsFrom = (node: string, to: string) =>
    admitted.filter((edge) => {
      const walk = schema.edgeKinds[edge.kind]?.walk
      const along = edge.from === node && edge.to === to
      const against = edge.to === node && edge.from === to
      if (walk === 'both') return along || against
      const forward = startRole === 'challenge' ? 'along' : 'against'
      return walk === forward ? along : walk !== 'none' && against
    })
  const found: { nodes: string[]; strength: Support; hops: number; independence: number; edges: string[][] }[] = []
  const extend = (nodes: string[], steps: GraphEdge[][]) => {
    const last = nodes[nodes.length - 1] ?? ''
    const lastRole = roleOf(schema, kinds.get(last) ?? '')
    if (steps.length > 0 && lastRole !== 'context' && lastRole !== startRole && (to?.includes(last) ?? true)) {
      const strengths = steps.map((step) => best(step.flatMap((edge) => edge.evidence.map((piece) => piece.support))))
      const weakest = LADDER.find((level) => strengths.includes(level)) ?? 'fact'
      found.push({
        nodes,
        strength: weakest,
        hops: steps.length,
        independence: Math.min(
          ...steps.map((step) => new Set(step.flatMap((edge) => edge.evidence.map((e) => e.source))).size),
        ),
        edges: steps.map((step) => [...step].sort(byId).map((edge) => edge.id)),
      })
    }
    if (steps.length === maxHops) return
    for (const next of kinds.keys()) {
      if (nodes.includes(next)) continue
      const step = stepsFrom(last, next)
      if (step.length > 0) extend([...nodes, next], [...steps, step])
    }
  }
  for (const start of from) extend([start], [])
  return found.sort(
    (a, b) =>
      [...LADDER, 'fact'].indexOf(b.strength) - [...LADDER, 'fact'].indexOf(a.strength) ||
      a.hops - b.hops ||
      a.nodes.map((id, i) => byCodePoint(id, b.nodes[i] ?? '')).find((order) => order !== 0) ||
      0,
  )
}
