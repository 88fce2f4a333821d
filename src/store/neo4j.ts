import type { EvidenceFilter } from '../model/evidence.ts'
import { keptWalks } from './kept-walks.ts'
import { readDatasets, readSchema } from './neo4j-datasets.ts'
import { prepareIndexes } from './neo4j-indexes.ts'
import { readLinks } from './neo4j-links.ts'
import { readBetween, readIncident, readNodes, readSubgraph } from './neo4j-read.ts'
import { readSearch } from './neo4j-search.ts'
import { createSessions, type Neo4jOptions, type Run } from './neo4j-session.ts'
import { loadWhole, readWhole } from './neo4j-snapshot.ts'
import { readState } from './neo4j-state.ts'
import { readWalk } from './neo4j-walk.ts'
import type { Load } from './neo4j-write.ts'
import type { GraphStore, Pair, ReadOptions, WalkRequest } from './types.ts'

/**
 * A store in a Neo4j database, which may hold other data as well: ours stands under labels that begin with `Survey`.
 * Connects when first asked. Loading makes the indexes it needs; reading changes nothing.
 */
export function createNeo4jStore(options: Neo4jOptions): GraphStore {
  const sessions = createSessions(options)

  const read = <T>(work: (run: Run) => Promise<T>, { signal }: ReadOptions = {}): Promise<T> =>
    sessions.read((run) => readWhole(run, () => work(run)), signal)

  /** Reading all steps takes far longer than to walk them. */
  const walks = keptWalks()
  const walk = async (request: WalkRequest, { signal }: ReadOptions = {}) => {
    const { state, graph } = await sessions.read(
      (run) =>
        readWhole(run, async (commit) => {
          const state = await readState(run, commit)
          const known = state === undefined ? undefined : walks.get(state, request)
          return { state, graph: known ?? (await readWalk(run, request)) }
        }),
      signal,
    )
    // Only now is it known that no load came in between.
    if (state !== undefined) walks.set(state, request, graph)
    return graph
  }
  const between = async (pairs: readonly Pair[], filter: EvidenceFilter, ask?: ReadOptions) => {
    const edges = await read((run) => readBetween(run, pairs, filter), ask)
    // A kept step that nothing stands for any more: somebody changed the graph past us.
    if (edges.some((each) => each.length === 0)) walks.forget()
    return edges
  }

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
    between,
    incident: (request, ask) => read((run) => readIncident(run, request), ask),
    links: (request, ask) => read((run) => readLinks(run, request), ask),
    search: (query, ask) => read((run) => readSearch(run, query), ask),
    walk,
    write: (batches) => load({ batches, remove: [] }),
    remove: (datasets) => load({ batches: [], remove: datasets }),
    close: () => sessions.close(),
  }
}
