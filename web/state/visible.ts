import { admitEdge } from '../../src/model/evidence.ts'
import type { GraphEdge, Subgraph } from '../../src/model/graph.ts'
import type { Schema } from '../../src/model/schema.ts'
import { countsAll, evidenceFilter } from './filter.ts'
import { type Offer, type Shown, shownIds } from './shown.ts'
import { type Graph, indexGraph } from './state.ts'
import type { Filter } from './view.ts'

/** What is drawn and listed of the graph, and what the legend counts. */
export interface Visible extends Subgraph {
  /** Kinds that there are, in the schema's order; background kinds only while they are on. */
  readonly kinds: readonly { readonly kind: string; readonly shown: number; readonly total: number }[]
  readonly totalNodes: number
  readonly totalEdges: number
}

/** The graph with the evidence that counts alone. */
export function admitGraph(graph: Graph, schema: Schema, filter: Filter): Graph {
  if (countsAll(filter)) return graph
  const given = evidenceFilter(filter, graph, schema)
  const edges = [...graph.edges.values()].flatMap((edge) => admitEdge(given, edge) ?? [])
  return indexGraph(graph.datasets, [...graph.nodes.values()], edges, graph)
}

/** What `offer` and `shown` let through of the graph. */
export function visibleGraph(graph: Graph, schema: Schema, offer: Offer, shown: Shown | undefined): Visible {
  const ids = shownIds(graph, schema, offer, shown)
  const isOffered = (kind: string) => offer.background || schema.nodeKinds[kind]?.background !== true
  const all = [...graph.nodes.values()].filter((node) => isOffered(node.kind) || ids.has(node.id))
  const nodes = all.filter(({ id }) => ids.has(id))
  const among = (ids: ReadonlySet<string>): GraphEdge[] =>
    [...graph.edges.values()].filter((edge) => ids.has(edge.from) && ids.has(edge.to))

  const kinds = new Map<string, { shown: number; total: number }>()
  for (const { id, kind } of all) {
    const counted = kinds.get(kind) ?? { shown: 0, total: 0 }
    kinds.set(kind, { shown: counted.shown + Number(ids.has(id)), total: counted.total + 1 })
  }
  const order = Object.keys(schema.nodeKinds)
  return {
    nodes,
    edges: among(ids),
    kinds: [...kinds]
      .map(([kind, counted]) => ({ kind, ...counted }))
      .sort((a, b) => order.indexOf(a.kind) - order.indexOf(b.kind)),
    totalNodes: all.length,
    totalEdges: among(new Set(all.map((node) => node.id))).length,
  }
}

/** The kinds to hide after a click on one of the legend: it alone is switched, or with `alone` all others are off. */
export function kindsHidden(
  kinds: readonly { readonly kind: string }[],
  hidden: readonly string[],
  kind: string,
  alone: boolean,
): string[] {
  if (!alone) return hidden.includes(kind) ? hidden.filter((other) => other !== kind) : [...hidden, kind]
  const others = kinds.map((each) => each.kind).filter((each) => each !== kind)
  const isAlone = !hidden.includes(kind) && others.every((other) => hidden.includes(other))
  return isAlone ? [] : others
}
