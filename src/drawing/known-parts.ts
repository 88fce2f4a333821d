import type { GraphEdge, GraphNode, Subgraph } from '../model/graph.ts'
import { type Role, roleOf, type Schema } from '../model/schema.ts'
import { pairOf } from './curvature.ts'
import type { ViewEdge, ViewFinder, ViewGraph, ViewNode } from './view-graph.ts'

/** A node that was met in some view. */
export interface KnownNode {
  readonly number: number
  node: GraphNode
  role: Role
  /** All edges that were met at it. */
  readonly touching: KnownEdge[]
  /** As it was drawn last. */
  view?: ViewNode | undefined
  /** What its edges weigh in this view. */
  weight: number
  /** The last time that it was met. */
  turn: number
}

export interface KnownEdge {
  readonly number: number
  readonly from: KnownNode
  readonly to: KnownNode
  edge: GraphEdge
  /** How many were met between the same two nodes. */
  readonly pair: { count: number }
  view?: ViewEdge | undefined
}

/** Remembers the nodes and edges that it meets, joined, so that none is looked up by the ids of its ends again. */
export function createKnown() {
  const nodes = new Map<string, KnownNode>()
  const edges = new Map<string, KnownEdge>()
  const pairs = new Map<string, { count: number }>()
  // By number. What is met comes in much the same order every time, and is found here beside what was met before it.
  const nodeRow: KnownNode[] = []
  const edgeRow: KnownEdge[] = []
  let turn = 0

  const meetNode = (node: GraphNode, schema: Schema): KnownNode => {
    const known = nodes.get(node.id)
    if (!known) {
      const role = roleOf(schema, node.kind)
      const next = { number: nodeRow.length, node, role, touching: [], weight: 0, turn }
      nodes.set(node.id, next)
      nodeRow.push(next)
      return next
    }
    if (known.node !== node) Object.assign(known, { node, role: roleOf(schema, node.kind), view: undefined })
    return known
  }
  const meetEdge = (edge: GraphEdge): KnownEdge | undefined => {
    const known = edges.get(edge.id)
    if (known?.edge === edge) return known
    const [from, to] = [nodes.get(edge.from), nodes.get(edge.to)]
    if (!from || !to) return undefined
    if (known?.from === from && known.to === to) return Object.assign(known, { edge, view: undefined })
    const key = pairOf(edge)
    const pair = pairs.get(key) ?? { count: 0 }
    pairs.set(key, pair)
    pair.count++
    const next: KnownEdge = { number: edgeRow.length, from, to, edge, pair }
    edges.set(edge.id, next)
    edgeRow.push(next)
    from.touching.push(next)
    if (to !== from) to.touching.push(next)
    return next
  }
  return {
    /** What is known of a subgraph, edges with an end outside of it left out; and what finds its parts in a view of it. */
    meet(subgraph: Subgraph, schema: Schema) {
      turn++
      let at = 0
      const met = subgraph.nodes.map((node) => {
        const beside = nodeRow[at]
        const known = beside?.node === node ? beside : meetNode(node, schema)
        known.turn = turn
        at = known.number + 1
        return known
      })
      const joined: KnownEdge[] = []
      at = 0
      for (const edge of subgraph.edges) {
        const beside = edgeRow[at]
        const known = beside?.edge === edge ? beside : meetEdge(edge)
        if (known) at = known.number + 1
        if (known?.from.turn === turn && known.to.turn === turn) joined.push(known)
      }
      const nodeAt = placesOf(met, nodeRow.length)
      const edgeAt = placesOf(joined, edgeRow.length)
      const find = (view: ViewGraph): ViewFinder => ({
        node: (id) => view.nodes[(nodeAt[nodes.get(id)?.number ?? -1] ?? 0) - 1],
        touching: (id) =>
          (nodes.get(id)?.touching ?? []).flatMap(({ number }) => view.edges[(edgeAt[number] ?? 0) - 1] ?? []),
      })
      return { nodes: met, edges: joined, find }
    },
  }
}

/** By number, the place in the list, counted from one; zero for what is not in it. */
function placesOf(list: readonly { readonly number: number }[], count: number): Int32Array {
  const places = new Int32Array(count)
  list.forEach(({ number }, index) => {
    places[number] = index + 1
  })
  return places
}
