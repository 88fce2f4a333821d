import type { GraphEdge, GraphNode } from '../../src/model/graph.ts'
import type { Schema } from '../../src/model/schema.ts'
import { surveysFirst } from '../../src/model/surveys-first.ts'
import type {
  CompareAnswer,
  DossierAnswer,
  MatrixAnswer,
  ReadingAnswer,
  SearchAnswer,
  SummaryAnswer,
  TraceAnswer,
} from '../../src/query/answers.ts'
import { DECISIONS } from './decisions.ts'
import { type History, NO_HISTORY } from './history.ts'
import type { Part } from './part-wanted.ts'
import type { Trouble } from './trouble.ts'
import type { Unreadable } from './url.ts'
import type { View } from './view.ts'

export interface Point {
  readonly x: number
  readonly y: number
}

/** The graph of the datasets that are on, whole: what is drawn and listed is a choice from it. */
export interface Graph {
  /** Ids of the datasets that it was asked for. */
  readonly datasets: readonly string[]
  readonly nodes: ReadonlyMap<string, GraphNode>
  readonly edges: ReadonlyMap<string, GraphEdge>
  /** Edges by the ids of their ends. */
  readonly touching: ReadonlyMap<string, readonly GraphEdge[]>
  /** Works that evidence is from and that are none of the nodes: they stand in data that is off. */
  readonly beyond: readonly GraphNode[]
  /** Whether there is more than a reader gives at once. */
  readonly isCut: boolean
  /** What was asked for, where all that there is would be too much. */
  readonly part?: Part
}

/** Where a layout puts the nodes of a graph. */
export interface Places {
  /** Which layout it is, see wanted-layout.ts. */
  readonly key: string
  readonly positions: ReadonlyMap<string, Point>
}

/** What the app says once, above everything, until it is put away. */
export type Notice =
  | { readonly code: 'unreadable'; readonly parts: readonly Unreadable[] }
  | { readonly code: 'unknown-nodes'; readonly ids: readonly string[] }
  | { readonly code: 'unknown-edge'; readonly id: string }
  | { readonly code: 'unknown-filters'; readonly parts: readonly Unreadable[] }
  | { readonly code: 'unknown-datasets'; readonly ids: readonly string[] }
  /** The trace has no such route any more; its nodes are named. */
  | { readonly code: 'unknown-route'; readonly ids: readonly string[] }
  /** No route has this step any more; its two ends are named. */
  | { readonly code: 'unknown-step'; readonly ids: readonly string[] }
  /** The link was made of other data than is here now. */
  | { readonly code: 'moved-on'; readonly was: string; readonly now: string }
  /** What was chosen stands in data that was off; it is on now. */
  | { readonly code: 'switched-on'; readonly ids: readonly string[] }
  | { readonly code: 'copied' }
  | { readonly code: 'not-copied' }
  /** What the browser kept of the last view could not be read. */
  | { readonly code: 'set-aside' }
  /** Files that somebody had opened are not kept. */
  | { readonly code: 'file-gone'; readonly name: string }
  /** Files that were kept cannot be read any more. */
  | { readonly code: 'file-set-aside'; readonly name: string }
  | { readonly code: 'failed'; readonly message: string }

/** What came of asking for routes from these ids: an answer, or why there is none. */
export interface Paths {
  readonly from: readonly string[]
  readonly to?: readonly string[]
  readonly answer?: TraceAnswer
  readonly trouble?: Trouble
}

/** What came of asking for the dossier of a node. */
export interface AskedDossier {
  readonly id: string
  readonly answer?: DossierAnswer
  readonly trouble?: Trouble
}

/** Two datasets side by side, with the nodes that the answer names. */
export interface Comparison {
  readonly answer?: CompareAnswer
  readonly nodes: ReadonlyMap<string, GraphNode>
  readonly trouble?: Trouble
}

export interface Search {
  readonly text: string
  readonly asking: boolean
  readonly answer?: SearchAnswer
}

