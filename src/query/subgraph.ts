import { wrongField } from '../errors.ts'
import type { Subgraph } from '../model/graph.ts'
import { byId } from '../model/order.ts'
import type { GraphStore } from '../store/types.ts'
import type { Note, SubgraphAnswer } from './answers.ts'
import { comparePart } from './compare-part.ts'
import { dossier } from './dossier.ts'
import { evidenceFilter } from './evidence-filter.ts'
import { findNodes } from './find-nodes.ts'
import { nodesOfRole } from './nodes-of-role.ts'
import { noteLimit } from './notes.ts'
import { type SubgraphRequest, traceRequest } from './requests.ts'
import { routesPart } from './routes-part.ts'
import { strongestPart } from './strongest-part.ts'
import { type TraceOptions, trace } from './trace.ts'

/** A trace's whole answer may be exported. */
const MOST_PATHS = 500

/** Each start is a question of its own. */
const MOST_STARTS = 500

/** Each dossier looks at every one of its answers. */
const MOST_DOSSIERS = 50

/** A part of the graph: nodes and the admitted statements among them, each in id order. */
export async function subgraph(
  store: GraphStore,
  request: SubgraphRequest,
  options: TraceOptions,
): Promise<SubgraphAnswer> {
  const part = await partOf(store, request, options)
  const { kind, without = [], limit } = request
  const ofKind = kind ? part.nodes.filter((node) => kind.includes(node.kind)) : part.nodes
  const nodes = request.strongest ? strongestPart(ofKind, part.edges, limit) : ofKind.slice(0, limit)
  const shown = new Set(nodes.map((node) => node.id))
  const edges = part.edges.filter((edge) => shown.has(edge.from) && shown.has(edge.to) && !without.includes(edge.kind))
  const notes = [...(part.notes ?? []), ...noteLimit(nodes.length, ofKind.length, 'nodes')]
  if (part.edges.length === 0 && notes.length === 0 && part.nodes.length > 1) {
    // Fetched only now: a part nearly always has some.
    const { whyNoStatements } = await import('./why-no-statements.ts')
    notes.push(...(await whyNoStatements(store, request, options, (asked) => partOf(store, asked, options))))
  }
  const gone = request.ids ? missingFrom(part, request.ids) : []
  if (gone.length > 0) notes.push({ code: 'not-in-datasets', message: `There is no node ${gone.join(', ')}` })
  else if (ofKind.length === 0)
    notes.push({ code: 'not-in-datasets', message: 'The loaded datasets hold no such part' })
  return { nodes, edges, notes } as SubgraphAnswer
}

/** A part of the graph, and what the question that it answers has to say. */
interface Part extends Subgraph {
  readonly notes?: readonly Note[]
}

/** A link may outlive some of its nodes: what is left is given, and what is gone is named. */
function missingFrom(part: Subgraph, ids: readonly string[]): string[] {
  const there = new Set(part.nodes.flatMap((node) => [node.id, ...node.sameAs]))
  return ids.filter((id) => !there.has(id))
}

async function partOf(store: GraphStore, request: SubgraphRequest, options: TraceOptions): Promise<Part> {
  const filter = await evidenceFilter(store, request, options)
  const scope = request.scope ?? (request.ids ? 'ids' : 'all')
  if (scope === 'all') return store.subgraph({ filter, ...(request.kind && { kinds: request.kind }) }, options)
  if (scope === 'matrix') return matrixPart(store, request, options)
  if (scope === 'compare') {
    const { a, b, support, assertedBy, source, year, maxHops } = request
    if (!a || !b) throw wrongField(a ? 'b' : 'a', `missing; the scope compare needs the ids of two datasets`)
    return comparePart(store, { a, b, support, assertedBy, source, year, maxHops }, options)
  }
  const { ids } = request
  if (!ids) throw wrongField('ids', `missing; the scope ${scope} needs at least one id`)
  if (scope === 'ids') return store.subgraph({ ids, filter }, options)
  if (scope === 'neighbors') {
    if (ids.length > MOST_STARTS) throw wrongField('ids', `expected at most ${MOST_STARTS} to look around`)
    const nodes = await findNodes(store, ids, options)
    const around = await Promise.all(
      nodes.map((node) => store.incident({ id: node.id, filter, limit: request.limit }, options)),
    )
    const joined = around.flatMap((incident) => incident?.items.map((item) => item.node.id) ?? [])
    return store.subgraph({ ids: [...new Set([...nodes.map((node) => node.id), ...joined])], filter }, options)
  }
  if (scope === 'dossier') return dossierPart(store, request, ids, options)
  return tracedPart(store, request, ids, options)
}

async function matrixPart(store: GraphStore, request: SubgraphRequest, options: TraceOptions): Promise<Part> {
  const filter = await evidenceFilter(store, request, options)
  const challenges = await nodesOfRole(store, await store.schema(options), 'challenge', filter, options)
  const from = challenges.map((node) => node.id)
  return routesPart(store, { from, maxHops: request.maxHops, filter }, options)
}

/** All that the dossiers of these nodes speak of. */
async function dossierPart(
  store: GraphStore,
  { support, assertedBy, dataset, source, year, maxHops }: SubgraphRequest,
  ids: readonly string[],
  options: TraceOptions,
): Promise<Part> {
  if (ids.length > MOST_DOSSIERS) throw wrongField('ids', `expected at most ${MOST_DOSSIERS} to tell the dossiers of`)
  const nodes = new Map<string, Subgraph['nodes'][number]>()
  const edges = new Map<string, Subgraph['edges'][number]>()
  const notes: Note[] = []
  for (const id of ids) {
    const asked = { id, maxHops, limit: MOST_PATHS, support, assertedBy, dataset, source, year }
    const told = (await dossier(store, asked, options)) as Subgraph & { readonly notes: readonly Note[] }
    for (const node of told.nodes) nodes.set(node.id, node)
    for (const edge of told.edges) edges.set(edge.id, edge)
    notes.push(...told.notes)
  }
  return { nodes: [...nodes.values()].sort(byId), edges: [...edges.values()].sort(byId), notes }
}

/** The nodes of the paths and the statements that the paths walk; the starts alone where there is no path. */
async function tracedPart(
  store: GraphStore,
  request: SubgraphRequest,
  from: string[],
  options: TraceOptions,
): Promise<Part> {
  const { kind: _kind, without: _without, scope: _scope, ids: _ids, a: _a, b: _b, ...rest } = request
  const asked = traceRequest.parse({ ...rest, from, limit: MOST_PATHS })
  const { from: starts, paths, notes } = await trace(store, asked, options)
  const nodes = new Set([...starts, ...paths.flatMap((path) => path.nodes)])
  const walked = new Set(paths.flatMap((path) => path.steps.flatMap((step) => step.edges.map((edge) => edge.id))))
  const part = await store.subgraph({ ids: [...nodes], filter: await evidenceFilter(store, request, options) }, options)
  return { nodes: part.nodes, edges: part.edges.filter((edge) => walked.has(edge.id)), notes }
}
