import { describe, expect, it } from 'vitest'
import { cypher } from '../../src/export/cypher.ts'
import { fieldName, propertyName } from '../../src/export/cypher-text.ts'
import { makeInput } from '../../src/export/make-input.ts'
import { canonicalJson } from '../../src/model/canonical.ts'
import { createReader } from '../../src/query/create-reader.ts'
import { batchesOf, node, PAPER } from '../support/make-batch.ts'
import { describeNeo4j } from '../support/neo4j-store.ts'
import { CONTEXT, SURVEY } from '../support/sample.ts'
import { edges, nodes, sample, whole } from './sample.ts'

/** One by one, as cypher-shell runs them: no literal holds a line break. */
function statementsOf(script: string): string[] {
  return script
    .replace(/^\/\/.*\n/gm, '')
    .split(';\n')
    .filter((statement) => statement.trim() !== '')
}

/** Keys of fields and the properties that hold them, whether `load` wrote them or the script did. */
const FIELD_NAMES: Readonly<Record<string, string>> = {
  year: 'field_year',
  年: 'field_年',
  月: 'field_月',
  'odd key': 'field_odd_x20_key',
  odd_x20_key: 'field_odd_x5f_x20_key',
  _x20: 'field__x20',
  '`': 'field__x60_',
  '\\u0060': 'field__x5c_u0060',
  "'} DETACH": 'field__x27__x7d__x20_DETACH',
  '🧪': 'field__x1f9ea_',
}

describe('the property of a field in the script', () => {
  it.each(Object.entries(FIELD_NAMES))('%j is %s', (key, name) => {
    expect(fieldName(key)).toBe(name)
    // No text of data can end the quotes.
    expect(propertyName(name)).toMatch(/^([A-Za-z_]\w*|`[\p{L}\p{N}_-]+`)$/u)
  })
})

