import type { Route } from '../../src/report/routes.ts'
import type { Ends } from './view.ts'

/** What routes light up in the picture: all of them, or the one that is looked at. */
export function pathOf(routes: readonly Route[], only?: readonly string[]) {
  const lit = routes.filter((route) => only === undefined || isRoute(route, only))
  const hops = lit.flatMap((route) => route.hops)
  return {
    nodes: new Set(hops.flatMap((hop) => [hop.subject.id, hop.object.id])),
    edges: new Set(hops.flatMap((hop) => [hop.edge, ...hop.others].map((edge) => edge.id))),
  }
}

/** Whether the two follow one another in a route, whichever way it was traced. */
export function isStepOf(ends: Ends, nodes: readonly string[]): boolean {
  const [a, b] = ends.map((id) => nodes.indexOf(id))
  return a !== undefined && b !== undefined && Math.min(a, b) >= 0 && Math.abs(a - b) === 1
}

/** Whether the nodes are those of the route. */
export function isRoute(route: Route, nodes: readonly string[]): boolean {
  return route.nodes.length === nodes.length && route.nodes.every((id, index) => id === nodes[index])
}
