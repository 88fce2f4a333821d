import { nameOrder } from '../../src/drawing/name-order.ts'
import type { ViewEdge, ViewFinder, ViewGraph, ViewNode } from '../../src/drawing/view-graph.ts'

const rankings = new WeakMap<ViewGraph, readonly ViewNode[]>()
const finders = new WeakMap<ViewGraph, ViewFinder>()

/** A view's nodes, the few largest first, then those that matter most. Worked out once for each view: frames and highlights are many. */
export function rankingOf(view: ViewGraph): readonly ViewNode[] {
  const known = rankings.get(view)
  if (known) return known
  const ranking = nameOrder(view.nodes)
  rankings.set(view, ranking)
  return ranking
}

/** Finds nodes, and the edges at them. */
export function finderOf(view: ViewGraph): ViewFinder {
  const known = view.find ?? finders.get(view)
  if (known) return known
  const nodes = new Map(view.nodes.map((node) => [node.id, node]))
  const touching = new Map<string, ViewEdge[]>()
  for (const edge of view.edges) {
    for (const id of new Set([edge.from, edge.to])) {
      const edges = touching.get(id)
      // A copy for each would be slow at a hub.
      if (edges) edges.push(edge)
      else touching.set(id, [edge])
    }
  }
  const finder: ViewFinder = { node: (id) => nodes.get(id), touching: (id) => touching.get(id) ?? [] }
  finders.set(view, finder)
  return finder
}