describeNeo4j('the Cypher script in Neo4j', ({ emptyStore, cypher: run }) => {
  const COUNTS = `MATCH (n) WHERE n:SurveyNode OR n:SurveyEvidence OR n:SurveyDataset RETURN labels(n) AS what, count(*) AS count
    UNION ALL MATCH (:SurveyNode)-[r]->(:SurveyNode) RETURN [type(r)] AS what, count(*) AS count`

  it('makes every node, statement and text, and the same when it runs again', async () => {
    await (await emptyStore()).close()
    const script = statementsOf(whole(cypher.write(sample)))
    for (const statement of script) await run(statement)
    const once = await run(COUNTS)
    for (const statement of script) await run(statement)
    expect(await run(COUNTS)).toEqual(once)

    const labels = await run('MATCH (n:SurveyNode) RETURN n.id AS id, n.label_en AS label, n.field_year AS year')
    const expected = nodes.map(({ id, label, fields }) => ({
      id,
      // Half of a surrogate pair cannot travel.
      label: Buffer.from(label.en ?? '', 'utf8').toString('utf8'),
      year: fields.year,
    }))
    expect(canonicalJson(labels.sort(byId))).toBe(canonicalJson(expected.sort(byId)))
    const evidence = await run(
      'MATCH (a)-[r:ADDRESSES]->(b) MATCH (e:SurveyEvidence {edge: r.id})-[:FROM]->(s:SurveyNode) RETURN r.id AS id, a.id AS from, b.id AS to, count(e) AS evidence',
    )
    const told = edges.map(({ id, from, to, evidence }) => ({ id, from, to, evidence: evidence.length }))
    expect(canonicalJson(evidence.sort(byId))).toBe(canonicalJson(told))
  })

  it('names properties as load does', async () => {
    const fields = Object.fromEntries(Object.keys(FIELD_NAMES).map((key, index) => [key, index]))
    const label = { en: 'One', 'zh-Hans': '一' }
    const spec = { id: 'd', nodes: [PAPER, node('challenge:one', 'Challenge', { label, fields })] }
    const PROPERTIES = "MATCH (n:SurveyNode {id: 'challenge:one'}) RETURN properties(n) AS properties"
    const store = await emptyStore()
    await store.write(batchesOf(spec))
    const reader = createReader(store)
    const { notes: _notes, ...part } = await reader.subgraph({})
    const { datasets } = await reader.summary()
    const input = makeInput(cypher, part, { schema: await reader.schema(), datasets, lang: 'en' })
    const ofLoad = (await run(PROPERTIES))[0]?.properties as Record<string, unknown>
    await (await emptyStore()).close()
    for (const statement of statementsOf(whole(cypher.write(input)))) await run(statement)
    const ofScript = (await run(PROPERTIES))[0]?.properties as Record<string, unknown>
    for (const [key, name] of Object.entries(FIELD_NAMES)) {
      expect([key, ofLoad[name], ofScript[name]]).toEqual([key, fields[key], fields[key]])
    }
    expect(ofScript['label_zh-Hans']).toBe('一')
    // What only survey-graph reads stays out of the script.
    expect(Object.keys(ofLoad)).toEqual(expect.arrayContaining(Object.keys(ofScript)))
    await store.close()
  })

  it('makes in an empty database the graph that load makes', async () => {
    const NODES = `MATCH (n) WHERE n:SurveyNode OR n:SurveyEvidence OR n:SurveyDataset
      RETURN coalesce(n.edge, '') + ' ' + n.id AS id, labels(n) AS labels, properties(n) AS properties`
    const EDGES = `MATCH (a)-[r]->(b) WHERE a:SurveyNode AND b:SurveyNode OR type(r) = 'FROM'
      RETURN coalesce(r.id, a.edge + ' ' + a.id) AS id, [type(r), 'from ' + a.id, 'to ' + b.id] AS labels, properties(r) AS properties`
    const graph = async () => [...(await run(NODES)), ...(await run(EDGES))].map(inOneForm).sort(byId)

    const store = await emptyStore()
    await store.write(batchesOf(SURVEY, CONTEXT))
    const ofLoad = await graph()
    const reader = createReader(store)
    const { notes: _notes, ...part } = await reader.subgraph({})
    const { datasets } = await reader.summary()
    const input = makeInput(cypher, part, { schema: await reader.schema(), datasets, lang: 'en' })
    await store.close()
    await (await emptyStore()).close()
    expect(await graph()).toEqual([])
    for (const statement of statementsOf(whole(cypher.write(input)))) await run(statement)
    const ofScript = await graph()

    expect(ofScript.map(({ id, labels }) => ({ id, labels }))).toEqual(ofLoad.map(({ id, labels }) => ({ id, labels })))
    expect(ofScript.length).toBeGreaterThan(part.nodes.length + part.edges.length)
    const more = new Set<string>()
    for (const [index, { properties }] of ofScript.entries()) {
      const loaded = ofLoad[index]?.properties ?? {}
      expect(properties).toEqual(Object.fromEntries(Object.keys(properties).map((key) => [key, loaded[key]])))
      for (const key of Object.keys(loaded)) if (!(key in properties)) more.add(key)
    }
    // What survey-graph keeps for itself: counts and languages of a dataset, whole records, and words to search by.
    expect([...more].sort()).toEqual([
      'edges',
      'evidence',
      'languages',
      'nodes',
      'profile',
      'record',
      'searchText',
      'searchWords',
    ])
  })

  it('changes nothing in what was loaded from the same datasets', async () => {
    const store = await emptyStore()
    await store.write(batchesOf(SURVEY, CONTEXT))
    const reader = createReader(store)
    const everything = async (): Promise<string> =>
      canonicalJson([await reader.subgraph({}), await reader.summary(), await run(COUNTS)])
    const before = await everything()
    const { notes: _notes, ...part } = await reader.subgraph({})
    const { datasets } = await reader.summary()
    const input = makeInput(cypher, part, { schema: await reader.schema(), datasets, lang: 'en' })
    for (const statement of statementsOf(whole(cypher.write(input)))) await run(statement)
    expect(await everything()).toBe(before)
    await store.close()
  })
})

function byId(a: { readonly id?: unknown }, b: { readonly id?: unknown }): number {
  return String(a.id) < String(b.id) ? -1 : 1
}

/** A node, whose labels have no order, or a relationship. */
function inOneForm({ id, labels, properties }: Record<string, unknown>) {
  return { id: String(id), labels: [...(labels as string[])].sort(), properties: properties as Record<string, unknown> }
}
