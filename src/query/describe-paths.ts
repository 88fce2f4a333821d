import { StoreError } from '../errors.ts'
import { type EvidenceFilter, strongest } from '../model/evidence.ts'
import type { Evidence, GraphEdge } from '../model/graph.ts'
import { edgeKindOf, type Schema } from '../model/schema.ts'
import { type WalkGraph, waysThrough } from '../model/walk.ts'
import type { GraphStore, Pair, ReadOptions } from '../store/types.ts'
import type { TraceAnswer } from './answers.ts'
import { readLineage } from './lineage.ts'
import { levelOf, type RankedPath } from './rank.ts'

type TracedPath = TraceAnswer['paths'][number]
type TracedEdge = TracedPath['steps'][number]['edges'][number]
/** A step as every path that takes it tells it, and the sources of its evidence. */
interface Described {
  readonly step: TracedPath['steps'][number]
  readonly sources: ReadonlySet<string>
}

/**
 * The paths in words of the answer: all admitted edges of their steps, each step's sorted by id, and how independent
 * the sources behind them are. `role` is that of the starts; the paths stay in their order.
 */
export async function describePaths(
  store: GraphStore,
  schema: Schema,
  graph: WalkGraph,
  paths: readonly RankedPath[],
  role: 'challenge' | 'solution',
  filter: EvidenceFilter,
  options: ReadOptions,
): Promise<TracedPath[]> {
  if (paths.length === 0) return []
  const { pairs, places } = pairsAlong(graph, paths)
  const between = await store.between(pairs, filter, options)
  const towards = role === 'challenge' ? 'solutions' : 'challenges'
  const steps = pairs.map((pair, place) => {
    const edges = (between[place] ?? []).filter((edge) => passes(schema, edge, pair, towards))
    if (edges.length === 0) throw new StoreError('the graph was changed while it was read; ask again')
    return describeStep(edges)
  })
  const lineage = await readLineage(store, unite(steps), options)
  return paths.map(({ nodes, strength }, path) => {
    const along = (places[path] ?? []).flatMap((place) => steps[place] ?? [])
    return {
      nodes: nodes.map((index) => graph.ids[index] ?? ''),
      steps: along.map(({ step }) => step),
      strength: levelOf(strength),
      hops: along.length,
      independence: Math.min(...along.map(({ sources }) => sources.size)),
      sources: lineage.among(unite(along)),
    }
  })
}

/** The steps that the paths take, each once, and for each path the places of its own among them. */
function pairsAlong({ ids }: WalkGraph, paths: readonly RankedPath[]): { pairs: Pair[]; places: number[][] } {
  const pairs: Pair[] = []
  const known = new Map<number, number>()
  const places = paths.map(({ nodes }) =>
    nodes.slice(1).map((to, index) => {
      const from = nodes[index] ?? 0
      const key = from * ids.length + to
      const place = known.get(key) ?? pairs.push([ids[from] ?? '', ids[to] ?? '']) - 1
      known.set(key, place)
      return place
    }),
  )
  return { pairs, places }
}

/** Whether a trace may take the edge for this step. */
function passes(schema: Schema, edge: GraphEdge, [a, b]: Pair, towards: 'solutions' | 'challenges'): boolean {
  const walk = edgeKindOf(schema, edge.kind)?.walk ?? 'none'
  return waysThrough(walk, edge, towards).some(([from, to]) => from === a && to === b)
}

function unite(steps: readonly Described[]): Set<string> {
  const all = new Set<string>()
  for (const { sources } of steps) for (const source of sources) all.add(source)
  return all
}

function describeStep(edges: readonly GraphEdge[]): Described {
  const sources = new Set<string>()
  for (const { evidence } of edges) for (const { source } of evidence) sources.add(source)
  return { step: { edges: edges.map(briefly), strength: strongest(edges.map((edge) => edge.strength)) }, sources }
}

function briefly(edge: GraphEdge): TracedEdge {
  const { id, kind, from, to, strength } = edge
  return { id, kind, from, to, strength, evidence: edge.evidence.map(shortened) }
}

/** Without what a reader of the whole evidence asks for elsewhere; a piece that has no more to it is given as it is. */
function shortened(piece: Evidence): TracedEdge['evidence'][number] {
  if (piece.summary === undefined && piece.reviewed === undefined) return piece
  const { id, dataset, source, locator, support, assertedBy } = piece
  return { id, dataset, source, locator, support, assertedBy }
}
