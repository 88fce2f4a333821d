import type { GraphEdge, GraphNode, Support } from '../../src/model/graph.ts'
import { byCodePoint } from '../../src/model/order.ts'
import { type Role, roleOf, type Schema } from '../../src/model/schema.ts'
import { questionKinds, wishKinds } from './base-kinds.ts'
import { type Route, routesOf } from './routes.ts'
import type { Graph, Paths } from './state.ts'
import type { Trouble } from './trouble.ts'

/** All that there is to say of one node. */
export interface Dossier {
  readonly node: GraphNode
  readonly role: Role
  /** The other ends of its routes, best first; undefined until they are known. */
  readonly answers?: readonly Answer[]
  readonly trouble?: Trouble
  /** The strongest of its routes. */
  readonly best?: Support
  readonly wishes: readonly Link[]
  readonly questions: readonly Link[]
  /** All other statements, by relation and direction in the schema's order. */
  readonly relations: readonly Relation[]
}

/** A solution of the challenge, or a challenge of the solution, with its best route. */
export interface Answer {
  readonly node: GraphNode
  readonly route: Route
  /** The nodes between, from the one asked about on. */
  readonly via: readonly GraphNode[]
  /** How many routes lead there. */
  readonly routes: number
}

export interface Link {
  readonly node: GraphNode
  readonly edge: GraphEdge
}

export interface Relation {
  readonly edgeKind: string
  readonly direction: 'out' | 'in'
  readonly links: readonly Link[]
}

/** Undefined when the graph does not hold the node. */
export function dossierOf(
  graph: Graph,
  schema: Schema,
  id: string,
  paths?: Paths,
  failed?: Trouble,
): Dossier | undefined {
  const node = graph.nodes.get(id)
  if (!node) return undefined
  const mine = paths?.from.length === 1 && paths.from[0] === id ? paths : undefined
  const routes = mine?.answer && routesOf(graph, schema, mine.answer)
  const answers = routes && answersOf(routes, id)
  // What the answers say already is not said twice.
  const told = new Set(
    (answers ?? []).flatMap(({ route }) => (route.hops.length === 1 ? route.hops : [])).map((hop) => hop.edge.id),
  )
  const trouble = mine?.trouble ?? failed
  const links = (graph.touching.get(id) ?? []).flatMap((edge): Link[] => {
    const other = graph.nodes.get(edge.from === id ? edge.to : edge.from)
    return other && !told.has(edge.id) ? [{ node: other, edge }] : []
  })
  const among = (kinds: ReadonlySet<string>) =>
    kinds.has(node.kind) ? [] : links.filter((link) => kinds.has(link.node.kind))
  const wishes = among(wishKinds(schema))
  const questions = among(questionKinds(schema))
  const best = answers?.[0]?.route.strength
  return {
    node,
    role: roleOf(schema, node.kind),
    ...(answers && { answers }),
    ...(!answers && trouble && { trouble }),
    ...(best && { best }),
    wishes,
    questions,
    relations: relationsOf(
      links.filter((link) => !wishes.includes(link) && !questions.includes(link)),
      id,
      schema,
    ),
  }
}

function answersOf(routes: readonly Route[], id: string): Answer[] {
  const byEnd = new Map<string, Answer>()
  for (const route of routes) {
    const nodes = [...route.hops.map((hop) => hop.subject), ...route.hops.slice(-1).map((hop) => hop.object)]
    const ordered = nodes[0]?.id === id ? nodes : nodes.reverse()
    const end = ordered.at(-1)
    if (!end) continue
    const known = byEnd.get(end.id)
    byEnd.set(
      end.id,
      known ? { ...known, routes: known.routes + 1 } : { node: end, route, via: ordered.slice(1, -1), routes: 1 },
    )
  }
  return [...byEnd.values()]
}

function relationsOf(links: readonly Link[], id: string, schema: Schema): Relation[] {
  const groups = new Map<string, { edgeKind: string; direction: 'out' | 'in'; links: Link[] }>()
  for (const link of links) {
    const direction = link.edge.from === id ? 'out' : 'in'
    const key = `${link.edge.kind} ${direction}`
    const group = groups.get(key) ?? { edgeKind: link.edge.kind, direction, links: [] }
    group.links.push(link)
    groups.set(key, group)
  }
  const order = Object.keys(schema.edgeKinds)
  return [...groups.values()].sort(
    (a, b) => order.indexOf(a.edgeKind) - order.indexOf(b.edgeKind) || byCodePoint(a.direction, b.direction),
  )
}
