import { admitEdge, isOpen } from '../../src/model/evidence.ts'
import type { GraphEdge, Subgraph } from '../../src/model/graph.ts'
import type { Schema } from '../../src/model/schema.ts'
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
export function admitGraph(graph: Graph, filter: Filter): Graph {
  if (isOpen(filter)) return graph
  const edges = [...graph.edges.values()].flatMap((edge) => admitEdge(filter, edge) ?? [])
  return indexGraph(graph.datasets, [...graph.nodes.values()], edges, graph.isCut)
}

/** `graph` less the hidden kinds and, unless `background`, the background ones. */
export function visibleGraph(graph: Graph, schema: Schema, hidden: readonly string[], background: boolean): Visible {
  const isOffered = (kind: string) => background || schema.nodeKinds[kind]?.background !== true
  const all = [...graph.nodes.values()].filter((node) => isOffered(node.kind))
  const nodes = all.filter((node) => !hidden.includes(node.kind))
  const among = (ids: ReadonlySet<string>): GraphEdge[] =>
    [...graph.edges.values()].filter((edge) => ids.has(edge.from) && ids.has(edge.to))

  const totals = new Map<string, number>()
  for (const { kind } of all) totals.set(kind, (totals.get(kind) ?? 0) + 1)
  const order = Object.keys(schema.nodeKinds)
  return {
    nodes,
    edges: among(new Set(nodes.map((node) => node.id))),
    kinds: [...totals]
      .map(([kind, total]) => ({ kind, total, shown: hidden.includes(kind) ? 0 : total }))
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
