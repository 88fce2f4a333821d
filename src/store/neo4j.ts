import { StoreError } from '../errors.ts'
import { readDatasets, readSchema } from './neo4j-datasets.ts'
import { prepareIndexes } from './neo4j-indexes.ts'
import { readIncident, readNodes, readSubgraph } from './neo4j-read.ts'
import { readSearch } from './neo4j-search.ts'
import { createSessions, type Neo4jOptions, type Run } from './neo4j-session.ts'
import { readWalk } from './neo4j-walk.ts'
import { type Load, writeGraph } from './neo4j-write.ts'
import type { GraphStore, ReadOptions } from './types.ts'

/** How often a read is begun again because a load came in between. */
const TRIES = 5

/**
 * A store in a Neo4j database, which may hold other data as well: ours stands under labels that begin with `Survey`.
 * Connects when first asked. Loading makes the indexes it needs; reading changes nothing.
 */
export function createNeo4jStore(options: Neo4jOptions): GraphStore {
  const sessions = createSessions(options)

  /** One question in one transaction, asked again when a load was finished meanwhile, so that no answer mixes two. */
  const read = <T>(work: (run: Run) => Promise<T>, { signal }: ReadOptions = {}): Promise<T> =>
    sessions.read(async (run) => {
      for (let tries = 0; tries < TRIES; tries++) {
        const before = await lastLoad(run)
        const answer = await work(run)
        if ((await lastLoad(run)) === before) return answer
      }
      throw new StoreError('the graph in Neo4j kept changing while it was read; ask again in a moment')
    }, signal)

  const load = async (what: Omit<Load, 'token'>) => {
    await prepareIndexes(sessions)
    const token = crypto.randomUUID()
    return sessions.write((run) => writeGraph(run, { ...what, token }))
  }

  return {
    engine: 'neo4j',
    verify: () => sessions.ping(),
    schema: (ask) => read(readSchema, ask),
    datasets: (ask) => read(readDatasets, ask),
    nodes: (ids, ask) => read((run) => readNodes(run, ids), ask),
    subgraph: (selection, ask) => read((run) => readSubgraph(run, selection), ask),
    incident: (request, ask) => read((run) => readIncident(run, request), ask),
    search: (query, ask) => read((run) => readSearch(run, query), ask),
    walk: (request, ask) => read((run) => readWalk(run, request), ask),
    write: (batches) => load({ batches, remove: [] }),
    remove: (datasets) => load({ batches: [], remove: datasets }),
    close: () => sessions.close(),
  }
}

/**
 * What tells one state of the graph from the next. Neo4j lets a transaction see what others commit meanwhile; every load
 * leaves a token of its own in the same transaction as its changes.
 */
async function lastLoad(run: Run): Promise<unknown> {
  const [row] = await run("MATCH (l:SurveyLock {id: 'load'}) RETURN l.token AS token")
  return row?.token
}
