import type { GraphNode, Support } from '../../src/model/graph.ts'
import type { Route } from './routes.ts'

/** Routes drawn from left to right: the challenges first, each node as far right as its longest way there. */
export interface RouteDrawing {
  /** From what is in the way to what addresses it; nodes by the order of the routes. */
  readonly columns: readonly (readonly GraphNode[])[]
  readonly links: readonly DrawnLink[]
}

export interface DrawnLink {
  /** Nearer to the challenge. */
  readonly from: string
  readonly to: string
  readonly strength: Support
  /** Of the statement to open. */
  readonly edge: string
  /** Routes that run through it, by their place in the answer. */
  readonly routes: readonly number[]
}

export function drawRoutes(routes: readonly Route[]): RouteDrawing {
  const column = new Map<string, number>()
  const nodes = new Map<string, GraphNode>()
  const links = new Map<string, DrawnLink>()
  for (const route of routes) {
    // Hops are read from the solution on; drawn, the challenge comes first.
    const hops = [...route.hops].reverse()
    hops.forEach((hop, at) => {
      nodes.set(hop.object.id, hop.object).set(hop.subject.id, hop.subject)
      column.set(hop.object.id, Math.max(column.get(hop.object.id) ?? 0, at))
      column.set(hop.subject.id, Math.max(column.get(hop.subject.id) ?? 0, at + 1))
      const key = JSON.stringify([hop.object.id, hop.subject.id])
      const known = links.get(key)
      links.set(key, {
        from: hop.object.id,
        to: hop.subject.id,
        strength: hop.edge.strength,
        edge: hop.edge.id,
        routes: [...(known?.routes ?? []), route.index],
      })
    })
  }
  const columns: GraphNode[][] = []
  for (const [id, node] of nodes) {
    const at = column.get(id) ?? 0
    while (columns.length <= at) columns.push([])
    columns[at]?.push(node)
  }
  return { columns: columns.filter((nodesThere) => nodesThere.length > 0), links: [...links.values()] }
}
