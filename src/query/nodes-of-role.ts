import type { EvidenceFilter } from '../model/evidence.ts'
import type { GraphNode } from '../model/graph.ts'
import { type Role, roleOf, type Schema } from '../model/schema.ts'
import type { GraphStore, ReadOptions } from '../store/types.ts'

/** Every node of a role that the filter's datasets hold (all, when it names none), in id order. */
export async function nodesOfRole(
  store: GraphStore,
  schema: Schema,
  role: Role,
  filter: EvidenceFilter,
  options: ReadOptions,
): Promise<readonly GraphNode[]> {
  const kinds = Object.keys(schema.nodeKinds).filter((kind) => roleOf(schema, kind) === role)
  const { datasets } = filter
  const { nodes } = await store.subgraph({ kinds, filter: datasets ? { datasets } : {} }, options)
  return nodes
}
