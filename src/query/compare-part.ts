import type { GraphEdge, GraphNode, Subgraph } from '../model/graph.ts'
import { byId, sortedSet } from '../model/order.ts'
import type { GraphStore } from '../store/types.ts'
import type { Note } from './answers.ts'
import { LISTED_UNDER } from './base-relations.ts'
import { compare } from './compare.ts'
import { evidenceFilter } from './evidence-filter.ts'
import type { CompareRequest } from './requests.ts'
import { routesPart } from './routes-part.ts'
import type { TraceOptions } from './trace.ts'

/**
 * All that a comparison speaks of: the challenges of both, what joins them or holds them apart, the routes to what each
 * dataset's evidence names for them, and the works that are only listed.
 */
export async function comparePart(
  store: GraphStore,
  request: CompareRequest,
  options: TraceOptions,
): Promise<Subgraph & { readonly notes: readonly Note[] }> {
  const { challenges, apart, notes } = await compare(store, request, options)
  const from = sortedSet(challenges.flatMap((challenge) => challenge.ids))
  const filter = { ...(await evidenceFilter(store, request, options)), datasets: [request.a, request.b] }
  const routes = await routesPart(store, { from, maxHops: request.maxHops, filter }, options)
  const works = challenges.flatMap(({ listedA, listedB }) => [...listedA, ...listedB])
  const listed = await store.subgraph({ ids: sortedSet([...from, ...works]), filter }, options)
  const joined = [...challenges.flatMap((challenge) => challenge.matches), ...apart] as GraphEdge[]
  const nodes = new Map<string, GraphNode>()
  for (const node of [...routes.nodes, ...listed.nodes]) nodes.set(node.id, node)
  const edges = new Map<string, GraphEdge>()
  const under = listed.edges.filter((edge) => edge.kind === LISTED_UNDER)
  for (const edge of [...under, ...joined, ...routes.edges]) if (!edges.has(edge.id)) edges.set(edge.id, edge)
  return { nodes: [...nodes.values()].sort(byId), edges: [...edges.values()].sort(byId), notes }
}
