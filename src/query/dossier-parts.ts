import type { EvidenceFilter } from '../model/evidence.ts'
import type { GraphEdge, GraphNode } from '../model/graph.ts'
import type { GraphStore, ReadOptions } from '../store/types.ts'
import type { DossierAnswer } from './answers.ts'
import type { Beside } from './dossier-sections.ts'

/** Statements at the node itself, and at each answer, that a dossier looks at: nobody reads more of a hub. */
const STATEMENTS_AT_A_NODE = 2_000

/** The best path of an answer. */
export type Path = DossierAnswer['answers'][number]['path']

export const endOf = (path: Path): string => path.nodes.at(-1) ?? ''

/** A node and the statements at it. */
export interface AtNode {
  readonly node: GraphNode
  readonly items: readonly Beside[]
  readonly total: number
}

/** A node and so many of the statements at it as a dossier looks at. */
export async function besideOne(
  store: GraphStore,
  id: string,
  filter: EvidenceFilter,
  options: ReadOptions,
): Promise<AtNode> {
  const incident = await store.incident({ id, filter, limit: STATEMENTS_AT_A_NODE }, options)
  if (!incident) throw new Error(`node ${id} went away while it was read`)
  const items = incident.items.map(({ edge, node }) => ({ edge, other: node }))
  return { node: incident.node, items, total: incident.total }
}

/** The same of several nodes, by id. */
export async function besideEach(
  store: GraphStore,
  ids: readonly string[],
  filter: EvidenceFilter,
  options: ReadOptions,
): Promise<Map<string, AtNode>> {
  const around = await Promise.all(ids.map((id) => besideOne(store, id, filter, options)))
  return new Map(around.map((each) => [each.node.id, each]))
}

/** The statements of the paths as a whole: a path tells only the gist of them. */
export async function edgesAlong(
  store: GraphStore,
  paths: readonly Path[],
  walked: ReadonlySet<string>,
  filter: EvidenceFilter,
  options: ReadOptions,
): Promise<GraphEdge[]> {
  if (paths.length === 0) return []
  const ids = [...new Set(paths.flatMap((path) => path.nodes))]
  const { edges } = await store.subgraph({ ids, filter }, options)
  return edges.filter((edge) => walked.has(edge.id))
}

/** Every node that the dossier names, sources of evidence too, in id order. */
export async function nodesSpokenOf(
  store: GraphStore,
  node: GraphNode,
  paths: readonly Path[],
  edges: readonly GraphEdge[],
  options: ReadOptions,
): Promise<GraphNode[]> {
  const ids = new Set([node.id, ...paths.flatMap((path) => path.nodes)])
  for (const { source } of node.sources) ids.add(source)
  for (const edge of edges) {
    for (const id of [edge.from, edge.to, ...edge.evidence.map((piece) => piece.source)]) ids.add(id)
  }
  return store.nodes([...ids], options)
}
