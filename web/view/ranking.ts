import type { ViewEdge, ViewFinder, ViewGraph, ViewNode } from '../../src/drawing/view-graph.ts'

const rankings = new WeakMap<ViewGraph, readonly ViewNode[]>()
const finders = new WeakMap<ViewGraph, ViewFinder>()

/** A view's nodes, those that matter most first. Worked out once for each view: frames and highlights are many. */
export function rankingOf(view: ViewGraph): readonly ViewNode[] {
  const known = rankings.get(view)
  if (known) return known
  // By the score first: most have one of a few, and come in order.
  const alike = new Map<number, ViewNode[]>()
  for (const node of view.nodes) {
    const others = alike.get(node.prominence)
    if (others) others.push(node)
    else alike.set(node.prominence, [node])
  }
  const ranking = [...alike]
    .sort(([a], [b]) => b - a)
    .flatMap(([, nodes]) => nodes.sort((a, b) => (a.id < b.id ? -1 : 1)))
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
    for (const id of new Set([edge.from, edge.to])) touching.set(id, [...(touching.get(id) ?? []), edge])
  }
  const finder: ViewFinder = { node: (id) => nodes.get(id), touching: (id) => touching.get(id) ?? [] }
  finders.set(view, finder)
  return finder
}
