import type { EvidenceFilter } from '../model/evidence.ts'
import type { GraphNode } from '../model/graph.ts'
import { type Role, roleOf, type Schema } from '../model/schema.ts'
import type { GraphStore, ReadOptions } from '../store/types.ts'

/**
 * Every node of a role, in id order; with datasets, those that one of them holds or says something of: a challenge of
 * another dataset is in the question as soon as this one addresses it.
 */
export async function nodesOfRole(
  store: GraphStore,
  schema: Schema,
  role: Role,
  { datasets }: EvidenceFilter,
  options: ReadOptions,
): Promise<readonly GraphNode[]> {
  const kinds = Object.keys(schema.nodeKinds).filter((kind) => roleOf(schema, kind) === role)
  // By kinds alone the ends of statements that lead to other kinds would be missed.
  const { nodes } = await store.subgraph(datasets ? { filter: { datasets } } : { kinds, filter: {} }, options)
  return nodes.filter((node) => kinds.includes(node.kind))
}
