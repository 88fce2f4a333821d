import { admitEdge } from '../../src/model/evidence.ts'
import type { GraphEdge, GraphNode, Subgraph } from '../../src/model/graph.ts'
import { isBackground, type Schema } from '../../src/model/schema.ts'
import { countsAll, evidenceFilter } from './filter.ts'
import { offerOf, withoutRelations } from './narrow.ts'
import { once } from './once.ts'
import { rowsOf } from './rows.ts'
import { type Offer, type Shown, shownIn } from './shown.ts'
import { type Graph, indexGraph } from './state.ts'
import type { Filter, View } from './view.ts'

/** What is drawn and listed of the graph, and what the legend counts. */
export interface Visible extends Subgraph {
  /** Kinds that there are, in the schema's order; background kinds only while they are on. */
  readonly kinds: readonly { readonly kind: string; readonly shown: number; readonly total: number }[]
  /** How many there would be with no filter, as in `totalsOf`. */
  readonly totalNodes: number
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
  const isShown = shownIn(graph, schema, offer, shown)
  const { nodes: all, edges: allEdges, from, to } = rowsOf(graph)
  const seen = new Uint8Array(all.length)
  const kinds = new Map<string, { shown: number; total: number }>()
  const nodes: GraphNode[] = []
  let totalNodes = 0
  all.forEach((node, row) => {
    const isSeen = isShown(node)
    if (!isSeen && !offer.background && isBackground(schema, node.kind)) return
    const counted = kinds.get(node.kind) ?? { shown: 0, total: 0 }
    kinds.set(node.kind, counted)
    counted.total++
    totalNodes++
    if (!isSeen) return
    counted.shown++
    seen[row] = 1
    nodes.push(node)
  })
  const edges: GraphEdge[] = []
  allEdges.forEach((edge, row) => {
    if (seen[from[row] ?? -1] === 1 && seen[to[row] ?? -1] === 1) edges.push(edge)
  })
  const order = Object.keys(schema.nodeKinds)
  return {
    nodes,
    edges,
    kinds: [...kinds]
      .map(([kind, counted]) => ({ kind, ...counted }))
      .sort((a, b) => order.indexOf(a.kind) - order.indexOf(b.kind)),
    totalNodes,
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

/** What the filters of a view leave of a graph: the one rule for all that is shown, counted and laid out. */
export interface Narrowed {
  /** With admitted evidence alone. */
  admitted(): Graph
  /** Of these, with the relations that are shown alone. */
  related(): Graph
  readonly offer: Offer
}

/** Narrows graphs; what stays as it was the last time is not worked out anew. */
export function createNarrow(): (graph: Graph, schema: Schema, view: View) => Narrowed {
  const admit = once(admitGraph)
  const relate = once(withoutRelations)
  const offer = once(offerOf)
  return (graph, schema, { filter, hiddenRelations, hidden, background, fields }) => {
    const admitted = () => admit(graph, schema, filter)
    return {
      admitted,
      related: () => relate(admitted(), hiddenRelations),
      // Which nodes are offered is told by nodes alone.
      offer: offer(graph, schema, hidden, background, fields, filter.years),
    }
  }
}
