import type { GraphEdge, GraphNode, Support } from '../../src/model/graph.ts'
import { byCodePoint } from '../../src/model/order.ts'
import { type Role, roleOf, type Schema } from '../../src/model/schema.ts'
import type { DossierAnswer, Note } from '../../src/query/answers.ts'
import { type Route, routesOf } from '../../src/report/routes.ts'
import { type AskedDossier, type Graph, indexGraph } from './state.ts'
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
  /** Statements beside the routes, by title; those titled `other` stand in `relations`. */
  readonly sections: readonly Section[]
  /** All other statements, by relation and direction in the schema's order. */
  readonly relations: readonly Relation[]
  readonly reading: readonly { readonly node: GraphNode; readonly covers: readonly string[]; readonly total: number }[]
  /** Why it is empty or cut. */
  readonly notes: readonly Note[]
  /** How many answers there are, shown or not. */
  readonly total: number
}

/** A solution of the challenge, or a challenge of the solution, with its best route. */
export interface Answer {
  readonly node: GraphNode
  readonly route: Route
  /** The nodes between, from the one asked about on. */
  readonly via: readonly GraphNode[]
  /** How many routes lead there. */
  readonly routes: number
  /** Statements by which it raises challenges. */
  readonly costs: readonly Link[]
  /** Statements by which it faces other challenges. */
  readonly limits: readonly Link[]
}

/** `other` is told by relation instead. */
export type SectionName = Exclude<DossierAnswer['sections'][number]['section'], 'other'>

export interface Section {
  readonly name: SectionName
  readonly links: readonly Link[]
}

/** A statement, and the end of it that a line about it names. */
export interface Link {
  readonly node: GraphNode
  readonly edge: GraphEdge
}

export interface Relation {
  readonly edgeKind: string
  readonly direction: 'out' | 'in'
  readonly links: readonly Link[]
}

/** Undefined when the graph does not hold the node. Of a node that is no end of routes, its relations alone. */
export function dossierOf(
  graph: Graph,
  schema: Schema,
  id: string,
  asked?: AskedDossier,
  failed?: Trouble,
): Dossier | undefined {
  const node = graph.nodes.get(id)
  if (!node) return undefined
  const role = roleOf(schema, node.kind)
  const bare = { node, role, sections: [], relations: [], reading: [], notes: [], total: 0 }
  const mine = asked?.id === id ? asked : undefined
  if (mine?.answer) return { ...bare, ...told(mine.answer, schema) }
  const trouble = mine?.trouble ?? failed
  if (role !== 'context') return { ...bare, ...(trouble && { trouble }) }
  const links = (graph.touching.get(id) ?? []).flatMap((edge) => linkAt(graph, edge, id) ?? [])
  return { ...bare, relations: relationsOf(links, id, schema) }
}

/** The answer with its nodes and statements in place of their ids. */
function told(answer: DossierAnswer, schema: Schema): Omit<Dossier, 'node' | 'role'> {
  const { id } = answer.node
  const graph = indexGraph([], answer.nodes, answer.edges)
  const ends = new Set(answer.answers.map((each) => each.id))
  const links = (edges: readonly string[], at: string) =>
    edges.flatMap((edge) => {
      const known = graph.edges.get(edge)
      return (known && linkAt(graph, known, at, ends)) ?? []
    })
  const answers = answer.answers.flatMap(({ id: end, path, paths, costs, limits }): Answer[] => {
    const node = graph.nodes.get(end)
    const [route] = routesOf(graph, schema, { paths: [path] })
    if (!node || !route) return []
    const via = path.nodes.slice(1, -1).flatMap((between) => graph.nodes.get(between) ?? [])
    return [{ node, route, via, routes: paths, costs: links(costs, end), limits: links(limits, end) }]
  })
  const others = answer.sections.find(({ section }) => section === 'other')
  return {
    answers,
    ...(answer.best && { best: answer.best }),
    sections: answer.sections.flatMap(({ section, edges }) =>
      section === 'other' ? [] : { name: section, links: links(edges, id) },
    ),
    relations: relationsOf(links(others?.edges ?? [], id), id, schema),
    reading: answer.reading.flatMap(({ id: work, covers, total }) => {
      const node = graph.nodes.get(work)
      return node ? [{ node, covers, total }] : []
    }),
    notes: answer.notes,
    total: answer.total,
  }
}

/** Seen from `at`, the other end; of a statement between others, the end that is no answer. */
function linkAt(graph: Graph, edge: GraphEdge, at: string, answers: ReadonlySet<string> = NONE): Link | undefined {
  const isFromHere = edge.from === at || (edge.to !== at && answers.has(edge.from))
  const node = graph.nodes.get(isFromHere ? edge.to : edge.from)
  return node && { node, edge }
}

const NONE: ReadonlySet<string> = new Set()

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