export interface State {
  readonly view: View
  readonly systemDark: boolean
  readonly summary?: SummaryAnswer
  readonly schema?: Schema
  readonly graph?: Graph
  /** Where the data's own file shows its nodes, in the layout's box; absent where it shows them nowhere. */
  readonly filePlaces?: ReadonlyMap<string, Point>
  /** Of the graph's nodes; those of another layout until the wanted one is there. */
  readonly places?: Places
  readonly matrix?: MatrixAnswer
  /** The routes of the trace. */
  readonly trace?: Paths
  /** Of the one selected challenge or solution. */
  readonly dossier?: AskedDossier
  readonly comparison?: Comparison
  /** What to read of what is chosen, while that is wanted. */
  readonly reading?: ReadingAnswer
  readonly search: Search
  /** What is being fetched. */
  readonly busy: readonly string[]
  /** By question; each stays until that question is answered or no longer asked. */
  readonly troubles: ReadonlyMap<string, Trouble>
  readonly notices: readonly Notice[]
  /** The revision that the address names, until it has been held against the data; see revision.ts. */
  readonly linked?: string
  /** What can be taken back, and done again. */
  readonly history: History
  /** Why there can be no picture. */
  readonly pictureRefused?: string
}

export function firstState(view: View, systemDark: boolean, notices: readonly Notice[] = [], linked?: string): State {
  return {
    view,
    ...(linked && { linked }),
    systemDark,
    search: { text: '', asking: false },
    busy: [],
    troubles: new Map(),
    notices,
    history: NO_HISTORY,
  }
}

/** Ids of the datasets that are on: those chosen, else the first that builds on no other. */
export function datasetsOn({ view, summary }: Pick<State, 'view' | 'summary'>): readonly string[] {
  const known = summary?.datasets ?? []
  if (view.datasets) return view.datasets.filter((id) => known.some((dataset) => dataset.id === id))
  return usualDatasets({ summary })
}

/** Ids of the datasets that are on where nobody chose. */
export function usualDatasets({ summary }: Pick<State, 'summary'>): readonly string[] {
  const [first] = datasetsInOrder(summary)
  return first ? [first.id] : []
}

/** Those that build on no other first, else in id order. */
export function datasetsInOrder(summary: SummaryAnswer | undefined): SummaryAnswer['datasets'] {
  return surveysFirst(summary?.datasets ?? [])
}

/** The two datasets to hold side by side: those chosen, else the two that say most; undefined where there are not two. */
export function comparedOf({
  view,
  summary,
}: {
  readonly view: Pick<View, 'compared'>
  readonly summary?: State['summary'] | undefined
}): readonly [string, string] | undefined {
  const all = datasetsInOrder(summary)
  if (view.compared?.every((id) => all.some((dataset) => dataset.id === id))) return view.compared
  const largest = all
    .filter(({ id }) => id !== DECISIONS)
    .sort((a, b) => b.edges - a.edges)
    .slice(0, 2)
  const [a, b] = all.filter((dataset) => largest.includes(dataset))
  return a && b && [a.id, b.id]
}

/** The dataset whose title stands over everything: the first of those that are on, or of all. */
export function mainDataset(state: Pick<State, 'view' | 'summary'>): SummaryAnswer['datasets'][number] | undefined {
  return datasetsShown(state)[0] ?? datasetsInOrder(state.summary)[0]
}

/** Those that are on, in that order. */
export function datasetsShown(state: Pick<State, 'view' | 'summary'>): SummaryAnswer['datasets'] {
  const on = datasetsOn(state)
  return datasetsInOrder(state.summary).filter(({ id }) => on.includes(id))
}

/** Indexes an answer. An id that another replaced leads to the node that it means. */
export function indexGraph(
  datasets: readonly string[],
  nodes: readonly GraphNode[],
  edges: readonly GraphEdge[],
  { isCut = false, beyond = [], part }: Partial<Pick<Graph, 'isCut' | 'beyond' | 'part'>> = {},
): Graph {
  const byId = new Map(nodes.map((node) => [node.id, node]))
  const touching = new Map<string, GraphEdge[]>(nodes.map((node) => [node.id, []]))
  for (const edge of edges) {
    touching.get(edge.from)?.push(edge)
    if (edge.to !== edge.from) touching.get(edge.to)?.push(edge)
  }
  const byKey = new Map(edges.map((edge) => [edge.id, edge]))
  return { datasets, nodes: byId, edges: byKey, touching, beyond, isCut, ...(part && { part }) }
}

/** The node's own id, also for one that `sameAs` replaced; undefined when the graph has neither. */
export function resolveId(graph: Graph, id: string): string | undefined {
  if (graph.nodes.has(id)) return id
  for (const node of graph.nodes.values()) if (node.sameAs.includes(id)) return node.id
  return undefined
}
