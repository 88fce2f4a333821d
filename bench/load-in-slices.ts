import type { GraphBatch } from '../src/model/batch.ts'
import { fold } from '../src/model/fold.ts'
import { sortedSet } from '../src/model/order.ts'
import { writeDatasets } from '../src/store/neo4j-datasets.ts'
import { changeEvidence, linkSources } from '../src/store/neo4j-evidence.ts'
import { changeEdges, changeNodes } from '../src/store/neo4j-graph.ts'
import { prepareIndexes } from '../src/store/neo4j-indexes.ts'
import { createSessions, type Neo4jOptions } from '../src/store/neo4j-session.ts'
import type { GraphStore } from '../src/store/types.ts'
import { ms } from './say.ts'

const SLICE = 10_000

/**
 * Loads one dataset into an empty database by the store's own statements, in many transactions: what a load of its own
 * would write, without the memory that one transaction over so much needs. Does nothing where the dataset is there.
 */
export async function loadInSlices(options: Neo4jOptions, store: GraphStore, batch: GraphBatch): Promise<void> {
  const loaded = await store.datasets()
  if (loaded.some(({ id, revision }) => id === batch.dataset.id && revision === batch.revision)) return
  const begin = performance.now()
  const sessions = createSessions(options)
  await sessions.write((run) => run('MATCH (n) CALL { WITH n DETACH DELETE n }').then(() => undefined))
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
    await sessions.write(async (run) => {
      await changeEvidence(run, { gone: [], written: slice })
      await changeEdges(run, added(slice), nothing, edgeKinds)
    })
  }
  const sources = sortedSet(edges.flatMap((edge) => edge.evidence.map((piece) => piece.source)))
  for (let at = 0; at < sources.length; at += SLICE) {
    await sessions.write((run) => linkSources(run, sources.slice(at, at + SLICE)))
  }
  await sessions.write((run) => writeDatasets(run, [batch]))
  // What a load says when it is done.
  const done = "MERGE (l:SurveyLock {id: 'commit'}) SET l.begin = $state, l.end = $state"
  await sessions.write((run) => run(done, { state: batch.revision }))
  await sessions.close()
  console.log(`  loaded in ${ms(performance.now() - begin)}`)
}
