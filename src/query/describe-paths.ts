import { type EvidenceFilter, strongest } from '../model/evidence.ts'
import type { GraphEdge } from '../model/graph.ts'
import { edgeKindOf, type Schema } from '../model/schema.ts'
import { type WalkGraph, waysThrough } from '../model/walk.ts'
import type { GraphStore, ReadOptions } from '../store/types.ts'
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
  const idOf = (index: number) => graph.ids[index] ?? ''
  const ids = [...new Set(paths.flatMap((path) => path.nodes))].map(idOf)
  if (ids.length === 0) return []
  const { edges } = await store.subgraph({ ids, filter }, options)
  const steps = stepsOf(schema, edges, role)
  const described = paths.map(({ nodes, strength }) => {
    const along = nodes.slice(1).flatMap((to, index) => steps(idOf(nodes[index] ?? 0), idOf(to)) ?? [])
    return { nodes: nodes.map(idOf), strength: levelOf(strength), along }
  })
  const sources = new Set(described.flatMap(({ along }) => along.flatMap((step) => [...step.sources])))
  const lineage = await readLineage(store, sources, options)
  return described.map(({ nodes, strength, along }) => ({
    nodes,
    steps: along.map(({ step }) => step),
    strength,
    hops: along.length,
    independence: Math.min(...along.map(({ sources }) => sources.size)),
    sources: lineage.among(new Set(along.flatMap(({ sources }) => [...sources]))),
  }))
}

/** Each step between two nodes, described when first asked for; `edges` are in id order, and so are those of a step. */
function stepsOf(
  schema: Schema,
  edges: readonly GraphEdge[],
  role: 'challenge' | 'solution',
): (from: string, to: string) => Described | undefined {
  const steps = new Map<string, Map<string, GraphEdge[]>>()
  for (const edge of edges) {
    const walk = edgeKindOf(schema, edge.kind)?.walk ?? 'none'
    for (const [from, to] of waysThrough(walk, edge, role === 'challenge' ? 'solutions' : 'challenges')) {
      const ways = steps.get(from) ?? new Map<string, GraphEdge[]>()
      steps.set(from, ways)
      const step = ways.get(to)
      if (step) step.push(edge)
      else ways.set(to, [edge])
    }
  }
  const known = new Map<readonly GraphEdge[], Described>()
  return (from, to) => {
    const edges = steps.get(from)?.get(to)
    const before = edges && known.get(edges)
    if (!edges || before) return before
    const described = describeStep(edges)
    known.set(edges, described)
    return described
  }
}

function describeStep(edges: readonly GraphEdge[]): Described {
  return {
    step: { edges: edges.map(briefly), strength: strongest(edges.map((edge) => edge.strength)) },
    sources: new Set(edges.flatMap((edge) => edge.evidence.map((piece) => piece.source))),
  }
}

function briefly(edge: GraphEdge): TracedEdge {
  const { id, kind, from, to, strength } = edge
  const evidence = edge.evidence.map(({ id, dataset, source, locator, support, assertedBy }) => {
    return { id, dataset, source, locator, support, assertedBy }
  })
  return { id, kind, from, to, strength, evidence }
}
