import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { InputError, NotFoundError, StoreError } from '../../src/errors.ts'
import type { GraphBatch } from '../../src/model/batch.ts'
import { canonicalJson } from '../../src/model/canonical.ts'
import type { EvidenceFilter } from '../../src/model/evidence.ts'
import { SUPPORT_LEVELS } from '../../src/model/graph.ts'
import { byCodePoint } from '../../src/model/order.ts'
import { inEnglish } from '../../src/model/said.ts'
import type { GraphReader } from '../../src/query/reader.ts'
import type { GraphStore } from '../../src/store/types.ts'
import { batchesOf, node, PAPER, statement } from './make-batch.ts'
import { CONTEXT, ODD, SURVEY } from './sample.ts'

const ALL: { filter: EvidenceFilter } = { filter: {} }
const everything = async (store: GraphStore) => canonicalJson(await store.subgraph(ALL))
const idsOf = (records: readonly { id: string }[]) => records.map((record) => record.id)

/** What every engine must do. `open` gives an empty store of its own; the suite closes it. */
export function describeGraphStore(name: string, open: () => Promise<GraphStore>): void {
  const [alpha, beta] = batchesOf(SURVEY, CONTEXT) as [GraphBatch, GraphBatch]
  const [odd] = batchesOf(ODD) as [GraphBatch]

  describe(`${name} keeps the store contract`, () => {
    let store: GraphStore
    beforeEach(async () => {
      store = await open()
    })
    afterEach(async () => store.close())

    describe('taking away', () => {
      test('removing one dataset leaves exactly the graph of the others', async () => {
        await store.write([alpha])
        const alone = await everything(store)
        await store.write([beta, odd])
        await store.remove(['beta', 'odd'])
        expect(await everything(store)).toBe(alone)
        expect(idsOf(await store.datasets())).toEqual(['alpha'])
      })

      test('a statement whose end went away waits and comes back with it', async () => {
        await store.write([alpha, beta])
        const both = await everything(store)
        const report = await store.remove(['alpha'])
        const left = await store.subgraph(ALL)
        expect(idsOf(left.nodes)).toEqual(['challenge:leak', 'paper:r', 'technique:probing'])
        expect(left.edges).toEqual([])
        expect(report.warnings.map(inEnglish).join('\n')).toContain('waits for node')
        await store.write([alpha])
        expect(await everything(store)).toBe(both)
      })

      test('removing what is not loaded changes nothing', async () => {
        await store.write([alpha])
        const before = await everything(store)
        const report = await store.remove(['nobody'])
        expect(await everything(store)).toBe(before)
        expect(report.nodes).toEqual({ added: 0, changed: 0, removed: 0, unchanged: alpha.nodes.length })
      })

      test('removing everything leaves nothing', async () => {
        await store.write([alpha, beta, odd])
        await store.remove(['alpha', 'beta', 'odd'])
        expect(await store.subgraph(ALL)).toEqual({ nodes: [], edges: [] })
        expect(await store.datasets()).toEqual([])
      })
    })

    describe('writing', () => {
      test('a new revision replaces the old one and nothing else', async () => {
        await store.write([alpha, odd])
        const smaller = batchesOf({ ...SURVEY, statements: [], nodes: SURVEY.nodes.slice(0, 3) })
        const report = await store.write(smaller)
        const now = await store.subgraph(ALL)
        expect(now.edges.map((edge) => edge.id)).toEqual(odd.edges.map((edge) => edge.id))
        expect(idsOf(now.nodes)).toEqual(
          [...new Set([...SURVEY.nodes.slice(0, 3), ...ODD.nodes].map((record) => record.id))].sort(byCodePoint),
        )
        expect(report.edges.removed).toBe(alpha.edges.length)
        const [first] = await store.datasets()
        expect(first?.revision).toBe(smaller[0]?.revision)
      })

      test('writing twice is writing once', async () => {
        await store.write([alpha, beta])
        const once = await everything(store)
        const report = await store.write([alpha, beta])
        expect(await everything(store)).toBe(once)
        expect(report.nodes).toMatchObject({ added: 0, changed: 0, removed: 0 })
        expect(report.edges).toMatchObject({ added: 0, changed: 0, removed: 0, unchanged: alpha.edges.length + 1 })
      })

      test('the order of loading does not matter', async () => {
        await store.write([odd, beta, alpha])
        const oneWay = await everything(store)
        await store.remove(['alpha', 'beta', 'odd'])
        for (const batch of [alpha, beta, odd]) await store.write([batch])
        expect(await everything(store)).toBe(oneWay)
      })

      test('datasets are folded: first value wins, aliases and evidence are united, conflicts are told', async () => {
        const report = await store.write([beta, alpha])
        const [leak] = await store.nodes(['challenge:leak'])
        expect(leak?.label).toEqual({ en: 'Data leaks', ja: 'データ漏えい' })
        expect(leak?.aliases).toEqual(['privacy loss', 'disclosure'])
        expect(leak?.datasets).toEqual(['alpha', 'beta'])
        expect(report.warnings.map(inEnglish).join('\n')).toContain(
          'challenge:leak: beta and alpha differ in the label in en',
        )
        const { edges } = await store.subgraph({ ids: ['challenge:leak', 'technique:masking'], filter: {} })
        expect(edges).toHaveLength(1)
        expect(edges[0]?.evidence.map((piece) => [piece.dataset, piece.support])).toEqual([
          ['alpha', 'proposed'],
          ['alpha', 'inferred'],
          ['alpha', 'demonstrated'],
          ['beta', 'clinical'],
        ])
        expect(edges[0]?.strength).toBe('clinical')
      })

      test('a kind that a dataset adds is in the schema while it is loaded', async () => {
        const color = { light: '#123456', dark: '#abcdef' }
        const extended = batchesOf({
          id: 'gamma',
          schema: {
            nodeKinds: {
              Barrier: {
                role: 'challenge',
                label: { en: 'Barrier' },
                plural: { en: 'Barriers' },
                color,
                shape: 'diamond',
              },
            },
            edgeKinds: {
              SOFTENS: {
                label: { en: 'softens' },
                inverse: { en: 'is softened by' },
                ends: [{ from: ['role:solution'], to: ['Barrier'] }],
                claim: true,
                walk: 'against',
              },
            },
          },
          nodes: [PAPER, node('barrier:b', 'Barrier'), node('technique:t', 'Technique')],
          statements: [statement('technique:t', 'SOFTENS', 'barrier:b')],
        })
        await store.write(extended)
        expect((await store.schema()).nodeKinds.Barrier?.role).toBe('challenge')
        const { edges } = await store.subgraph(ALL)
        expect(idsOf(edges)).toEqual(['SOFTENS:technique:t--barrier:b'])
        await store.remove(['gamma'])
        expect((await store.schema()).nodeKinds.Barrier).toBeUndefined()
      })
    })

    describe('reading', () => {
      test('missing ids are absent, found ones sorted, once each', async () => {
        await store.write([alpha])
        const nodes = await store.nodes(['technique:masking', 'nobody', 'challenge:leak', 'technique:masking'])
        expect(idsOf(nodes)).toEqual(['challenge:leak', 'technique:masking'])
      })

      test('an empty store answers empty', async () => {
        expect(await store.nodes(['x'])).toEqual([])
        expect(await store.subgraph(ALL)).toEqual({ nodes: [], edges: [] })
        expect(await store.incident({ id: 'x', filter: {}, limit: 5 })).toBeUndefined()
        expect(await store.search({ text: 'x', limit: 5, offset: 0 })).toEqual({ hits: [], total: 0 })
      })

      test('odd names are kept and sorted by code point', async () => {
        await store.write([odd])
        const { nodes, edges } = await store.subgraph(ALL)
        expect(idsOf(nodes)).toEqual(idsOf(odd.nodes))
        expect(idsOf(nodes).slice(-2)).toEqual(['technique:ﾀ', 'technique:🙂'])
        expect(nodes.map(({ datasets: _datasets, ...rest }) => rest)).toEqual(odd.nodes)
        expect(idsOf(edges)).toEqual(idsOf(odd.edges))
        for (const id of idsOf(odd.nodes)) expect(idsOf(await store.nodes([id]))).toEqual([id])
      })

      test('a replaced id answers with the node it means, wherever it is used', async () => {
        const same = batchesOf(
          { id: 'one', nodes: [PAPER, node('model:m', 'Model', { aliases: ['M'] }), node('technique:t', 'Technique')] },
          {
            id: 'two',
            requires: ['one'],
            nodes: [node('model:em', 'Model', { sameAs: ['model:m'], aliases: ['Em'] })],
            statements: [statement('model:em', 'USES_TECHNIQUE', 'technique:t', 'fact')],
          },
        )
        await store.write(same)
        const [model] = await store.nodes(['model:em'])
        expect(model).toMatchObject({
          id: 'model:m',
          sameAs: ['model:em'],
          aliases: ['M', 'Em'],
          datasets: ['one', 'two'],
        })
        const { edges } = await store.subgraph({ ids: ['model:em', 'technique:t'], filter: {} })
        expect(edges.map((edge) => [edge.from, edge.to])).toEqual([['model:m', 'technique:t']])
        expect(await store.between([['technique:t', 'model:em']], {})).toEqual([edges])
        expect((await store.incident({ id: 'model:em', filter: {}, limit: 9 }))?.node.id).toBe('model:m')
        await store.remove(['two'])
        expect(await store.nodes(['model:em'])).toEqual([])
        expect((await store.nodes(['model:m']))[0]).toMatchObject({ sameAs: [], aliases: ['M'] })
      })

      test.each<[string, EvidenceFilter, string[], string]>([
        ['a floor', { support: 'demonstrated' }, ['alpha/paper:q#Table 1', 'beta/paper:r#abstract'], 'clinical'],
        ['who asserted it', { assertedBy: ['curator'] }, ['alpha/paper:p#p. 9'], 'inferred'],
        ['datasets', { datasets: ['beta'] }, ['beta/paper:r#abstract'], 'clinical'],
        ['sources', { sources: ['paper:p'] }, ['alpha/paper:p#p. 2', 'alpha/paper:p#p. 9'], 'proposed'],
        [
          'works of some years',
          { years: { said: '2024', works: new Set(['paper:r', 'paper:q']) } },
          ['alpha/paper:q#Table 1', 'beta/paper:r#abstract'],
          'clinical',
        ],
        [
          'a source that only others of its evidence are from',
          { sources: ['paper:p'], assertedBy: ['curator'] },
          ['alpha/paper:p#p. 9'],
          'inferred',
        ],
        [
          'all at once',
          { support: 'demonstrated', assertedBy: ['source'], datasets: ['alpha'], sources: ['paper:q', 'paper:r'] },
          ['alpha/paper:q#Table 1'],
          'demonstrated',
        ],
      ])('filters act on evidence: %s', async (_what, filter, left, strength) => {
        await store.write([alpha, beta])
        const id = 'ADDRESSES:technique:masking--challenge:leak'
        const { edges } = await store.subgraph({ ids: ['technique:masking', 'challenge:leak'], filter })
        expect(edges[0]?.evidence.map((piece) => piece.id)).toEqual(left.map((rest) => `${id}@${rest}`))
        expect(edges[0]?.strength).toBe(strength)
      })

      test('filters that together admit nothing leave no edge, though each alone would', async () => {
        await store.write([alpha, beta])
        const filter: EvidenceFilter = { sources: ['paper:p'], support: 'demonstrated', datasets: ['alpha'] }
        const pair = ['technique:masking', 'challenge:leak'] as const
        expect((await store.subgraph({ ids: pair, filter })).edges).toEqual([])
        expect(await store.between([pair], filter)).toEqual([[]])
        const { items, groups } = (await store.incident({ id: pair[0], filter, limit: 9 })) ?? {}
        expect([items?.filter(({ node }) => node.id === pair[1]), groups?.length]).toEqual([[], 0])
      })

      test('an edge with no admitted evidence is not there; a fact passes every floor', async () => {
        await store.write([alpha])
        const { edges } = await store.subgraph({ filter: { support: 'clinical' } })
        expect(edges.every((edge) => edge.strength === 'fact')).toBe(true)
        expect(edges.length).toBeGreaterThan(0)
      })

      test('between: for each pair, whichever way, all its admitted edges by id; none for strangers', async () => {
        await store.write([alpha, beta])
        const pairs = [
          ['challenge:leak', 'technique:masking'],
          ['technique:ledger', 'challenge:cost'],
          ['challenge:leak', 'challenge:cost'],
          ['challenge:leak', 'nobody'],
          ['challenge:cost', 'technique:ledger'],
        ] as const
        const all = await store.between(pairs, {})
        expect(all.map((edges) => edges.length)).toEqual([1, 2, 0, 0, 2])
        expect(all[1]).toEqual([...(all[1] ?? [])].sort((a, b) => byCodePoint(a.id, b.id)))
        expect(all[4]).toEqual(all[1])
        const { edges } = await store.subgraph({ ids: ['challenge:leak', 'technique:masking'], filter: {} })
        expect(all[0]).toEqual(edges)
        const [strong, facts] = await store.between(pairs, { support: 'clinical' })
        expect(strong?.[0]).toMatchObject({ strength: 'clinical', evidence: [{ dataset: 'beta' }] })
        expect(facts).toHaveLength(2)
        expect(await store.between([], {})).toEqual([])
        expect(await store.between(pairs.slice(0, 1), { assertedBy: ['loader'] })).toEqual([[]])
      })

      test('with datasets and no ids, nodes are those that they hold and the ends of their statements', async () => {
        await store.write([alpha, beta])
        const { nodes } = await store.subgraph({ filter: { datasets: ['beta'] } })
        expect(idsOf(nodes)).toEqual([
          'challenge:leak',
          'challenge:opaque',
          'paper:r',
          'technique:masking',
          'technique:probing',
        ])
        const named = await store.subgraph({ ids: ['challenge:cost'], filter: { datasets: ['beta'] } })
        expect(idsOf(named.nodes)).toEqual(['challenge:cost'])
      })

      test('kinds pick nodes, and edges need both ends', async () => {
        await store.write([alpha])
        const { nodes, edges } = await store.subgraph({ kinds: ['Challenge'], filter: {} })
        expect(new Set(nodes.map((record) => record.kind))).toEqual(new Set(['Challenge']))
        expect(idsOf(edges)).toEqual(['PART_OF:challenge:leak-logs--challenge:leak'])
        expect(await store.subgraph({ kinds: ['`) DETACH DELETE n //'], filter: {} })).toEqual({ nodes: [], edges: [] })
      })

      test('incident counts everything, picks what is asked, cuts at the limit and says so', async () => {
        await store.write([alpha])
        const all = await store.incident({ id: 'technique:ledger', filter: {}, limit: 2 })
        expect(all?.groups).toEqual([
          { edgeKind: 'ADDRESSES', direction: 'out', nodeKind: 'Challenge', count: 1 },
          { edgeKind: 'RAISES', direction: 'out', nodeKind: 'Challenge', count: 2 },
        ])
        expect(all?.items.map((item) => item.edge.id)).toEqual([
          'ADDRESSES:technique:ledger--challenge:leak',
          'RAISES:technique:ledger--challenge:cost',
        ])
        expect(all?.total).toBe(3)
        const some = await store.incident({ id: 'technique:ledger', filter: {}, edgeKinds: ['RAISES'], limit: 9 })
        expect(some?.groups).toHaveLength(2)
        expect(some?.total).toBe(2)
        const inwards = await store.incident({
          id: 'challenge:leak',
          filter: {},
          direction: 'in',
          nodeKinds: ['Challenge'],
          limit: 9,
        })
        expect(inwards?.items.map((item) => [item.direction, item.node.id])).toEqual([['in', 'challenge:leak-logs']])
        const none = await store.incident({
          id: 'technique:ledger',
          filter: {},
          edgeKinds: ['`]-() DELETE r //'],
          limit: 9,
        })
        expect(none?.items).toEqual([])
      })
    })

    describe('searching', () => {
      const search = async (text: string, more = {}) => {
        const { hits, total } = await store.search({ text, limit: 20, offset: 0, ...more })
        return {
          exact: hits
            .filter((hit) => hit.match.tier !== 'fuzzy')
            .map((hit) => [hit.id, hit.match.field, hit.match.tier]),
          total,
        }
      }
      beforeEach(async () => {
        await store.write([alpha, beta])
      })

      test('folds case, width, accents and kana, in both languages', async () => {
        expect((await search('MASKING')).exact).toEqual([['technique:masking', 'label', 'label']])
        expect((await search('ますきんぐ')).exact).toEqual([['technique:masking', 'label', 'label']])
        expect((await search('ﾏｽｷﾝｸﾞ')).exact).toEqual([['technique:masking', 'label', 'label']])
        expect((await search('ｃａｆｅ')).exact).toEqual([['technique:pruning', 'label', 'word-prefix']])
      })

      test('ranks whole label, label prefix, word prefix, inside, description; then shorter label', async () => {
        expect((await search('leak')).exact).toEqual([
          ['challenge:leak-logs', 'label', 'label-prefix'],
          ['challenge:leak', 'label', 'word-prefix'],
        ])
        expect((await search('secrets')).exact).toEqual([['challenge:leak', 'description', 'description']])
        expect((await search('透明')).exact).toEqual([['challenge:opaque', 'label', 'inside']])
        expect((await search('privacy loss')).exact).toEqual([['challenge:leak', 'alias', 'label']])
      })

      test('needs every term, wherever it stands', async () => {
        expect((await search('logs leaks')).exact.map(([id]) => id)).toEqual(['challenge:leak-logs'])
        expect((await search('leaks nowhere')).exact).toEqual([])
      })

      test('filters by kind and dataset; pages', async () => {
        expect((await search('a', { kinds: ['Wish'] })).exact).toEqual([])
        expect((await search('paper', { datasets: ['beta'] })).exact.map(([id]) => id)).toEqual(['paper:r'])
        const first = await store.search({ text: 'paper', limit: 2, offset: 0 })
        const second = await store.search({ text: 'paper', limit: 2, offset: 2 })
        expect(first.total).toBe(3)
        expect(first.hits.map((hit) => hit.id)).toEqual(['paper:p', 'paper:q'])
        expect(second.hits[0]?.id).toBe('paper:r')
      })

      test('tolerates a slip only after the exact matches, and marks it', async () => {
        const { hits, total } = await store.search({ text: 'maskng', limit: 20, offset: 0 })
        expect(total).toBe(0)
        expect(hits.map((hit) => [hit.id, hit.match.tier])).toContainEqual(['technique:masking', 'fuzzy'])
      })

      test('takes any text as text', async () => {
        for (const text of ['*', '"', 'a AND (', '\\', '`', "'; MATCH (n) DELETE n //", '+-&|!(){}[]^~?:/', '   ']) {
          const { total } = await store.search({ text, limit: 5, offset: 0 })
          expect(total).toBe(0)
        }
      })
    })

    test('an aborted read rejects with the reason', async () => {
      await store.write([alpha])
      const reason = new Error('gone')
      await expect(store.subgraph({ filter: {} }, { signal: AbortSignal.abort(reason) })).rejects.toBe(reason)
    })

    test('close twice is fine, and anything after it is a StoreError', async () => {
      await store.close()
      await store.close()
      await expect(store.nodes(['x'])).rejects.toBeInstanceOf(StoreError)
      await expect(store.write([alpha])).rejects.toBeInstanceOf(StoreError)
    })
  })
}

