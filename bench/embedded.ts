import { MultiDirectedGraph } from 'graphology'
import type { GraphBatch } from '../src/model/batch.ts'
import { createReader } from '../src/query/create-reader.ts'
import type { GraphReader } from '../src/query/reader.ts'
import { createEmbeddedStore } from '../src/store/embedded.ts'
import { bareSearch } from './bare-search.ts'
import { bytesKept, timesOf } from './measure.ts'
import { mb, ms, sayRatio, sayTimes } from './say.ts'
import { SIZE, surveyGraph } from './survey-graph.ts'

export const LIMIT = 50

/** Our trace over the embedded store against a bare search over typed arrays, and at the hub. */
export async function benchEmbedded(batch: GraphBatch, starts: readonly string[]): Promise<void> {
  console.log('\nEmbedded: reader.trace (filters, steps with their evidence, independence, sources, count)')
  console.log('against a bare search over typed arrays (ids of the paths and count alone)')
  const search = bareSearch(batch)
  const store = createEmbeddedStore()
  await store.write([batch])
  const reader = createReader(store)
  console.log(`  same paths and totals: ${await agreeing(starts, reader, search)} of ${starts.length} starts`)
  const { bare, ours, filtered } = await timesOf(starts, {
    bare: (start) => search(start, LIMIT),
    ours: (start) => reader.trace({ from: start, maxHops: 3, limit: LIMIT }),
    filtered: (start) =>
      reader.trace({ from: start, maxHops: 3, limit: LIMIT, support: 'proposed', assertedBy: ['source', 'curator'] }),
  })
  sayTimes('bare search', bare)
  sayTimes('our trace', ours)
  sayTimes('our trace, filtered', filtered)
  sayRatio('the bare search at the median', ours.median / bare.median, { most: 3 })
  sayRatio('the bare search at p95', ours.p95 / bare.p95, { most: 3 })
  await atHub(batch, reader)
  await store.close()
}

async function agreeing(
  starts: readonly string[],
  reader: GraphReader,
  search: ReturnType<typeof bareSearch>,
): Promise<number> {
  let same = 0
  for (const start of starts) {
    const answer = await reader.trace({ from: start, maxHops: 3, limit: LIMIT })
    const { total, paths } = search(start, LIMIT)
    if (answer.total === total && JSON.stringify(answer.paths.map((path) => path.nodes)) === JSON.stringify(paths))
      same++
  }
  return same
}

/** A challenge right beside the hub, which every longer path of it may run through. */
async function atHub(batch: GraphBatch, reader: GraphReader): Promise<void> {
  const hub = batch.nodes.find((node) => node.id.endsWith(':n0'))?.id
  const beside = batch.edges.find((edge) => edge.from === hub && edge.to.startsWith('challenge:'))?.to ?? ''
  for (const maxHops of [3, 6]) {
    const before = bytesKept()
    const begin = performance.now()
    const answer = await reader.trace({ from: beside, maxHops, limit: LIMIT })
    const taken = performance.now() - begin
    const more = bytesKept() - before
    const total = answer.totalExact ? `${answer.total}` : `more than ${answer.total}`
    const cut = answer.notes.map((note) => note.code).join(', ') || 'none'
    console.log(
      `  beside the hub, ${maxHops} hops: ${ms(taken)}, ${answer.paths.length} of ${total} paths, ${mb(more)} more kept, notes: ${cut}`,
    )
  }
}

/** What the store keeps, against the plain graphology graph of the same nodes and edges. Builds both, one after the other. */
export async function benchMemory(): Promise<void> {
  console.log('\nMemory: the embedded store with its walk graph, against the graphology graph alone')
  const plain = await keptBy(() => {
    const batch = surveyGraph(SIZE)
    const graph = new MultiDirectedGraph()
    for (const node of batch.nodes) graph.addNode(node.id, { ...node })
    for (const edge of batch.edges) graph.addDirectedEdgeWithKey(edge.id, edge.from, edge.to, { ...edge })
    return graph
  })
  const ours = await keptBy(async () => {
    const batch = surveyGraph(SIZE)
    const store = createEmbeddedStore()
    await store.write([batch])
    const start = batch.nodes.find((node) => node.kind === 'Challenge')?.id ?? ''
    await createReader(store).trace({ from: start, maxHops: 3, limit: LIMIT })
    return store
  })
  console.log(`  graphology alone: ${mb(plain)}; the store: ${mb(ours)}`)
  sayRatio('the memory of the graphology graph', ours / plain, { most: 2 })
}

async function keptBy(build: () => unknown): Promise<number> {
  const before = bytesKept()
  const built = await build()
  const kept = bytesKept() - before
  // Still in use here, so that it was not collected before it was counted.
  if (built === undefined) throw new Error('nothing was built')
  return kept
}
