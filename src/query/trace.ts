import { wrongField } from '../errors.ts'
import type { EvidenceFilter } from '../model/evidence.ts'
import type { GraphNode } from '../model/graph.ts'
import { type Role, roleOf, type Schema } from '../model/schema.ts'
import { indicesOf, type WalkGraph } from '../model/walk.ts'
import type { GraphStore, ReadOptions } from '../store/types.ts'
import type { Note, TraceAnswer } from './answers.ts'
import { describePaths } from './describe-paths.ts'
import { evidenceFilter } from './evidence-filter.ts'
import { findNodes } from './find-nodes.ts'
import { noteFiltered, sayHops } from './notes.ts'
import { type Ranking, rankPaths } from './rank.ts'
import type { TraceRequest } from './requests.ts'
import { sayRoles } from './say-roles.ts'
import { MOST_HOPS, reachesEnd } from './walk-paths.ts'

export interface TraceOptions extends ReadOptions {
  /** True once the answer should be given as far as it has come. */
  readonly outOfTime: () => boolean
}

/**
 * Routes from what is in the way to what addresses it (or the other way, when the starts are solutions), as far as the
 * schema lets a trace walk. Strongest first, then fewest hops, then by node ids.
 */
export async function trace(store: GraphStore, request: TraceRequest, options: TraceOptions): Promise<TraceAnswer> {
  const schema = await store.schema(options)
  const found = await findNodes(store, [...request.from, ...(request.to ?? [])], options)
  const among = (ids: readonly string[]) =>
    found.filter((node) => [node.id, ...node.sameAs].some((id) => ids.includes(id)))
  const starts = among(request.from)
  const ends = request.to && among(request.to)
  const role = roleOfStarts(schema, starts)
  refuseEnds(schema, role, ends)
  const filter = await evidenceFilter(store, request, options)
  const from = starts.map((node) => node.id)
  const look = async (filter: EvidenceFilter, maxHops: number) => {
    const towards = role === 'challenge' ? 'solutions' : 'challenges'
    const graph = await store.walk({ from, towards, maxHops, filter }, options)
    const isEnd = ends ? marked(graph, ends) : graph.isEnd
    return { graph, walk: { starts: indicesOf(graph, from), isEnd, maxHops } }
  }
  const { graph, walk } = await look(filter, request.maxHops)
  const ranking = rankPaths(graph, { ...walk, limit: request.limit, outOfTime: options.outOfTime })
  const isThere = async (filter: EvidenceFilter, maxHops = request.maxHops) => {
    const there = await look(filter, maxHops)
    return reachesEnd(there.graph, there.walk)
  }
  const notes =
    ranking.paths.length > 0 || ranking.cutByTime
      ? notesOnCut(ranking)
      : [
          (await whyHidden(starts, filter, request.maxHops, isThere)) ??
            (reachesEnd(graph, { ...walk, isEnd: graph.isEnd }) ? NOT_JOINED : GAP),
        ]
  return {
    from,
    paths: await describePaths(store, schema, graph, ranking.paths, role, filter, options),
    total: ranking.total,
    totalExact: ranking.totalExact,
    truncated: ranking.total > ranking.paths.length || !ranking.totalExact,
    notes,
  }
}

function roleOfStarts(schema: Schema, starts: readonly GraphNode[]): Exclude<Role, 'context'> {
  const roles = new Set(starts.map((node) => roleOf(schema, node.kind)))
  const [role] = roles
  if (roles.size === 1 && role !== undefined && role !== 'context') return role
  const which = starts.map((node) => `${node.id} is a ${node.kind} (${roleOf(schema, node.kind)})`).join('; ')
  throw wrongField(
    'from',
    `${which}. A trace starts from challenges or from solutions, not from both; ${sayRoles(schema)}.`,
  )
}

function refuseEnds(schema: Schema, startRole: Role, ends: readonly GraphNode[] | undefined): void {
  const wanted = startRole === 'challenge' ? 'solution' : 'challenge'
  const wrong = ends?.find((node) => roleOf(schema, node.kind) !== wanted)
  if (!wrong) return
  throw wrongField('to', `${wrong.id} is a ${wrong.kind}; expected the id of a ${wanted}; ${sayRoles(schema)}.`)
}

function marked(graph: WalkGraph, ends: readonly GraphNode[]): Uint8Array {
  const marks = new Uint8Array(graph.ids.length)
  for (const index of indicesOf(
    graph,
    ends.map((node) => node.id),
  ))
    marks[index] = 1
  return marks
}

function notesOnCut(ranking: Ranking): Note[] {
  const shown = ranking.paths.length
  if (ranking.cutByTime) return [{ code: 'cut-by-time', message: `${shown} routes were found before the time ran out` }]
  if (ranking.total <= shown && ranking.totalExact) return []
  const of = ranking.totalExact ? `${ranking.total}` : `more than ${ranking.total}`
  return [{ code: 'cut-by-limit', message: `${shown} of ${of} routes are shown, the best first` }]
}

/** Nothing leads to the ends that were asked for, though to others. */
const NOT_JOINED: Note = { code: 'not-joined', message: 'No route joins these two, though there are routes to others' }
const GAP: Note = { code: 'gap', message: 'Nothing in the data addresses this: a gap' }

async function whyHidden(
  starts: readonly GraphNode[],
  filter: EvidenceFilter,
  maxHops: number,
  isThere: (filter: EvidenceFilter, maxHops?: number) => Promise<boolean>,
): Promise<Note | undefined> {
  const outside = starts.filter((node) => filter.datasets && !node.datasets.some((id) => filter.datasets?.includes(id)))
  if (outside.length === starts.length) {
    const message = `${outside.map((node) => node.id).join(', ')}: not in ${filter.datasets?.join(', ')}`
    return { code: 'not-in-datasets', message }
  }
  const filtered = await noteFiltered(filter, 'There are routes,', isThere)
  if (filtered) return filtered
  if (maxHops < MOST_HOPS && (await isThere(filter, MOST_HOPS))) {
    return { code: 'cut-by-hops', message: `There are routes, but all are longer than ${sayHops(maxHops)}` }
  }
  return undefined
}
