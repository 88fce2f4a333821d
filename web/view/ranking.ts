import type { ViewEdge, ViewGraph, ViewNode } from '../../src/drawing/view-graph.ts'

/** A view's nodes, those that matter most first and by id, and its edges by their ends. */
export interface Ranking {
  readonly nodes: readonly ViewNode[]
  readonly byId: ReadonlyMap<string, ViewNode>
  readonly touching: ReadonlyMap<string, readonly ViewEdge[]>
}

const rankings = new WeakMap<ViewGraph, Ranking>()

/** Worked out once for each view: frames and highlights are many. */
export function rankingOf(view: ViewGraph): Ranking {
  const known = rankings.get(view)
  if (known) return known
  const touching = new Map<string, ViewEdge[]>()
  const touch = (id: string, edge: ViewEdge): void => {
    const edges = touching.get(id)
    if (edges) edges.push(edge)
    else touching.set(id, [edge])
  }
  for (const edge of view.edges) {
    touch(edge.from, edge)
    if (edge.to !== edge.from) touch(edge.to, edge)
  }
  const ranking = {
    nodes: [...view.nodes].sort((a, b) => b.prominence - a.prominence || (a.id < b.id ? -1 : 1)),
    byId: new Map(view.nodes.map((node) => [node.id, node])),
    touching,
  }
  rankings.set(view, ranking)
  return ranking
}
