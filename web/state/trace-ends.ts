import type { GraphNode } from '../../src/model/graph.ts'
import { byCodePoint } from '../../src/model/order.ts'
import { type Role, roleOf, type Schema } from '../../src/model/schema.ts'
import { matchNode, normalize, termsOf } from '../../src/model/search.ts'
import type { Graph, Paths, State } from './state.ts'
import type { TraceView } from './view.ts'

/**
 * The trace with one end chosen anew. A route runs between a challenge and a solution, whichever way: the other end stays
 * unless it is of the same role.
 */
export function chooseEnd(state: State, end: 'from' | 'to', id: string): TraceView {
  const { trace } = state.view
  const role = roleIn(state, id)
  const fitting = (ids: readonly string[] = []) => ids.filter((other) => roleIn(state, other) !== role)
  const from = end === 'from' ? [id] : fitting(trace?.from)
  const to = end === 'to' ? [id] : fitting(trace?.to)
  return { from, ...(to.length > 0 && { to }) }
}

/** The role of the node; undefined where the graph does not hold it. */
export function roleIn({ graph, schema }: Pick<State, 'graph' | 'schema'>, id: string): Role | undefined {
  const kind = graph?.nodes.get(id)?.kind
  return kind !== undefined && schema ? roleOf(schema, kind) : undefined
}

/** The role of what the routes lead to; undefined while neither end is known. */
export function roleSought(state: State, trace: TraceView): Role | undefined {
  const [from] = trace.from
  if (from !== undefined) {
    const role = roleIn(state, from)
    return role && (role === 'challenge' ? 'solution' : 'challenge')
  }
  const [to] = trace.to ?? []
  return to === undefined ? undefined : roleIn(state, to)
}

/** Whether what was found is of this trace, and not of one before. */
export function isFoundFor(paths: Paths, trace: TraceView | undefined): boolean {
  return JSON.stringify([paths.from, paths.to]) === JSON.stringify([trace?.from, trace?.to])
}

/** How many ends are offered at once. */
const MOST_OFFERED = 60

/**
 * Nodes that may be an end, best match first; without a text all of them, by name. `roles` are those that fit. `nameOf`
 * says how a node is called.
 */
export function endsOffered(
  graph: Graph,
  schema: Schema,
  roles: readonly Role[],
  text: string,
  nameOf: (node: GraphNode) => string,
): GraphNode[] {
  const query = normalize(text.trim())
  const terms = termsOf(text)
  const fitting = [...graph.nodes.values()].filter((node) => roles.includes(roleOf(schema, node.kind)))
  const ranked = fitting.flatMap((node) => {
    const rank = terms.length === 0 ? 0 : matchNode(node, query, terms)?.rank
    return rank === undefined ? [] : [{ node, rank, name: nameOf(node) }]
  })
  ranked.sort((a, b) => a.rank - b.rank || byCodePoint(a.name, b.name) || byCodePoint(a.node.id, b.node.id))
  return ranked.slice(0, MOST_OFFERED).map(({ node }) => node)
}
