import type { Sentence } from '../errors.ts'
import type { GraphBatch } from '../model/batch.ts'
import type { EvidenceFilter } from '../model/evidence.ts'
import type { DatasetInfo, GraphEdge, GraphNode, Subgraph } from '../model/graph.ts'
import type { Schema } from '../model/schema.ts'
import type { SearchHit, SearchQuery } from '../model/search.ts'
import type { WalkGraph } from '../model/walk.ts'

/**
 * What an engine must do; the questions people ask are built on it in src/query. Every rule here is a case of the
 * contract suite:
 * - answers are in id order (code point) unless said otherwise, and limits are reported, never silent;
 * - an id that is not there is absent from the answer; an id that a `sameAs` replaced answers with the node it means;
 * - filters act on evidence: an edge with no admitted evidence is not there, and strengths see admitted evidence only;
 * - a read stops when its `signal` aborts, rejecting with the signal's reason;
 * - a write becomes visible whole or not at all; `close` twice is fine; any call after `close` is a StoreError.
 */
export interface GraphStore {
  readonly engine: string

  /** Throws StoreError naming the address and the setting when the engine cannot be reached. */
  verify(): Promise<void>

  /** The base schema with the additions of every loaded dataset. */
  schema(options?: ReadOptions): Promise<Schema>
  /** In id order. */
  datasets(options?: ReadOptions): Promise<LoadedDataset[]>

  nodes(ids: readonly string[], options?: ReadOptions): Promise<GraphNode[]>
  /** The nodes that the selection names and the admitted edges among them. */
  subgraph(selection: Selection, options?: ReadOptions): Promise<Subgraph>
  /** For each pair, in the order given, the admitted edges that join its two nodes, whichever way. */
  between(pairs: readonly Pair[], filter: EvidenceFilter, options?: ReadOptions): Promise<GraphEdge[][]>
  /** What is joined to one node; undefined when there is no such node. */
  incident(request: IncidentRequest, options?: ReadOptions): Promise<Incident | undefined>
  /** Which nodes edges of these kinds join, whatever their evidence. Each link once, by `from`, kind, `to`. */
  links(request: LinksRequest, options?: ReadOptions): Promise<Link[]>
  /**
   * Nodes that match, best first, as model/search.ts ranks them; `total` counts the first tier alone. `remark`: why
   * loading again would help.
   */
  search(query: SearchQuery, options?: ReadOptions): Promise<{ hits: SearchHit[]; total: number; remark?: string }>
  /** All steps that a trace may take from `from`, as far as `maxHops`; may hold more than that. */
  walk(request: WalkRequest, options?: ReadOptions): Promise<WalkGraph>

  /** Replaces the earlier revision of each dataset given, all in one transaction, and touches nothing else. */
  write(batches: readonly GraphBatch[]): Promise<WriteReport>
  /** Takes the datasets away; what others hold stays. Ids that are not loaded are passed over. */
  remove(datasets: readonly string[]): Promise<WriteReport>
  close(): Promise<void>
}

export interface ReadOptions {
  readonly signal?: AbortSignal
}

export interface LoadedDataset extends DatasetInfo {
  readonly revision: string
  readonly nodes: number
  readonly edges: number
  readonly evidence: number
}

export interface Selection {
  /** Only these nodes; otherwise all. */
  readonly ids?: readonly string[]
  /** Only nodes of these kinds. */
  readonly kinds?: readonly string[]
  /**
   * Edges by their evidence. With `datasets` and no `ids`, nodes too: those that one of the datasets holds, and the
   * ends of admitted edges. Nodes named by `ids` are given whatever the filter.
   */
  readonly filter: EvidenceFilter
}

/** Ids of two nodes. */
export type Pair = readonly [string, string]

export type Direction = 'out' | 'in'

export interface IncidentRequest {
  readonly id: string
  readonly filter: EvidenceFilter
  readonly edgeKinds?: readonly string[]
  readonly nodeKinds?: readonly string[]
  readonly direction?: Direction
  readonly limit: number
}

export interface Incident {
  readonly node: GraphNode
  /** Counts over everything admitted, whatever kinds or limit were asked for; by edge kind, direction, node kind. */
  readonly groups: readonly IncidentGroup[]
  /** By edge kind, direction, id of the other node, edge id. A loop stands once, as `out`. */
  readonly items: readonly { readonly direction: Direction; readonly edge: GraphEdge; readonly node: GraphNode }[]
  /** How many items there are before the limit. */
  readonly total: number
}

export interface IncidentGroup {
  readonly edgeKind: string
  readonly direction: Direction
  readonly nodeKind: string
  readonly count: number
}

/** Links that leave these nodes, or links that lead to them. */
export interface LinksRequest {
  readonly kinds: readonly string[]
  readonly direction: Direction
  readonly ids: readonly string[]
}

/** That there is an edge of a kind between two nodes. */
export type Link = Pick<GraphEdge, 'kind' | 'from' | 'to'>

export interface WalkRequest {
  readonly from: readonly string[]
  /** From challenges to solutions as the schema's `walk` says, or mirrored. */
  readonly towards: 'solutions' | 'challenges'
  readonly maxHops: number
  readonly filter: EvidenceFilter
}

/** What a write did to the graph that readers see. */
export interface WriteReport {
  readonly nodes: Changes
  readonly edges: Changes
  readonly datasets: readonly string[]
  /** Conflicts between datasets, and statements that wait for a node of a dataset not loaded. */
  readonly warnings: readonly Sentence[]
}

export interface Changes {
  readonly added: number
  readonly changed: number
  readonly removed: number
  readonly unchanged: number
}
