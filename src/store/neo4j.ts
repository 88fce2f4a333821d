import { readDatasets, readSchema } from './neo4j-datasets.ts'
import { prepareIndexes } from './neo4j-indexes.ts'
import { readLinks } from './neo4j-links.ts'
import { readBetween, readIncident, readNodes, readSubgraph } from './neo4j-read.ts'
import { readSearch } from './neo4j-search.ts'
import { createSessions, type Neo4jOptions, type Run } from './neo4j-session.ts'
import { loadWhole, readWhole } from './neo4j-snapshot.ts'
import { readWalk } from './neo4j-walk.ts'
import type { Load } from './neo4j-write.ts'
import type { GraphStore, ReadOptions } from './types.ts'

/**
 * A store in a Neo4j database, which may hold other data as well: ours stands under labels that begin with `Survey`.
 * Connects when first asked. Loading makes the indexes it needs; reading changes nothing.
 */
export function createNeo4jStore(options: Neo4jOptions): GraphStore {
  const sessions = createSessions(options)

  const read = <T>(work: (run: Run) => Promise<T>, { signal }: ReadOptions = {}): Promise<T> =>
    sessions.read((run) => readWhole(run, () => work(run)), signal)

  const load = async (what: Omit<Load, 'token'>) => {
    await prepareIndexes(sessions)
    return loadWhole(sessions, { ...what, token: crypto.randomUUID() })
  }

  return {
    engine: 'neo4j',
    verify: () => sessions.ping(),
    schema: (ask) => read(readSchema, ask),
    datasets: (ask) => read(readDatasets, ask),
    nodes: (ids, ask) => read((run) => readNodes(run, ids), ask),
    subgraph: (selection, ask) => read((run) => readSubgraph(run, selection), ask),
    between: (pairs, filter, ask) => read((run) => readBetween(run, pairs, filter), ask),
    incident: (request, ask) => read((run) => readIncident(run, request), ask),
    links: (request, ask) => read((run) => readLinks(run, request), ask),
    search: (query, ask) => read((run) => readSearch(run, query), ask),
    walk: (request, ask) => read((run) => readWalk(run, request), ask),
    write: (batches) => load({ batches, remove: [] }),
    remove: (datasets) => load({ batches: [], remove: datasets }),
    close: () => sessions.close(),
  }
}
