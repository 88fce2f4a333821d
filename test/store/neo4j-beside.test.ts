import { expect, test } from 'vitest'
import { cypher as script } from '../../src/export/cypher.ts'
import { makeInput } from '../../src/export/make-input.ts'
import type { GraphBatch } from '../../src/model/batch.ts'
import { canonicalJson } from '../../src/model/canonical.ts'
import { createReader } from '../../src/query/create-reader.ts'
import { createEmbeddedStore } from '../../src/store/embedded.ts'
import type { GraphStore } from '../../src/store/types.ts'
import { batchesOf } from '../support/make-batch.ts'
import { describeNeo4j } from '../support/neo4j-store.ts'
import { CONTEXT, ODD, SURVEY } from '../support/sample.ts'

const batches = batchesOf(SURVEY, CONTEXT, ODD)
const [alpha, beta, odd] = batches as [GraphBatch, GraphBatch, GraphBatch]

/** What every question answers, as one text. */
async function answers(store: GraphStore): Promise<string> {
  const reader = createReader(store)
  const loaded = (await store.datasets()).map((dataset) => dataset.id)
  const { nodes } = await store.subgraph({ filter: {} })
  const each = nodes.map(async ({ id }) => [await reader.show({ id }), await reader.neighbors({ id })])
  const found = await store.search({ text: 'mask', limit: 9, offset: 0 })
  return canonicalJson([
    await reader.subgraph({}),
    loaded.includes('alpha') && (await reader.subgraph({ dataset: ['alpha'] })),
    await reader.summary(),
    await reader.matrix({}),
    await reader.gaps({}),
    loaded.includes('alpha') && (await reader.trace({ from: ['challenge:leak'], maxHops: 3 })),
    await Promise.all(each),
    found.hits.filter((hit) => hit.match.tier !== 'fuzzy'),
  ])
}

async function embeddedAnswers(held: readonly GraphBatch[]): Promise<string> {
  const store = createEmbeddedStore()
  await store.write(held)
  return answers(store)
}

/** The statements of the script that an export makes of these datasets. */
async function scriptOf(held: readonly GraphBatch[]): Promise<string[]> {
  const store = createEmbeddedStore()
  await store.write(held)
  const reader = createReader(store)
  const { datasets } = await reader.summary()
  const part = await store.subgraph({ filter: {} })
  const input = makeInput(script, part, { schema: await reader.schema(), datasets, lang: 'en' })
  return [...script.write(input)]
    .join('')
    .replace(/^\/\/.*\n/gm, '')
    .split(';\n')
    .filter((each) => each.trim() !== '')
}

