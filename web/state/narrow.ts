import type { GraphNode } from '../../src/model/graph.ts'
import type { Schema } from '../../src/model/schema.ts'
import { isWithin, type Years, yearOf } from '../../src/model/years.ts'
import { type FieldFilter, passesField } from './field-filter.ts'
import { isWork } from './filter.ts'
import type { Offer } from './shown.ts'
import { type Graph, indexGraph } from './state.ts'

/**
 * What the legend and the filters on fields let through to be shown, and of the works those of the years whose evidence
 * counts. Answers of a reader know of years alone.
 */
export function offerOf(
  graph: Graph,
  schema: Schema,
  hidden: readonly string[],
  background: boolean,
  fields: readonly FieldFilter[],
  years: Years | undefined,
): Offer {
  if (fields.length === 0 && !years) return { hidden, background }
  const kinds = new Map(fields.map(({ field }) => [field, kindsWith(graph, field)] as const))
  const isOut = (node: GraphNode) =>
    fields.some((filter) => kinds.get(filter.field)?.has(node.kind) === true && !passesField(filter, node)) ||
    (years !== undefined && isWork(node, schema) && !isWithin(years, yearOf(node)))
  const out = [...graph.nodes.values()].filter(isOut).map((node) => node.id)
  return { hidden, background, out: new Set(out) }
}

/** The graph without statements of these relations. */
export function withoutRelations(graph: Graph, relations: readonly string[]): Graph {
  if (relations.length === 0) return graph
  const edges = [...graph.edges.values()].filter((edge) => !relations.includes(edge.kind))
  return indexGraph(graph.datasets, [...graph.nodes.values()], edges, graph)
}

/** The kinds of nodes of which one at least has the field: a filter on it says nothing of the others. */
export function kindsWith(graph: Graph, field: string): Set<string> {
  const kinds = new Set<string>()
  for (const { kind, fields } of graph.nodes.values()) if (Object.hasOwn(fields, field)) kinds.add(kind)
  return kinds
}
