import type { GraphNode } from '../../src/model/graph.ts'
import { isBackground, type Schema } from '../../src/model/schema.ts'
import type { Graph } from './state.ts'

/** Neighbours that were brought in beside a node: those of these kinds, whatever the legend hides. */
export interface Expansion {
  readonly id: string
  /** By code point. */
  readonly kinds: readonly string[]
}

/** Which nodes the map shows, beside what the legend lets through. What is absent or empty narrows and adds nothing. */
export interface Shown {
  /** The map is what lies within `depth` steps of these; absent: all of it. */
  readonly near?: { readonly ids: readonly string[]; readonly depth: number }
  /** There whatever `near` says. */
  readonly also: readonly string[]
  /** In the order in which they were brought in. */
  readonly expanded: readonly Expansion[]
  /** Put away one by one, whatever else is said. */
  readonly away: readonly string[]
}

export const ALL_SHOWN: Shown = { also: [], expanded: [], away: [] }

/** How far from a node the map may be narrowed, in steps. */
export const DEPTHS = [1, 2, 3, 4] as const

/** What the legend and the filters on what is shown let through. */
export interface Offer {
  readonly hidden: readonly string[]
  readonly background: boolean
  /** Ids of nodes that other filters leave out. */
  readonly out?: ReadonlySet<string>
}

/** Ids of the nodes that are shown. Steps are taken through what the legend lets through alone. */
export function shownIds(graph: Graph, schema: Schema, offer: Offer, shown?: Shown): ReadonlySet<string> {
  const isShown = shownIn(graph, schema, offer, shown)
  return new Set([...graph.nodes.values()].filter(isShown).map(({ id }) => id))
}

/** Whether a node of this graph is shown. */
export function shownIn(
  graph: Graph,
  schema: Schema,
  offer: Offer,
  shown: Shown = ALL_SHOWN,
): (node: GraphNode) => boolean {
  const away = new Set(shown.away)
  const kinds = new Map<string, boolean>()
  const isKind = (kind: string): boolean => {
    const known = kinds.get(kind)
    if (known !== undefined) return known
    const is = !offer.hidden.includes(kind) && (offer.background || !isBackground(schema, kind))
    kinds.set(kind, is)
    return is
  }
  const isOffered = ({ id, kind }: GraphNode): boolean => isKind(kind) && !away.has(id) && offer.out?.has(id) !== true
  const near = shown.near && within(graph, shown.near.ids, shown.near.depth, isOffered)
  const beside = new Set(shown.also)
  for (const { id, kinds } of shown.expanded) {
    for (const other of neighboursOf(graph, id)) if (kinds.includes(other.kind)) beside.add(other.id)
  }
  return (node) => !away.has(node.id) && (beside.has(node.id) || (near ? near.has(node.id) : isOffered(node)))
}

/** The starts are there though the legend hides them, unless they were put away: a person chose them. */
function within(
  graph: Graph,
  starts: readonly string[],
  depth: number,
  isOffered: (node: GraphNode) => boolean,
): Set<string> {
  const found = new Set(starts.filter((id) => graph.nodes.has(id)))
  let edge = [...found]
  for (let step = 0; step < depth && edge.length > 0; step++) {
    edge = edge.flatMap((id) =>
      neighboursOf(graph, id).flatMap((node) => {
        if (found.has(node.id) || !isOffered(node)) return []
        found.add(node.id)
        return [node.id]
      }),
    )
  }
  return found
}

/** The nodes that a statement joins to this one, each once. */
export function neighboursOf(graph: Graph, id: string): GraphNode[] {
  const others = new Set((graph.touching.get(id) ?? []).map((edge) => (edge.from === id ? edge.to : edge.from)))
  others.delete(id)
  return [...others].flatMap((other) => graph.nodes.get(other) ?? [])
}

/** A kind among the neighbours of a node: how many there are, and how many of them are not in the picture. */
export interface NeighbourKind {
  readonly kind: string
  readonly total: number
  readonly missing: number
}

/** The kinds among a node's neighbours, in the schema's order. `isShown` says what is in the picture. */
export function neighbourKinds(
  graph: Graph,
  schema: Schema,
  id: string,
  isShown: (id: string) => boolean,
): NeighbourKind[] {
  const kinds = new Map<string, { total: number; missing: number }>()
  for (const { id: other, kind } of neighboursOf(graph, id)) {
    const counted = kinds.get(kind) ?? { total: 0, missing: 0 }
    kinds.set(kind, { total: counted.total + 1, missing: counted.missing + Number(!isShown(other)) })
  }
  const order = Object.keys(schema.nodeKinds)
  return [...kinds]
    .map(([kind, counted]) => ({ kind, ...counted }))
    .sort((a, b) => order.indexOf(a.kind) - order.indexOf(b.kind))
}

/** Those of them that the picture lacks some of; none where there is no picture yet. */
export function missingKinds(
  id: string | undefined,
  schema: Schema | undefined,
  { graph, visible }: { readonly graph?: Graph; readonly visible?: { readonly nodes: readonly GraphNode[] } },
): NeighbourKind[] {
  if (id === undefined || !graph || !visible || !schema) return []
  const seen = new Set(visible.nodes.map((node) => node.id))
  return neighbourKinds(graph, schema, id, (other) => seen.has(other)).filter(({ missing }) => missing > 0)
}