describeNeo4j('Neo4j beside what others make there', ({ emptyStore, cypher }) => {
  const ours = async () =>
    canonicalJson([
      await cypher(`MATCH (n) WHERE any(label IN labels(n) WHERE label STARTS WITH 'Survey') AND NOT n:SurveyLock
        UNWIND labels(n) AS label WITH n, label ORDER BY label
        WITH n, collect(label) AS labels
        RETURN labels, properties(n) AS properties ORDER BY labels, n.edge, n.id, n.dataset, n.part`),
      await cypher(`MATCH (a)-[r]->(b) WHERE any(label IN labels(a) WHERE label STARTS WITH 'Survey')
        RETURN a.id AS a, a.edge AS edge, type(r) AS type, b.id AS b, b.part AS part, properties(r) AS properties
        ORDER BY a, edge, type, b, part, r.id`),
    ])

  test("after an export's script, reads show nothing of it, and a load ends as if it had never run", async () => {
    const clean = await emptyStore()
    const report = await clean.write(batches)
    const wanted = await ours()
    await clean.close()
    const store = await emptyStore()
    for (const statement of await scriptOf(batches)) await cypher(statement)
    // What a person may make, with values of any type.
    await cypher(`CREATE (:SurveyNode {name: 'mine', datasets: 'alpha', sameAs: 7, kind: 'Challenge', searchText: 1})
      CREATE (:SurveyDataset) CREATE (:SurveyEvidence) CREATE (:SurveyDatasetPart {dataset: 'alpha'})`)
    expect(await answers(store)).toBe(await embeddedAnswers([]))
    expect(await store.nodes(['challenge:leak'])).toEqual([])
    expect(await store.datasets()).toEqual([])
    expect((await store.search({ text: 'mine', limit: 9, offset: 0 })).hits).toEqual([])

    await cypher("MATCH (n:SurveyNode {name: 'mine'}) DELETE n")
    await cypher('MATCH (n) WHERE (n:SurveyDataset OR n:SurveyEvidence) AND n.id IS NULL DELETE n')
    expect(await store.write(batches)).toEqual(report)
    expect(await answers(store)).toBe(await embeddedAnswers(batches))
    expect(await ours()).toBe(wanted)
    const again = await store.write(batches)
    expect(again.nodes).toMatchObject({ added: 0, changed: 0, removed: 0, unchanged: report.nodes.added })
    expect(await ours()).toBe(wanted)
    await store.close()
  })

  test('what somebody made with our labels alone is passed over beside loaded data, and a load leaves it', async () => {
    const store = await emptyStore()
    await store.write([alpha, beta])
    await cypher(`MATCH (n:SurveyNode {id: 'challenge:leak'})
      CREATE (m:SurveyNode {id: 'mine', name: 'masking', datasets: 'alpha', sameAs: 7, kind: 'Technique',
        searchText: 'masking', searchWords: 'masking maskimg'})-[:ADDRESSES {id: 'x'}]->(n)
      CREATE (:SurveyNode) CREATE (:SurveyDataset {id: 'mine', nodes: 'many'}) CREATE (:SurveyEvidence {edge: 'none'})`)
    const theirs = () =>
      cypher(`MATCH (n) WHERE n.id = 'mine' OR n.edge = 'none' OR n:SurveyNode AND n.id IS NULL
        OPTIONAL MATCH (n)-[r]->(m) RETURN labels(n) AS labels, properties(n) AS properties, type(r) AS type, m.id AS m
        ORDER BY labels, n.id`)
    const before = await theirs()
    expect(before).toHaveLength(4)
    expect(await answers(store)).toBe(await embeddedAnswers([alpha, beta]))
    expect((await store.search({ text: 'maskimg', limit: 9, offset: 0 })).hits.map((hit) => hit.id)).not.toContain(
      'mine',
    )
    await store.write([odd])
    await store.remove(['beta'])
    expect(await answers(store)).toBe(await embeddedAnswers([alpha, odd]))
    expect(await theirs()).toEqual(before)
    await store.close()
  })

  test('a dataset that lost its parts is passed over and comes back with a load of it', async () => {
    const store = await emptyStore()
    await store.write([alpha, odd])
    await cypher("MATCH (p:SurveyDatasetPart {dataset: 'odd'}) DETACH DELETE p")
    expect((await store.datasets()).map((each) => each.id)).toEqual(['alpha'])
    await store.write([odd])
    expect(await answers(store)).toBe(await embeddedAnswers([alpha, odd]))
    expect(await cypher("MATCH (p:SurveyDatasetPart {dataset: 'odd'}) RETURN count(p) AS parts")).toEqual([
      { parts: 1 },
    ])
    await store.close()
  })

  test('what others joined to our nodes stays joined when those are removed, and when they come back', async () => {
    await cypher('MATCH (n:Note) DETACH DELETE n')
    const store = await emptyStore()
    await store.write([alpha])
    await cypher(`MATCH (n:SurveyNode {id: 'challenge:leak'}), (o:SurveyNode {id: 'challenge:cost'}),
        (d:SurveyDataset {id: 'alpha'})-[:HAS_PART]->(p),
        (e:SurveyEvidence {edge: 'ADDRESSES:technique:masking--challenge:leak-logs'})
      CREATE (t:Note {text: 'mine'}) CREATE (t)-[:ABOUT {on: 'node'}]->(n) CREATE (n)-[:THEIRS {on: 'between'}]->(o)
      CREATE (t)-[:ABOUT {on: 'dataset'}]->(d) CREATE (t)-[:ABOUT {on: 'part'}]->(p)
      CREATE (t)-[:ABOUT {on: 'evidence'}]->(e)`)
    const theirs = async () =>
      cypher(`MATCH ()-[r:ABOUT|THEIRS]->(n) RETURN r.on AS on, elementId(r) AS key, elementId(n) AS n ORDER BY on`)
    const before = await theirs()
    expect(before).toHaveLength(5)

    await store.remove(['alpha'])
    expect(await theirs()).toEqual(before)
    expect(await answers(store)).toBe(await embeddedAnswers([]))
    const left = await cypher(`MATCH (n)-[:ABOUT|THEIRS]-() WHERE NOT n:Note
      RETURN DISTINCT labels(n) AS labels, keys(n) AS keys, n.id AS id ORDER BY labels, id`)
    expect(left).toEqual([
      { labels: [], keys: [], id: null },
      { labels: ['SurveyDataset'], keys: ['id'], id: 'alpha' },
      { labels: ['SurveyEvidence'], keys: expect.arrayContaining(['edge', 'id']), id: expect.any(String) },
      { labels: ['SurveyNode'], keys: ['id'], id: 'challenge:cost' },
      { labels: ['SurveyNode'], keys: ['id'], id: 'challenge:leak' },
    ])
    expect(await cypher('MATCH (n:SurveyNode|SurveyEvidence|SurveyDataset) RETURN count(n) AS count')).toEqual([
      { count: 4 },
    ])

    await store.write([alpha])
    expect(await theirs()).toEqual(before)
    expect(await answers(store)).toBe(await embeddedAnswers([alpha]))
    const about = await cypher(
      `MATCH (:Note)-[:ABOUT]->(n) WHERE n.name IS NOT NULL RETURN n.name AS name ORDER BY name`,
    )
    expect(about.map((row) => row.name)).toEqual(['Alpha survey', 'Data leaks', 'paper:p p. 1'])
    await cypher('MATCH (n:Note) DETACH DELETE n')
    await store.close()
  })
})
