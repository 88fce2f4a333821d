import type { GraphBatch } from '../src/model/batch.ts'
import { fold } from '../src/model/fold.ts'
import { changeEdges, changeNodes } from '../src/store/neo4j-graph.ts'
import { prepareIndexes } from '../src/store/neo4j-indexes.ts'
import { datasetProperties } from '../src/store/neo4j-records.ts'
import { createSessions, type Neo4jOptions, type Run } from '../src/store/neo4j-session.ts'
import type { GraphStore } from '../src/store/types.ts'
import { ms } from './say.ts'

const SLICE = 10_000

/**
 * Loads one dataset by the store's own statements, in many transactions, into a database that is emptied first: what a
 * load of its own would write, without the memory that one transaction over so much needs. Left out is what no trace
 * reads: evidence as nodes, and the dataset's records as a later load would want them. Does nothing where the dataset is
 * there.
 */
export async function loadInSlices(options: Neo4jOptions, store: GraphStore, batch: GraphBatch): Promise<void> {
  const loaded = await store.datasets()
  if (loaded.some(({ id, revision }) => id === batch.dataset.id && revision === batch.revision)) return
  const begin = performance.now()
  const sessions = createSessions(options)
  while (await sessions.write(deleteSome)) {}
  await prepareIndexes(sessions)
  const { nodes, edges, schema } = fold([batch])
  const [nodeKinds, edgeKinds] = [new Set(Object.keys(schema.nodeKinds)), new Set(Object.keys(schema.edgeKinds))]
  const nothing = { nodes: [], edges: [], keys: new Map(), bareNodes: new Map(), bareEdges: new Map() }
  const added = <T>(records: readonly T[]) => ({ added: records, changed: [], removed: [], unchanged: 0 })
  for (let at = 0; at < nodes.length; at += SLICE) {
    const slice = nodes.slice(at, at + SLICE)
    await sessions.write((run) => changeNodes(run, added(slice), nothing, nodeKinds))
  }
  for (let at = 0; at < edges.length; at += SLICE) {
    const slice = edges.slice(at, at + SLICE)
    await sessions.write((run) => changeEdges(run, added(slice), nothing, edgeKinds))
  }
  const dataset = `CREATE (d:SurveyDataset)-[:HAS_PART]->(:SurveyDatasetPart {dataset: $id, part: 0, records: '[]'})
     SET d = $properties`
  await sessions.write((run) => run(dataset, { id: batch.dataset.id, properties: datasetProperties(batch) }))
  // What a load says when it is done.
  const done = "MERGE (l:SurveyLock {id: 'commit'}) SET l.begin = $state, l.end = $state"
  await sessions.write((run) => run(done, { state: batch.revision }))
  await sessions.close()
  console.log(`  loaded in ${ms(performance.now() - begin)}`)
}

async function deleteSome(run: Run): Promise<boolean> {
  const [row] = await run('MATCH (n) WITH n LIMIT 2000 DETACH DELETE n RETURN count(*) AS gone')
  return Number(row?.gone) > 0
}
