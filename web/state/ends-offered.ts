import type { GraphNode } from '../../src/model/graph.ts'
import { byCodePoint } from '../../src/model/order.ts'
import { type Role, roleOf, type Schema } from '../../src/model/schema.ts'
import { matchNode, normalize, termsOf } from '../../src/model/search.ts'
import type { Graph } from './state.ts'

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
