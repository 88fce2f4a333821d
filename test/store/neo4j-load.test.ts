import { expect, test } from 'vitest'
import { InputError } from '../../src/errors.ts'
import type { GraphBatch } from '../../src/model/batch.ts'
import { canonicalJson } from '../../src/model/canonical.ts'
import { createNeo4jStore } from '../../src/store/neo4j.ts'
import { prepareIndexes } from '../../src/store/neo4j-indexes.ts'
import { createSessions, type Run } from '../../src/store/neo4j-session.ts'
import { writeGraph } from '../../src/store/neo4j-write.ts'
import type { GraphStore } from '../../src/store/types.ts'
import { batchesOf, evidence, node, PAPER, statement } from '../support/make-batch.ts'
import { describeNeo4j } from '../support/neo4j-store.ts'
import { CONTEXT, ODD, SURVEY } from '../support/sample.ts'

const [alpha, beta] = batchesOf(SURVEY, CONTEXT) as [GraphBatch, GraphBatch]
const [odd] = batchesOf(ODD) as [GraphBatch]
const everything = async (store: GraphStore) => canonicalJson(await store.subgraph({ filter: {} }))

describeNeo4j('Loading into Neo4j', ({ options, emptyStore, cypher }) => {
  /** Everything in the database that is ours, but for the lock with its time. */
  const ours = async () =>
    canonicalJson([
      await cypher(`MATCH (n) WHERE any(label IN labels(n) WHERE label STARTS WITH 'Survey') AND NOT n:SurveyLock
        RETURN labels(n) AS labels, properties(n) AS properties ORDER BY labels, n.id, n.dataset, n.part`),
      await cypher(`MATCH (a)-[r]->(b) WHERE any(label IN labels(a) WHERE label STARTS WITH 'Survey')
        RETURN a.id AS a, type(r) AS type, b.id AS b, properties(r) AS properties ORDER BY a, type, b, r.id`),
    ])

  test('twice is once, in every node and relationship of the database', async () => {
    const store = await emptyStore()
    await store.write([alpha, beta, odd])
    const once = await ours()
    const report = await store.write([odd, beta, alpha])
    expect(await ours()).toBe(once)
    expect(report.nodes).toMatchObject({ added: 0, changed: 0, removed: 0 })
    expect(report.edges).toMatchObject({ added: 0, changed: 0, removed: 0 })
    await store.close()
  })

  test('what another version folded is found, said, and folded anew by the next load', async () => {
    const store = await emptyStore()
    await store.write([alpha])
    const wanted = await ours()
    const before = await store.search({ text: 'masking', limit: 5, offset: 0 })
    expect(before.remark).toBeUndefined()
    await cypher("MATCH (n:SurveyNode) SET n.searchText = 'as it was', n.searchWords = 'as it was'")
    await cypher("MATCH (l:SurveyLock {id: 'load'}) REMOVE l.folding")
    expect(await store.search({ text: 'masking', limit: 5, offset: 0 })).toEqual({
      ...before,
      remark: expect.stringContaining('survey-graph load'),
    })
    const report = await store.write([alpha])
    expect(report.nodes).toMatchObject({ added: 0, changed: 0, removed: 0 })
    expect(await ours()).toBe(wanted)
    expect(await store.search({ text: 'masking', limit: 5, offset: 0 })).toEqual(before)
    await store.close()
  })

  test('any way to the same datasets ends in the same database', async () => {
    const straight = await emptyStore()
    await straight.write([alpha, beta])
    const wanted = await ours()
    await straight.close()
    const store = await emptyStore()
    await store.write([beta, odd])
    await store.write([{ ...alpha, edges: alpha.edges.slice(3), nodes: alpha.nodes.slice(0, -1), revision: 'older' }])
    await store.remove(['odd', 'beta'])
    await store.write([beta])
    await store.write([alpha])
    expect(await ours()).toBe(wanted)
    await store.close()
  })

  test('evidence is joined to its source, also when the source comes later', async () => {
    const [first, second] = batchesOf(
      { id: 'first', nodes: [PAPER, node('paper:late', 'Paper')] },
      {
        id: 'second',
        requires: ['first'],
        nodes: [node('technique:t', 'Technique'), node('challenge:c', 'Challenge')],
        statements: [
          statement('technique:t', 'ADDRESSES', 'challenge:c', 'proposed', {
            evidence: [evidence('proposed', 'paper:late')],
          }),
        ],
      },
    ) as [GraphBatch, GraphBatch]
    const store = await emptyStore()
    const links = () => cypher('MATCH (e:SurveyEvidence)-[:FROM]->(n:SurveyNode) RETURN e.edge AS edge, n.id AS id')
    await store.write([second])
    expect(await links()).toEqual([])
    await store.write([first])
    expect(await links()).toEqual([{ edge: 'ADDRESSES:technique:t--challenge:c', id: 'paper:late' }])
    await store.close()
  })

  test('a node that changes its kind changes its label, and keeps what is joined to it', async () => {
    const spec = (kind: string) => ({
      id: 'one',
      nodes: [PAPER, node('x', kind), node('challenge:c', 'Challenge')],
      statements: [statement('x', 'ADDRESSES', 'challenge:c')],
    })
    const store = await emptyStore()
    await store.write(batchesOf(spec('Technique')))
    const report = await store.write(batchesOf(spec('Model')))
    expect(report.nodes).toMatchObject({ added: 0, changed: 1, removed: 0 })
    expect(report.edges).toMatchObject({ unchanged: 1 })
    expect(await cypher("MATCH (n:SurveyNode {id: 'x'})-[:ADDRESSES]->() RETURN labels(n) AS labels")).toEqual([
      { labels: ['SurveyNode', 'Model'] },
    ])
    await store.close()
  })

  test('other data in the database is never touched', async () => {
    await cypher('MATCH (n:Elsewhere) DETACH DELETE n')
    await cypher(`CREATE (a:Elsewhere:Challenge {id: 'challenge:leak', dataset: 'alpha'})
      CREATE (b:Elsewhere:Paper {id: 'paper:p', edge: 'ADDRESSES:technique:masking--challenge:leak'})
      CREATE (a)-[:ADDRESSES {id: 'ADDRESSES:technique:masking--challenge:leak', record: '{}'}]->(b)`)
    const theirs = () =>
      cypher(`MATCH (a:Elsewhere)-[r]->(b:Elsewhere)
        RETURN labels(a) AS a, properties(a) AS pa, properties(r) AS pr, labels(b) AS b, properties(b) AS pb`)
    const before = await theirs()
    const store = await emptyStore()
    await store.write([alpha, beta])
    expect((await store.subgraph({ filter: {} })).nodes).toHaveLength(14)
    await store.write([{ ...alpha, nodes: [], edges: [], revision: 'empty' }])
    await store.remove(['alpha', 'beta'])
    expect(before).toHaveLength(1)
    expect(await theirs()).toEqual(before)
    await cypher('MATCH (n:Elsewhere) DETACH DELETE n')
    await store.close()
  })

  test('relationships that somebody adds between our nodes are neither shown nor lost', async () => {
    const store = await emptyStore()
    await store.write([alpha])
    const shown = await everything(store)
    await cypher(`MATCH (a:SurveyNode {id: 'challenge:leak'}), (b:SurveyNode {id: 'challenge:cost'})
      CREATE (a)-[:PART_OF {id: 'mine'}]->(b)`)
    expect(await everything(store)).toBe(shown)
    expect((await store.incident({ id: 'challenge:cost', filter: {}, limit: 9 }))?.total).toBe(3)
    await store.write([beta])
    expect(await cypher("MATCH ()-[r:PART_OF {id: 'mine'}]->() RETURN count(r) AS count")).toEqual([{ count: 1 }])
    await store.close()
  })

  test('a failure at any statement of a load leaves the old graph, and the next load is whole', async () => {
    const store = await emptyStore()
    await store.write([alpha, odd])
    const old = await ours()
    const sessions = createSessions(options)
    await prepareIndexes(sessions)
    let failures = 0
    for (let last = 1; ; last++) {
      let count = 0
      const failing =
        (run: Run): Run =>
        (cypherText, parameters) => {
          if (++count === last) throw new Error('the load was broken off')
          return run(cypherText, parameters)
        }
      // The load that is not broken off comes last, and ends in the new graph.
      const done = await sessions
        .write((run) => writeGraph(failing(run), { token: `t${last}`, batches: [beta], remove: ['odd'] }))
        .catch((error: unknown) => error)
      if (!(done instanceof Error)) break
      expect(done.message).toBe('the load was broken off')
      expect(await ours()).toBe(old)
      failures++
    }
    expect(failures).toBeGreaterThan(10)
    const reached = await ours()
    await sessions.close()
    await store.close()
    const straight = await emptyStore()
    await straight.write([alpha, beta])
    expect(reached).toBe(await ours())
    await straight.close()
  })

  test('a load that runs again after its commit answers what it did the first time', async () => {
    const store = await emptyStore()
    await store.write([alpha])
    const sessions = createSessions(options)
    const load = { token: 'one-load', batches: [beta], remove: [] }
    const first = await sessions.write((run) => writeGraph(run, load))
    const state = await ours()
    const again = await sessions.write((run) => writeGraph(run, load))
    expect(first.nodes.added).toBeGreaterThan(0)
    expect(again).toEqual(first)
    expect(await ours()).toBe(state)
    await sessions.close()
    await store.close()
  })

  test('loads at the same time wait for each other', async () => {
    const store = await emptyStore()
    const other = createNeo4jStore(options)
    await Promise.all([store.write([alpha]), other.write([beta]), store.write([odd])])
    const together = await ours()
    await store.close()
    await other.close()
    const straight = await emptyStore()
    await straight.write([alpha, beta, odd])
    expect(together).toBe(await ours())
    await straight.close()
  })

  test('hostile kinds are refused and change nothing', async () => {
    const store = await emptyStore()
    await store.write([alpha])
    const before = await ours()
    const names = ['X`) DETACH DELETE n //', 'A\\u0060', 'Nobody', 'toString', '', '課題', 'A B']
    for (const kind of names) {
      const [record] = beta.nodes
      if (!record) throw new Error('beta has nodes')
      const badNode = { ...beta, nodes: [{ ...record, id: 'bad', kind }], revision: 'bad' }
      await expect(store.write([badNode])).rejects.toThrow(InputError)
      const badEdge = { ...beta, edges: beta.edges.map((edge) => ({ ...edge, kind })), revision: 'bad' }
      await expect(store.write([badEdge])).rejects.toThrow(InputError)
    }
    // Even a schema that names them does not let them through.
    const described = Object.values((await store.schema()).nodeKinds)[0]
    const [record] = beta.nodes
    if (!described || !record) throw new Error('there is a kind and a node')
    const kind = 'X`) DETACH DELETE n //'
    const batch = {
      ...beta,
      nodeKinds: { [kind]: described },
      nodes: [{ ...record, id: 'bad', kind }],
      revision: 'bad',
    }
    await expect(store.write([batch])).rejects.toThrow(InputError)
    expect(await ours()).toBe(before)
    await store.close()
  })

  test('a kind may be called like a label of ours', async () => {
    const kind = {
      role: 'challenge',
      label: { en: 'Odd' },
      plural: { en: 'Odd' },
      color: { light: '#123456', dark: '#abcdef' },
      shape: 'diamond',
    }
    const own = ['SurveyNode', 'SurveyEvidence', 'SurveyDataset', 'SurveyDatasetPart', 'SurveyLock']
    const store = await emptyStore()
    await store.write(
      batchesOf({
        id: 'names',
        schema: { nodeKinds: Object.fromEntries(own.map((name) => [name, kind])) },
        nodes: [PAPER, ...own.map((name) => node(name, name))],
      }),
    )
    const nodes = await store.nodes(own)
    expect(nodes.map((each) => each.kind)).toEqual([...own].sort())
    expect(await store.datasets()).toHaveLength(1)
    await store.remove(['names'])
    expect(JSON.parse(await ours())).toEqual([[], []])
    await store.close()
  })

  test('field names are data, whatever is in them', async () => {
    const fields = Object.fromEntries(
      ['a`b', 'n} DETACH DELETE n //', '年', '🙂', ' ', 'constructor', 'a\\u0060', 'tab\there', 'nul\u0000'].map(
        (key, index) => [key, index],
      ),
    )
    const batches = batchesOf({
      id: 'fields',
      nodes: [
        PAPER,
        node('technique:t', 'Technique', { fields: { ...fields, list: ['b', 'a'], none: [], yes: true } }),
      ],
    })
    const store = await emptyStore()
    await store.write(batches)
    const [found] = await store.nodes(['technique:t'])
    const wanted = batches[0]?.nodes.find((each) => each.id === 'technique:t')
    expect(canonicalJson(found?.fields)).toBe(canonicalJson(wanted?.fields))
    expect(await cypher("MATCH (n:SurveyNode {id: 'technique:t'}) RETURN n.field_年 AS year")).toEqual([{ year: 2 }])
    await store.close()
  })

  test('every field has a property of its own, by a name that says which', async () => {
    const names = {
      年: 'field_年',
      'a-b': 'field_a_x2d_b',
      a_b: 'field_a_b',
      'a b': 'field_a_x20_b',
      '🙂': 'field__x1f642_',
      // Spelled like the names of others.
      a_x2d_b: 'field_a_x5f_x2d_b',
      '_x2-': 'field__x5f_x2_x2d_',
      '\u0002x2d_': 'field__x2_x2d_',
      _x2d: 'field__x2d',
      é: 'field_é',
    }
    const fields = Object.fromEntries(Object.keys(names).map((key) => [key, key]))
    const store = await emptyStore()
    await store.write(batchesOf({ id: 'fields', nodes: [PAPER, node('t', 'Technique', { fields })] }))
    const [row] = await cypher("MATCH (n:SurveyNode {id: 't'}) RETURN properties(n) AS held")
    const held = Object.entries(row?.held as object).filter(([name]) => name.startsWith('field_'))
    expect(Object.fromEntries(held)).toEqual(
      Object.fromEntries(Object.entries(names).map(([key, name]) => [name, key])),
    )
    await store.close()
  })
})
