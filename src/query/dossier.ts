import { wrongField } from '../errors.ts'
import type { GraphEdge } from '../model/graph.ts'
import { byCodePoint, byId } from '../model/order.ts'
import { roleOf } from '../model/schema.ts'
import { indicesOf } from '../model/walk.ts'
import type { GraphStore } from '../store/types.ts'
import type { DossierAnswer, Note } from './answers.ts'
import { describePaths } from './describe-paths.ts'
import { type AtNode, besideEach, besideOne, edgesAlong, endOf, nodesSpokenOf } from './dossier-parts.ts'
import { bestPathsToEnds } from './dossier-paths.ts'
import { DOSSIER_SECTIONS, placeAtAnswer, type Section, sectionOf, TOLD_WHOLE } from './dossier-sections.ts'
import { evidenceFilter } from './evidence-filter.ts'
import { findNodes } from './find-nodes.ts'
import { noteLimit } from './notes.ts'
import { countByEnd } from './rank.ts'
import { coverWithWorks } from './reading-cover.ts'
import type { DossierRequest } from './requests.ts'
import { sayRoles } from './say-roles.ts'
import { type TraceOptions, trace } from './trace.ts'

/**
 * All there is to tell of a challenge, or mirrored of a solution: what answers it, best supported first, and what the
 * sources say beside that, each statement in one place but for what TOLD_WHOLE names. Throws InputError for a node of neither role.
 */
export async function dossier(
  store: GraphStore,
  request: DossierRequest,
  options: TraceOptions,
): Promise<DossierAnswer> {
  const schema = await store.schema(options)
  const [node] = await findNodes(store, [request.id], options)
  if (!node) throw new Error(`node ${request.id} went away while it was read`)
  const role = roleOf(schema, node.kind)
  if (role === 'context') {
    throw wrongField(
      'id',
      `${node.id} is a ${node.kind} (context). A dossier is of a challenge or of a solution; ${sayRoles(schema)}.`,
    )
  }
  const filter = await evidenceFilter(store, request, options)
  const towards = role === 'challenge' ? 'solutions' : 'challenges'
  const graph = await store.walk({ from: [node.id], towards, maxHops: request.maxHops, filter }, options)
  const among = { isEnd: graph.isEnd, maxHops: request.maxHops, outOfTime: options.outOfTime }
  const [start] = indicesOf(graph, [node.id])
  const best = start === undefined ? [] : bestPathsToEnds(graph, start, among)
  const counted = start === undefined ? undefined : countByEnd(graph, start, among)
  const shown = best.slice(0, request.limit)
  const paths = await describePaths(store, schema, graph, shown, role, filter, options)
  const ends = new Set(paths.map(endOf))

  const told = new Set(paths.flatMap((path) => path.steps.flatMap((step) => step.edges.map((edge) => edge.id))))
  const walked = await edgesAlong(store, paths, told, filter, options)
  const sections = new Map<Section, GraphEdge[]>()
  const beside: GraphEdge[] = []
  const tell = (edge: GraphEdge, list: GraphEdge[]) => {
    if (!told.has(edge.id)) beside.push(edge)
    told.add(edge.id)
    list.push(edge)
  }
  const tellUnder = (section: Section, edge: GraphEdge) => {
    const list = sections.get(section) ?? []
    sections.set(section, list)
    tell(edge, list)
  }

  const answers: DossierAnswer['answers'] = []
  const solutions = role === 'challenge' ? await besideEach(store, [...ends], filter, options) : new Map()
  for (const [index, path] of paths.entries()) {
    const id = endOf(path)
    const costs: GraphEdge[] = []
    const limits: GraphEdge[] = []
    const solution: AtNode | undefined = solutions.get(id)
    for (const item of solution?.items ?? []) {
      const place = told.has(item.edge.id) || !solution ? undefined : placeAtAnswer(solution.node, item, ends)
      if (place === 'costs') tell(item.edge, costs)
      else if (place === 'limits' && item.other.id !== node.id) tell(item.edge, limits)
      else if ((place === 'applications' || place === 'models') && item.other.id !== node.id)
        tellUnder(place, item.edge)
    }
    const end = shown[index]?.nodes.at(-1) ?? -1
    answers.push({
      id,
      path,
      paths: counted?.counts.get(end) ?? 1,
      costs: costs.map((edge) => edge.id).sort(byCodePoint),
      limits: limits.map((edge) => edge.id).sort(byCodePoint),
    })
  }
  const own = await besideOne(store, node.id, filter, options)
  for (const item of own.items) {
    const section = sectionOf(schema, node, item, ends)
    if (!told.has(item.edge.id) || TOLD_WHOLE.has(section)) tellUnder(section, item.edge)
  }

  const edges = [...walked, ...beside].sort(byId)
  const { works } = await coverWithWorks(store, schema, edges, options)
  const notes: Note[] = [
    ...noteLimit(paths.length, best.length, 'answers'),
    ...noteLimit(own.items.length, own.total, 'statements at the node'),
    ...(counted?.cutByTime
      ? [{ code: 'cut-by-time' as const, message: 'Some routes were not counted before the time ran out' }]
      : []),
    ...(best.length === 0 ? await whyNone(store, request, options) : []),
  ]
  return {
    node,
    role,
    ...(paths[0] && { best: paths[0].strength }),
    answers,
    sections: DOSSIER_SECTIONS.flatMap((section) => {
      const under = sections.get(section)
      return under ? [{ section, edges: under.map((edge) => edge.id).sort(byCodePoint) }] : []
    }),
    reading: works.map(({ node, covers, total }) => ({ id: node.id, covers: [...covers], total })),
    nodes: await nodesSpokenOf(store, node, paths, edges, options),
    edges,
    total: best.length,
    truncated: best.length > paths.length,
    notes,
  } as DossierAnswer
}

/** A trace knows why there is none. */
async function whyNone(store: GraphStore, request: DossierRequest, options: TraceOptions): Promise<Note[]> {
  const { id, ...rest } = request
  return (await trace(store, { ...rest, from: [id], limit: 1 }, options)).notes
}
