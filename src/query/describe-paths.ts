import { type EvidenceFilter, strongest } from '../model/evidence.ts'
import type { GraphEdge } from '../model/graph.ts'
import { byId } from '../model/order.ts'
import { edgeKindOf, type Schema } from '../model/schema.ts'
import { type WalkGraph, waysThrough } from '../model/walk.ts'
import type { GraphStore, ReadOptions } from '../store/types.ts'
import type { TraceAnswer } from './answers.ts'
import { readLineage } from './lineage.ts'
import { levelOf, type RankedPath } from './rank.ts'

type TracedPath = TraceAnswer['paths'][number]
type TracedEdge = TracedPath['steps'][number]['edges'][number]
/** Edges by where a step begins and where it leads. */
type Steps = ReadonlyMap<string, ReadonlyMap<string, readonly GraphEdge[]>>

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
  const idOf = (index: number) => graph.ids[index] ?? ''
  const ids = [...new Set(paths.flatMap((path) => path.nodes))].map(idOf)
  if (ids.length === 0) return []
  const { edges } = await store.subgraph({ ids, filter }, options)
  const steps = stepsOf(schema, edges, role)
  const walked = paths.map((path) =>
    path.nodes.slice(1).map((to, index) => steps.get(idOf(path.nodes[index] ?? 0))?.get(idOf(to)) ?? []),
  )
  const lineage = await readLineage(store, new Set(walked.flat(2).flatMap(sourcesOf)), options)
  const brief = new Map([...new Set(walked.flat(2))].map((edge) => [edge, briefly(edge)]))
  return paths.map((path, index) => {
    const along = walked[index] ?? []
    return {
      nodes: path.nodes.map(idOf),
      steps: along.map((edges) => ({
        edges: edges.flatMap((edge) => brief.get(edge) ?? []),
        strength: strongest(edges.map((edge) => edge.strength)),
      })),
      strength: levelOf(path.strength),
      hops: along.length,
      independence: Math.min(...along.map((edges) => new Set(edges.flatMap(sourcesOf)).size)),
      sources: lineage.among(new Set(along.flat().flatMap(sourcesOf))),
    }
  })
}

/** Every list of edges in id order. */
function stepsOf(schema: Schema, edges: readonly GraphEdge[], role: 'challenge' | 'solution'): Steps {
  const steps = new Map<string, Map<string, GraphEdge[]>>()
  for (const edge of [...edges].sort(byId)) {
    const walk = edgeKindOf(schema, edge.kind)?.walk ?? 'none'
    for (const [from, to] of waysThrough(walk, edge, role === 'challenge' ? 'solutions' : 'challenges')) {
      const ways = steps.get(from) ?? new Map<string, GraphEdge[]>()
      steps.set(from, ways)
      const step = ways.get(to)
      if (step) step.push(edge)
      else ways.set(to, [edge])
    }
  }
  return steps
}

function sourcesOf(edge: GraphEdge): string[] {
  return edge.evidence.map((piece) => piece.source)
}

function briefly(edge: GraphEdge): TracedEdge {
  const { id, kind, from, to, strength } = edge
  const evidence = edge.evidence.map(({ id, dataset, source, locator, support, assertedBy }) => {
    return { id, dataset, source, locator, support, assertedBy }
  })
  return { id, kind, from, to, strength, evidence }
}
