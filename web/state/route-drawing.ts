import type { GraphNode, Support } from '../../src/model/graph.ts'
import type { Route } from './routes.ts'

/** Routes drawn from left to right; `column` and `row` count from 0, a row may be a fraction. */
export interface RouteDrawing {
  readonly columns: number
  readonly rows: number
  readonly cards: readonly (Spot & { readonly node: GraphNode })[]
  readonly links: readonly DrawnLink[]
}

export interface Spot {
  readonly column: number
  readonly row: number
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
  /** Its ends, and between them one free place for each column that it passes. */
  readonly spots: readonly Spot[]
}

type Bare = Omit<DrawnLink, 'spots'>

/**
 * Challenges first, what lies between by its longest way there, solutions last. A link that passes a column keeps a place
 * free there, so that it runs behind no card.
 */
export function drawRoutes(routes: readonly Route[]): RouteDrawing {
  const { nodes, links } = collect(routes)
  const column = columnsOf(routes, nodes, links)
  const last = Math.max(0, ...column.values())
  const at = (id: string) => column.get(id) ?? 0
  const place = (link: Bare, passed: number) =>
    passed === at(link.to) ? link.to : `${keyOf(link.from, link.to)} ${passed}`

  const rows = new Map<string, number>()
  let ends = 0
  for (const id of nodes.keys()) if (at(id) === last) rows.set(id, ends++)
  for (let here = last - 1; here >= 0; here--) {
    const next = new Map<string, string[]>()
    const add = (key: string, follower: string) => next.set(key, [...(next.get(key) ?? []), follower])
    for (const link of links.values()) {
      if (at(link.from) === here) add(link.from, place(link, here + 1))
      else if (at(link.from) < here && here < at(link.to)) add(place(link, here), place(link, here + 1))
    }
    spread(
      [...next].map(([key, followers]) => ({ key, wish: mean(followers.map((id) => rows.get(id) ?? 0)) })),
      rows,
    )
  }
  const lowest = Math.min(0, ...rows.values())
  const spot = (key: string, there: number): Spot => ({ column: there, row: (rows.get(key) ?? 0) - lowest })
  return {
    columns: last + 1,
    rows: Math.max(0, ...rows.values()) - lowest + 1,
    cards: [...nodes].map(([id, node]) => ({ node, ...spot(id, at(id)) })),
    links: [...links.values()].map((link) => {
      const spots = [spot(link.from, at(link.from))]
      for (let there = at(link.from) + 1; there <= at(link.to); there++) spots.push(spot(place(link, there), there))
      return { ...link, spots }
    }),
  }
}

const keyOf = (from: string, to: string) => JSON.stringify([from, to])
const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length)

function collect(routes: readonly Route[]) {
  const nodes = new Map<string, GraphNode>()
  const links = new Map<string, Bare>()
  for (const route of routes) {
    for (const { object, subject, edge } of [...route.hops].reverse()) {
      nodes.set(object.id, object).set(subject.id, subject)
      const key = keyOf(object.id, subject.id)
      const through = [...(links.get(key)?.routes ?? []), route.index]
      links.set(key, { from: object.id, to: subject.id, strength: edge.strength, edge: edge.id, routes: through })
    }
  }
  return { nodes, links }
}

function columnsOf(routes: readonly Route[], nodes: ReadonlyMap<string, GraphNode>, links: ReadonlyMap<string, Bare>) {
  const column = new Map<string, number>([...nodes.keys()].map((id) => [id, 0]))
  // As often as the longest route has steps: then nothing moves any more, or the routes run in a circle.
  const steps = Math.max(0, ...routes.map((route) => route.hops.length))
  for (let round = 0; round < steps; round++) {
    for (const { from, to } of links.values()) {
      column.set(to, Math.max(column.get(to) ?? 0, Math.min(steps, (column.get(from) ?? 0) + 1)))
    }
  }
  // The ends that are looked for stand together, however short the way to them.
  const passed = new Set([...links.values()].map((link) => link.from))
  const last = Math.max(0, ...column.values())
  for (const id of nodes.keys()) if (!passed.has(id)) column.set(id, last)
  return column
}

/** Gives each its wish as far as all keep a whole row apart, the group as a whole where it wishes to be. */
function spread(wishes: { readonly key: string; readonly wish: number }[], rows: Map<string, number>): void {
  const sorted = [...wishes].sort((a, b) => a.wish - b.wish)
  let before = Number.NEGATIVE_INFINITY
  const placed = sorted.map(({ key, wish }) => {
    before = Math.max(wish, before + 1)
    return { key, row: before, over: before - wish }
  })
  const shift = mean(placed.map(({ over }) => over))
  for (const { key, row } of placed) rows.set(key, row - shift)
}
