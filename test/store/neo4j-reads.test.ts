import { expect, test } from 'vitest'
import type { GraphBatch } from '../../src/model/batch.ts'
import { canonicalJson } from '../../src/model/canonical.ts'
import { createNeo4jStore } from '../../src/store/neo4j.ts'
import type { GraphStore } from '../../src/store/types.ts'
import { batchesOf, node, PAPER, statement } from '../support/make-batch.ts'
import { describeNeo4j } from '../support/neo4j-store.ts'
import { ODD, SURVEY } from '../support/sample.ts'

const [alpha] = batchesOf(SURVEY) as [GraphBatch]
const [odd] = batchesOf(ODD) as [GraphBatch]

describeNeo4j('Reading from Neo4j', ({ options, emptyStore, cypher }) => {
  const indexes = () => cypher('SHOW INDEXES YIELD name, type, labelsOrTypes RETURN name, type, labelsOrTypes')
  const dropOurs = async () => {
    for (const { name } of await cypher("SHOW CONSTRAINTS YIELD name WHERE name STARTS WITH 'survey_' RETURN name"))
      await cypher(`DROP CONSTRAINT ${name}`)
    for (const { name } of await cypher("SHOW INDEXES YIELD name WHERE name STARTS WITH 'survey_' RETURN name"))
      await cypher(`DROP INDEX ${name}`)
  }

  test('a reader changes nothing: an empty database answers empty and stays without our indexes', async () => {
    const store = await emptyStore()
    await dropOurs()
    const before = await indexes()
    expect(await store.search({ text: 'masking', limit: 5, offset: 0 })).toEqual({ hits: [], total: 0 })
    expect(await store.subgraph({ filter: { support: 'clinical' } })).toEqual({ nodes: [], edges: [] })
    expect(await store.incident({ id: 'x', filter: {}, limit: 5 })).toBeUndefined()
    expect((await store.walk({ from: ['x'], towards: 'solutions', maxHops: 3, filter: {} })).ids).toEqual([])
    expect(await store.datasets()).toEqual([])
    expect(Object.keys((await store.schema()).nodeKinds)).toContain('Challenge')
    expect(await indexes()).toEqual(before)
    expect(await cypher('MATCH (l:SurveyLock) RETURN count(l) AS count')).toEqual([{ count: 0 }])
    await store.close()
  })

  test('a loader makes the indexes, with the analyzer that knows Japanese', async () => {
    const store = await emptyStore()
    await dropOurs()
    await store.write([alpha])
    const made = await cypher(
      `SHOW INDEXES YIELD name, state, options WHERE name STARTS WITH 'survey_'
       RETURN name, state, options.indexConfig['fulltext.analyzer'] AS analyzer ORDER BY name`,
    )
    expect(made.map((index) => index.name)).toEqual([
      'survey_dataset_id',
      'survey_evidence_edge',
      'survey_evidence_source',
      'survey_lock_id',
      'survey_node_id',
      'survey_part_dataset',
      'survey_search',
    ])
    expect(made.every((index) => index.state === 'ONLINE')).toBe(true)
    expect(made.at(-1)?.analyzer).toBe('cjk')
    await store.close()
  })

  test('without the full-text index the first tier of search still answers', async () => {
    const store = await emptyStore()
    await store.write([alpha])
    await cypher('DROP INDEX survey_search')
    const { hits, total } = await store.search({ text: 'マスキング', limit: 5, offset: 0 })
    expect([hits.map((hit) => hit.id), total]).toEqual([['technique:masking'], 1])
    await store.write([alpha])
    expect((await store.search({ text: 'maskimg', limit: 5, offset: 0 })).hits[0]).toMatchObject({
      id: 'technique:masking',
      match: { tier: 'fuzzy' },
    })
    await store.close()
  })

  test('what a person types into Neo4j Browser shows readable things', async () => {
    const store = await emptyStore()
    await store.write([alpha])
    const rows = await cypher(`MATCH (c:Challenge)<-[r:ADDRESSES]-(t)
      RETURN c.name AS challenge, c.label_ja AS ja, r.statement_en AS statement, r.strength AS strength, t.name AS solution,
        labels(t) AS labels ORDER BY c.id, t.id`)
    expect(rows).toHaveLength(4)
    expect(rows[1]).toMatchObject({
      challenge: 'Data leaks',
      ja: 'データ漏えい',
      solution: 'Ledger',
      strength: 'inferred',
    })
    expect(rows[2]).toMatchObject({
      solution: 'Masking',
      labels: ['SurveyNode', 'Technique'],
      strength: 'demonstrated',
    })
    const evidence = await cypher(`MATCH (e:SurveyEvidence)-[:FROM]->(p:Paper)
      WHERE e.edge = 'ADDRESSES:technique:masking--challenge:leak'
      RETURN e.name AS name, e.support AS support, p.name AS paper ORDER BY e.id`)
    expect(evidence).toEqual([
      { name: 'paper:p p. 2', support: 'proposed', paper: 'The paper' },
      { name: 'paper:p p. 9', support: 'inferred', paper: 'The paper' },
      { name: 'paper:q Table 1', support: 'demonstrated', paper: 'Another paper' },
    ])
    const [dataset] = await cypher('MATCH (d:SurveyDataset)-[:HAS_PART]->(p) RETURN d.name AS name, count(p) AS parts')
    expect(dataset).toEqual({ name: 'Alpha survey', parts: 1 })
    await store.close()
  })

  test('the limit of incident keeps the order by code point', async () => {
    const store = await emptyStore()
    await store.write([odd])
    for (const { id } of odd.nodes) {
      const all = await store.incident({ id, filter: {}, limit: 500 })
      for (let limit = 1; limit <= (all?.total ?? 0); limit++) {
        const cut = await store.incident({ id, filter: {}, limit })
        expect(cut?.items).toEqual(all?.items.slice(0, limit))
      }
    }
    await store.close()
  })

  test('a read under way stops when its signal aborts, and the store works on', async () => {
    const store = await emptyStore()
    await store.write([alpha])
    const controller = new AbortController()
    const reason = new Error('the caller went away')
    const asked = store.subgraph({ filter: {} }, { signal: controller.signal })
    controller.abort(reason)
    await expect(asked).rejects.toBe(reason)
    expect(await store.nodes(['challenge:leak'])).toHaveLength(1)
    await store.close()
  })

  test('readers during loads see the old graph or the new one, byte for byte', { timeout: 120_000 }, async () => {
    const many = Array.from({ length: 200 }, (_, index) => index)
    const [big] = batchesOf({
      id: 'big',
      nodes: [
        PAPER,
        ...many.map((index) => node(`technique:${index}`, 'Technique')),
        ...many.map((index) => node(`challenge:${index}`, 'Challenge')),
      ],
      statements: many.map((index) => statement(`technique:${index}`, 'ADDRESSES', `challenge:${index}`)),
    }) as [GraphBatch]
    const store = await emptyStore()
    const everything = async (from: GraphStore) => canonicalJson(await from.subgraph({ filter: {} }))
    await store.write([alpha])
    const allowed = [await everything(store)]
    await store.write([big])
    allowed.push(await everything(store))
    const seen = new Set<number>()
    let loading = true
    const watching = [1, 2, 3].map(async () => {
      const reader = createNeo4jStore(options)
      while (loading) seen.add(allowed.indexOf(await everything(reader)))
      await reader.close()
    })
    for (let round = 0; round < 4; round++) {
      await store.remove(['big'])
      await store.write([big])
    }
    loading = false
    await Promise.all(watching)
    // Whether a reader comes upon both is a matter of luck; -1 would be anything else.
    expect(seen.size).toBeGreaterThan(0)
    expect([...seen]).not.toContain(-1)
    await store.close()
  })

  test('a load that broke off while it committed does not keep readers waiting', async () => {
    const store = await emptyStore()
    await store.write([alpha])
    await cypher("MATCH (l:SurveyLock {id: 'commit'}) SET l.begin = 'broken off', l.load = 'gone'")
    expect(await store.nodes(['challenge:leak'])).toHaveLength(1)
    await store.close()
  })
})
