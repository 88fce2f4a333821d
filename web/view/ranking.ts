import type { ViewEdge, ViewFinder, ViewGraph, ViewNode } from '../../src/drawing/view-graph.ts'

const rankings = new WeakMap<ViewGraph, readonly ViewNode[]>()
const finders = new WeakMap<ViewGraph, ViewFinder>()

/** So many of the largest come before all else: the eye falls on them first and asks what they are. */
const LARGEST = 6

/** A view's nodes, the few largest first, then those that matter most. Worked out once for each view: frames and highlights are many. */
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
  const ordered = [...alike]
    .sort(([a], [b]) => b - a)
    .flatMap(([, nodes]) => nodes.sort((a, b) => (a.id < b.id ? -1 : 1)))
  const largest = largestOf(ordered)
  const isLargest = new Set(largest)
  const ranking = [...largest, ...ordered.filter((node) => !isLargest.has(node))]
  rankings.set(view, ranking)
  return ranking
}

/** Of nodes as large as each other those that come first; in order of size. */
function largestOf(ordered: readonly ViewNode[]): ViewNode[] {
  const largest: ViewNode[] = []
  for (const node of ordered) {
    if (largest.length === LARGEST && node.size <= (largest.at(-1)?.size ?? 0)) continue
    const at = largest.findIndex(({ size }) => size < node.size)
    largest.splice(at < 0 ? largest.length : at, 0, node)
    largest.length = Math.min(largest.length, LARGEST)
  }
  return largest
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
