import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import neo4j, { type Driver } from 'neo4j-driver'
import type { GraphBatch } from '../src/model/batch.ts'
import { createReader } from '../src/query/create-reader.ts'
import { createNeo4jStore } from '../src/store/neo4j.ts'
import { LIMIT } from './embedded.ts'
import { loadInSlices } from './load-in-slices.ts'
import { spread, timesOf } from './measure.ts'
import { ms, sayRatio, sayTimes } from './say.ts'
import { WALKED } from './survey-graph.ts'

/** Few starts and rounds, since each takes up to seconds. */
const STARTS = 40
const ROUNDS = 3
/** How many answers are held beside each other. */
const COMPARED = 20

/** The plain way: one statement that lists every path, ranks and cuts. */
const ENUMERATE = `MATCH p = (c:Challenge {id: $id})-[:${WALKED}*1..3]-(s:Technique)
  WHERE all(n IN nodes(p) WHERE single(m IN nodes(p) WHERE m = n))
  WITH [n IN nodes(p) | n.id] AS ids, reduce(weakest = 9, r IN relationships(p) |
    CASE WHEN {inferred: 0, proposed: 1, demonstrated: 2, clinical: 3, deployed: 4}[r.strength] < weakest
      THEN {inferred: 0, proposed: 1, demonstrated: 2, clinical: 3, deployed: 4}[r.strength] ELSE weakest END) AS strength
  WITH ids, max(strength) AS strength
  RETURN ids, strength ORDER BY strength DESC, size(ids), ids LIMIT ${LIMIT}`

/** As above without what makes the answer right (paths that meet a node twice, parallel edges): what people write. */
const PLAIN = `MATCH p = (c:Challenge {id: $id})-[:${WALKED}*1..3]-(s:Technique)
  WITH [n IN nodes(p) | n.id] AS ids, reduce(weakest = 9, r IN relationships(p) |
    CASE WHEN {inferred: 0, proposed: 1, demonstrated: 2, clinical: 3, deployed: 4}[r.strength] < weakest
      THEN {inferred: 0, proposed: 1, demonstrated: 2, clinical: 3, deployed: 4}[r.strength] ELSE weakest END) AS strength
  RETURN ids, strength ORDER BY strength DESC, size(ids), ids LIMIT ${LIMIT}`

/** Our trace over Neo4j against one Cypher statement, on the same server. */
export async function benchNeo4j(batch: GraphBatch, starts: readonly string[]): Promise<void> {
  console.log('\nNeo4j: reader.trace, against one Cypher statement that lists all paths, ranks and cuts')
  const scripts = join(process.cwd(), 'scripts', 'neo4j')
  const from = (file: string) => import(pathToFileURL(join(scripts, file)).href)
  const { missingTool } = (await from('jars.mjs')) as typeof import('../scripts/neo4j/jars.mjs')
  const missing = missingTool()
  if (missing) {
    console.log(`  SKIPPED  ${missing}`)
    return
  }
  const { startNeo4j } = (await from('server.mjs')) as typeof import('../scripts/neo4j/server.mjs')
  const server = await startNeo4j({
    home: join('.bench', 'neo4j'),
    password: 'only-for-bench',
    // Room for the whole graph, so that neither side waits for the disk.
    settings: { 'server.memory.pagecache.size': '512m' },
  })
  const options = { uri: server.uri, username: server.username, password: server.password }
  const driver = neo4j.driver(options.uri, neo4j.auth.basic(options.username, options.password), {
    disableLosslessIntegers: true,
    telemetryDisabled: true,
  })
  const store = createNeo4jStore(options)
  try {
    await loadInSlices(options, store, batch)
    await compare(driver, createReader(store), spread(starts, STARTS))
  } finally {
    await store.close()
    await driver.close()
    await server.stop()
  }
}

async function compare(driver: Driver, reader: ReturnType<typeof createReader>, starts: readonly string[]) {
  const trace = (start: string) => reader.trace({ from: start, maxHops: 3, limit: LIMIT })
  const cypher = async (statement: string, id: string) => {
    const { records } = await driver.executeQuery(statement, { id }, { database: 'neo4j', routing: 'READ' })
    return records.map((record) => record.get('ids') as string[])
  }
  const begin = performance.now()
  await trace(starts[0] ?? '')
  console.log(`  the first trace after a load: ${ms(performance.now() - begin)}`)
  let same = 0
  for (const start of starts.slice(0, COMPARED)) {
    const ours = (await trace(start)).paths.map((path) => path.nodes)
    if (JSON.stringify(ours) === JSON.stringify(await cypher(ENUMERATE, start))) same++
  }
  console.log(`  same paths: ${same} of ${COMPARED} starts`)
  const { plain, ours } = await timesOf(starts, { plain: (start) => cypher(PLAIN, start), ours: trace }, ROUNDS)
  sayTimes('one Cypher statement', plain)
  sayTimes('our trace', ours)
  sayRatio('the one statement at the median', ours.median / plain.median, { most: 0.4 })
  sayRatio('the one statement at p95', ours.p95 / plain.p95, { most: 0.4 })
}
