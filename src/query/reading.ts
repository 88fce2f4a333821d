import type { GraphEdge } from '../model/graph.ts'
import type { GraphStore } from '../store/types.ts'
import type { Note, ReadingAnswer } from './answers.ts'
import { show } from './neighbors.ts'
import { noteLimit } from './notes.ts'
import { coverWithWorks } from './reading-cover.ts'
import { type ReadingRequest, subgraphRequest } from './requests.ts'
import { subgraph } from './subgraph.ts'
import type { TraceOptions } from './trace.ts'

/**
 * The fewest works, found greedily, that cover the statements of a part of the graph, in reading order. The part is that
 * of a subgraph with the same scope; but a single id, which has no statements among itself, means the statements at it.
 */
export async function reading(
  store: GraphStore,
  request: ReadingRequest,
  options: TraceOptions,
): Promise<ReadingAnswer> {
  const schema = await store.schema(options)
  const { edges, notes } = await statementsOf(store, request, options)
  const { works, uncovered } = await coverWithWorks(store, schema, edges, options)
  const shown = works.slice(0, request.limit)
  return {
    items: shown.map(({ node, covers, total }) => ({ id: node.id, covers: [...covers], total, node })),
    uncovered: [...uncovered],
    statements: edges.length,
    total: works.length,
    truncated: works.length > shown.length,
    notes: [...notes, ...noteLimit(shown.length, works.length, 'works')],
  } as ReadingAnswer
}

/** So many statements at a single node are read up on. */
const STATEMENTS_AT_A_NODE = 20_000

interface Statements {
  readonly edges: readonly GraphEdge[]
  readonly notes: readonly Note[]
}

async function statementsOf(store: GraphStore, request: ReadingRequest, options: TraceOptions): Promise<Statements> {
  const { limit: _works, scope, ids, to: _to, maxHops: _hops, ...filters } = request
  const [id] = ids ?? []
  if ((scope ?? 'ids') === 'ids' && id !== undefined && ids?.length === 1) {
    const { edges, notes } = await show(store, { ...filters, id, limit: STATEMENTS_AT_A_NODE }, options)
    return { edges: edges as readonly GraphEdge[], notes }
  }
  const { limit: _limit, ...part } = request
  const { edges, notes } = await subgraph(store, subgraphRequest.parse(part), options)
  if (edges.length > 0 || notes.length > 0) return { edges: edges as readonly GraphEdge[], notes }
  const none: Note = { code: 'not-in-datasets', message: 'The loaded datasets hold no statement in this part' }
  return { edges: [], notes: [none] }
}