/** A reader over exactly these batches. */
export type MakeReader = (batches: readonly GraphBatch[]) => Promise<{ reader: GraphReader; close(): Promise<void> }>

/** What every reader must answer, alike. */
export function describeGraphReader(name: string, make: MakeReader): void {
  describe(`${name} keeps the reader contract`, () => {
    let reader: GraphReader
    let close = async () => {}
    beforeEach(async () => {
      const made = await make(batchesOf(SURVEY, CONTEXT))
      reader = made.reader
      close = made.close
    })
    afterEach(async () => close())

    test('trace: strongest first, with steps, evidence and independence', async () => {
      const answer = await reader.trace({ from: 'challenge:leak', dataset: 'alpha' })
      expect(answer.paths.map((path) => [path.nodes.join(' '), path.strength, path.hops, path.independence])).toEqual([
        ['challenge:leak technique:masking', 'demonstrated', 1, 2],
        ['challenge:leak challenge:leak-logs technique:masking', 'proposed', 2, 1],
        ['challenge:leak technique:ledger', 'inferred', 1, 1],
      ])
      expect(answer).toMatchObject({
        from: ['challenge:leak'],
        total: 3,
        totalExact: true,
        truncated: false,
        notes: [],
      })
      expect(answer.paths[0]?.steps[0]).toEqual({
        strength: 'demonstrated',
        edges: [
          {
            id: 'ADDRESSES:technique:masking--challenge:leak',
            kind: 'ADDRESSES',
            from: 'technique:masking',
            to: 'challenge:leak',
            strength: 'demonstrated',
            evidence: [
              ['p. 2', 'paper:p', 'proposed', 'source'],
              ['p. 9', 'paper:p', 'inferred', 'curator'],
              ['Table 1', 'paper:q', 'demonstrated', 'source'],
            ].map(([locator, source, support, assertedBy]) => ({
              id: `ADDRESSES:technique:masking--challenge:leak@alpha/${source}#${locator}`,
              dataset: 'alpha',
              source,
              locator,
              support,
              assertedBy,
            })),
          },
        ],
      })
    })

    test('trace: a fact is never the weak link, a path may run through solutions', async () => {
      const answer = await reader.trace({ from: ['challenge:cost'] })
      expect(answer.paths.map((path) => [path.nodes.join(' '), path.strength])).toEqual([
        ['challenge:cost technique:pruning', 'demonstrated'],
        ['challenge:cost technique:pruning model:tiny', 'demonstrated'],
      ])
    })

    test('trace: from a solution it is mirrored', async () => {
      const answer = await reader.trace({ from: ['model:tiny'], to: ['challenge:cost'] })
      expect(answer.paths.map((path) => path.nodes)).toEqual([['model:tiny', 'technique:pruning', 'challenge:cost']])
    })

    test('trace: a wish is never a solution; an empty answer says it is a gap', async () => {
      const wished = await reader.trace({ from: ['challenge:opaque'], dataset: ['alpha'] })
      expect(wished.paths).toEqual([])
      expect(wished.notes.map((note) => note.code)).toEqual(['filtered'])
      const answer = await reader.trace({ from: ['challenge:silent'] })
      expect(answer).toMatchObject({ paths: [], total: 0, totalExact: true, truncated: false })
      expect(answer.notes.map((note) => note.code)).toEqual(['gap'])
    })

    test('trace: two that nothing joins are no gap where others are named', async () => {
      const notes = async (from: string) => (await reader.trace({ from, to: 'technique:pruning', maxHops: 6 })).notes
      expect(await notes('challenge:leak')).toMatchObject([{ code: 'not-joined' }])
      expect(await notes('challenge:silent')).toMatchObject([{ code: 'gap' }])
    })

    test('trace: an empty answer names the filter, the hops or the datasets', async () => {
      const codes = async (request: Parameters<GraphReader['trace']>[0]) => {
        const { paths, notes } = await reader.trace(request)
        return [paths.length, ...notes.map((note) => `${note.code} ${note.message}`)].join('; ')
      }
      expect(await codes({ from: 'challenge:opaque', support: 'proposed' })).toMatch(/^0; filtered .*support proposed/u)
      expect(await codes({ from: 'challenge:cost', to: 'model:tiny', maxHops: 1 })).toMatch(/^0; cut-by-hops/u)
      expect(await codes({ from: 'challenge:cost', dataset: 'beta' })).toMatch(/^0; not-in-datasets/u)
    })

    test('trace: the limit is applied and reported', async () => {
      const answer = await reader.trace({ from: ['challenge:leak'], limit: 1 })
      expect(answer).toMatchObject({ total: 3, totalExact: true, truncated: true })
      expect(answer.paths).toHaveLength(1)
      expect(answer.notes[0]?.code).toBe('cut-by-limit')
    })

    test('trace: starts that make no sense are refused, saying which roles there are', async () => {
      const refusal = async (request: Parameters<GraphReader['trace']>[0]) => {
        const error: unknown = await reader.trace(request).catch((caught: unknown) => caught)
        expect(error).toBeInstanceOf(InputError)
        return (error as InputError).message
      }
      expect(await refusal({ from: ['wish:explain'] })).toMatch(/Wish.*challenge: .*Challenge.*solution: .*Technique/u)
      expect(await refusal({ from: ['challenge:leak', 'model:tiny'] })).toContain('not from both')
      expect(await refusal({ from: ['challenge:leak'], to: ['challenge:cost'] })).toContain(
        'expected the id of a solution',
      )
      expect(await refusal({ from: ['challenge:leak'], maxHops: 7 })).toContain('maxHops')
      expect(await refusal({ from: ['challenge:leak'], limit: 0 })).toContain('limit')
    })

    test('unknown ids are all named, each with the closest', async () => {
      const error: unknown = await reader
        .trace({ from: ['challenge:leek', 'technique:leak-logs'] })
        .catch((caught: unknown) => caught)
      expect(error).toBeInstanceOf(NotFoundError)
      const { missing } = (error as NotFoundError).details
      expect(missing.map((each) => each.id)).toEqual(['challenge:leek', 'technique:leak-logs'])
      const both: unknown = await reader.trace({ from: 'nobody', to: 'nothing' }).catch((caught: unknown) => caught)
      expect((both as NotFoundError).details.missing.map((each) => each.id)).toEqual(['nobody', 'nothing'])
      expect(missing[0]?.closest).toContain('challenge:leak')
      expect(missing[1]?.closest).toContain('challenge:leak-logs')
      await expect(reader.show({ id: 'nobody' })).rejects.toBeInstanceOf(NotFoundError)
      await expect(reader.neighbors({ id: 'nobody' })).rejects.toBeInstanceOf(NotFoundError)
    })

    test('gaps: challenges whose best path is weaker than the floor', async () => {
      const answer = await reader.gaps({ support: 'proposed' })
      expect(answer.items).toEqual([
        {
          id: 'challenge:opaque',
          label: { en: 'Opaque decisions', ja: '判断の不透明さ' },
          strongest: 'inferred',
          paths: 1,
        },
        { id: 'challenge:silent', label: { en: 'Nobody answers' }, paths: 0 },
      ])
      const alone = await reader.gaps({ support: 'demonstrated', dataset: ['alpha'] })
      expect(alone.items.map((item) => [item.id, item.strongest, item.paths])).toEqual([
        ['challenge:leak-logs', 'proposed', 1],
        ['challenge:opaque', undefined, 0],
        ['challenge:silent', undefined, 0],
      ])
    })

    test('gaps and matrix: a challenge of another dataset counts once this one speaks of it', async () => {
      const { items } = await reader.gaps({ dataset: 'beta', support: 'deployed' })
      expect(items.map((item) => [item.id, item.strongest])).toEqual([
        ['challenge:leak', 'clinical'],
        ['challenge:opaque', 'inferred'],
      ])
      const { rows, cells } = await reader.matrix({ dataset: 'beta' })
      expect(rows).toEqual(['challenge:leak', 'challenge:opaque'])
      expect(cells.map((cell) => [cell.row, cell.column])).toEqual([
        ['challenge:leak', 'technique:masking'],
        ['challenge:opaque', 'technique:probing'],
      ])
    })

    test('limits are applied and reported everywhere', async () => {
      const { items, total, notes } = await reader.gaps({ support: 'deployed', limit: 2 })
      expect([items.length, total, notes[0]?.code]).toEqual([2, 5, 'cut-by-limit'])
      const { rows, notes: cut } = await reader.matrix({ limit: 1 })
      expect([rows.length, cut[0]?.code]).toEqual([1, 'cut-by-limit'])
    })

    test('a dataset that is not loaded is named, not filtered away', async () => {
      await expect(reader.gaps({ dataset: ['alpha', 'gamma'] })).rejects.toThrow(
        /no dataset gamma; loaded are alpha, beta/u,
      )
    })

    test('matrix: the best path of each pair', async () => {
      const answer = await reader.matrix({ dataset: 'alpha' })
      expect(answer.rows).toEqual([
        'challenge:cost',
        'challenge:leak',
        'challenge:leak-logs',
        'challenge:opaque',
        'challenge:silent',
      ])
      expect(answer.columns).toEqual(['model:tiny', 'technique:ledger', 'technique:masking', 'technique:pruning'])
      expect(answer.cells.map((cell) => Object.values(cell).join(' '))).toHaveLength(5)
      expect(answer.cells).toContainEqual({
        row: 'challenge:leak',
        column: 'technique:masking',
        strength: 'demonstrated',
        hops: 1,
        paths: 2,
        statements: 1,
      })
      const all = await reader.matrix({ all: true })
      expect(all.columns).toContain('technique:probing')
    })

    test('a part that is cut is the first by id, or the strongest', async () => {
      const whole = await reader.subgraph({ scope: 'all' })
      const first = await reader.subgraph({ scope: 'all', limit: 3 })
      expect(first.nodes).toEqual(whole.nodes.slice(0, 3))
      const strongest = await reader.subgraph({ scope: 'all', limit: 3, strongest: true })
      const weightOf = (id: string) =>
        whole.edges
          .filter(({ from, to }) => from === id || to === id)
          .reduce((sum, { strength }) => sum + 1 + SUPPORT_LEVELS.indexOf(strength), 0)
      const heaviest = whole.nodes.map(({ id }) => weightOf(id)).sort((a, b) => b - a)
      expect(strongest.nodes.map(({ id }) => weightOf(id)).sort((a, b) => b - a)).toEqual(heaviest.slice(0, 3))
      expect(strongest.nodes.map(({ id }) => id)).toEqual([...strongest.nodes.map(({ id }) => id)].sort())
      expect(strongest.notes[0]?.code).toBe('cut-by-limit')
      expect((await reader.subgraph({ scope: 'all', strongest: true })).nodes).toEqual(whole.nodes)
    })

    test('show and neighbors tell the same statements, in one order', async () => {
      const shown = await reader.show({ id: 'challenge:leak', limit: 2 })
      const around = await reader.neighbors({ id: 'challenge:leak', limit: 2 })
      expect(shown.edges).toEqual(around.items.map((item) => item.edge))
      expect(shown).toMatchObject({ total: 3, truncated: true })
      expect(shown.notes[0]?.code).toBe('cut-by-limit')
      expect(around.groups.map((group) => [group.edgeKind, group.direction, group.count])).toEqual([
        ['ADDRESSES', 'in', 2],
        ['PART_OF', 'in', 1],
      ])
    })

    test('search: pages and says why it is empty', async () => {
      const first = await reader.search({ q: 'paper', limit: 2 })
      expect(first).toMatchObject({ total: 3, next: '2', notes: [] })
      const second = await reader.search({ q: 'paper', limit: 2, cursor: first.next ?? '' })
      expect(second.items[0]?.id).toBe('paper:r')
      expect(second.next).toBeUndefined()
      const hidden = await reader.search({ q: 'masking', kind: ['Wish'] })
      expect(hidden.notes[0]?.code).toBe('filtered')
      const nothing = await reader.search({ q: 'zzzzzzzz' })
      expect(nothing.notes[0]?.code).toBe('not-in-datasets')
    })

    test('subgraph: each scope, and what is gone is named', async () => {
      const ids = async (request: Parameters<GraphReader['subgraph']>[0]) => {
        const { nodes, edges } = await reader.subgraph(request)
        return [nodes.length, edges.length]
      }
      const { nodes } = await reader.subgraph({})
      expect(nodes).toHaveLength(SURVEY.nodes.length + 2)
      expect(await ids({ ids: ['challenge:leak', 'technique:masking'] })).toEqual([2, 1])
      expect(await ids({ scope: 'neighbors', ids: ['challenge:opaque'] })).toEqual([4, 3])
      expect(await ids({ scope: 'trace', ids: ['challenge:cost'] })).toEqual([3, 2])
      const untraced = await reader.subgraph({ scope: 'trace', ids: ['challenge:silent'] })
      expect([untraced.nodes.length, untraced.notes[0]?.code]).toEqual([1, 'gap'])
      expect(await ids({ kind: ['Paper'] })).toEqual([3, 0])
      const partly = await reader.subgraph({ ids: ['challenge:leak', 'nobody'] })
      expect(partly.nodes).toHaveLength(1)
      expect(partly.notes).toEqual([{ code: 'not-in-datasets', message: 'There is no node nobody' }])
      const cut = await reader.subgraph({ limit: 3 })
      expect(cut.nodes).toHaveLength(3)
      expect(cut.notes[0]?.code).toBe('cut-by-limit')
    })

    test('summary counts what is loaded', async () => {
      const answer = await reader.summary()
      expect(answer.datasets.map((dataset) => [dataset.id, dataset.nodes, dataset.edges, dataset.evidence])).toEqual([
        ['alpha', 12, 10, 12],
        ['beta', 3, 2, 2],
      ])
      expect(answer.datasets[0]?.disclaimer).toEqual({ en: 'Made up.' })
      expect(answer.nodesByKind).toMatchObject({ Challenge: 5, Technique: 4, Paper: 3 })
      expect(answer.edgesByKind.ADDRESSES).toBe(5)
      expect(answer.support.fact).toBe(6)
    })

    test('schema holds the base kinds', async () => {
      const schema = await reader.schema()
      expect(schema.nodeKinds.Challenge?.role).toBe('challenge')
      expect(schema.edgeKinds.ADDRESSES).toMatchObject({ claim: true, walk: 'against' })
    })
  })
}
