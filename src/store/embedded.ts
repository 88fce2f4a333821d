import { MultiDirectedGraph } from 'graphology'
import { StoreError } from '../errors.ts'
import type { GraphBatch } from '../model/batch.ts'
import { differenceOf } from '../model/changes.ts'
import { admitEdge, type EvidenceFilter, isOpen, rankOf } from '../model/evidence.ts'
import { type Folded, fold } from '../model/fold.ts'
import type { GraphEdge, GraphNode } from '../model/graph.ts'
import { byCodePoint, byId, sortedSet } from '../model/order.ts'
import { edgeKindOf, roleOf } from '../model/schema.ts'
import { compareHits, matchNode, normalize, type SearchHit, type SearchQuery, termsOf } from '../model/search.ts'
import { buildWalkGraph, type WalkGraph, type WalkStep, waysThrough } from '../model/walk.ts'
import { type EdgesBetween, edgesBetween } from './edges-between.ts'
import type { FuzzyIndex } from './fuzzy-index.ts'
import { groupIncident, type Joined } from './incident.ts'
import { type KeptWalks, keptWalks } from './kept-walks.ts'
import { compareLinks } from './links.ts'
import type {
  Direction,
  GraphStore,
  Incident,
  IncidentRequest,
  Link,
  LinksRequest,
  LoadedDataset,
  Pair,
  Selection,
  WalkRequest,
  WriteReport,
} from './types.ts'

/** A store in this process's memory, over graphology: runs in Node and in a browser worker. Nothing is kept on disk. */
export function createEmbeddedStore(): GraphStore {
  const batches = new Map<string, GraphBatch>()
  let view = viewOf([])
  let closed = false

  const open = (signal?: AbortSignal) => {
    if (closed) throw new StoreError('the embedded store is closed')
    signal?.throwIfAborted()
  }

  /** Builds the next graph aside and shows it whole. */
  const replace = (change: () => void): WriteReport => {
    open()
    const before = view
    change()
    view = viewOf([...batches.values()])
    const nodes = differenceOf(before.folded.nodes, view.folded.nodes)
    const edges = differenceOf(before.folded.edges, view.folded.edges)
    const count = (difference: typeof nodes | typeof edges) => ({
      added: difference.added.length,
      changed: difference.changed.length,
      removed: difference.removed.length,
      unchanged: difference.unchanged,
    })
    return {
      nodes: count(nodes),
      edges: count(edges),
      datasets: [...batches.keys()].sort(byCodePoint),
      warnings: view.folded.warnings,
    }
  }

  return {
    engine: 'embedded',
    verify: async () => open(),
    schema: async (options) => {
      open(options?.signal)
      return view.folded.schema
    },
    datasets: async (options) => {
      open(options?.signal)
      return [...batches.values()].sort((a, b) => byCodePoint(a.dataset.id, b.dataset.id)).map(describe)
    },
    nodes: async (ids, options) => {
      open(options?.signal)
      return nodesOf(view, ids)
    },
    subgraph: async (selection, options) => {
      open(options?.signal)
      return select(view, selection)
    },
    between: async (pairs, filter, options) => {
      open(options?.signal)
      return between(view, pairs, filter)
    },
    incident: async (request, options) => {
      open(options?.signal)
      return incidentTo(view, request)
    },
    links: async (request, options) => {
      open(options?.signal)
      return linksOf(view, request)
    },
    search: async (query, options) => {
      open(options?.signal)
      return search(view, query)
    },
    walk: async (request, options) => {
      open(options?.signal)
      return walk(view, request)
    },
    write: async (given) =>
      replace(() => {
        for (const batch of given) batches.set(batch.dataset.id, batch)
      }),
    remove: async (datasets) =>
      replace(() => {
        for (const id of datasets) batches.delete(id)
      }),
    close: async () => {
      closed = true
    },
  }
}

/** One state of the graph, never changed after it is shown. */
interface View {
  readonly folded: Folded
  readonly graph: MultiDirectedGraph<{ node: GraphNode }, { edge: GraphEdge }>
  /** Replaced ids to the node that each means. */
  readonly aliases: ReadonlyMap<string, string>
  readonly walks: KeptWalks
  /** By kinds, each made when first asked for. */
  readonly links: Map<string, LinksByEnd>
  /** Made when first asked for. */
  between?: EdgesBetween
  /** Made on the first search that needs it. */
  fuzzy?: FuzzyIndex
}

function viewOf(batches: readonly GraphBatch[]): View {
  const folded = fold(batches)
  const graph = new MultiDirectedGraph<{ node: GraphNode }, { edge: GraphEdge }>()
  for (const node of folded.nodes) graph.addNode(node.id, { node })
  for (const edge of folded.edges) graph.addDirectedEdgeWithKey(edge.id, edge.from, edge.to, { edge })
  const aliases = new Map(folded.nodes.flatMap((node) => node.sameAs.map((id) => [id, node.id] as const)))
  return { folded, graph, aliases, walks: keptWalks(), links: new Map() }
}

const descriptions = new WeakMap<GraphBatch, LoadedDataset>()

/** Kept, since every question looks at the datasets and counting goes through all of them. */
function describe(batch: GraphBatch): LoadedDataset {
  const known = descriptions.get(batch)
  if (known) return known
  const described = {
    ...batch.dataset,
    revision: batch.revision,
    nodes: batch.nodes.length,
    edges: batch.edges.length,
    evidence: batch.edges.reduce((sum, edge) => sum + edge.evidence.length, 0),
  }
  descriptions.set(batch, described)
  return described
}

function nodesOf(view: View, ids: readonly string[]): GraphNode[] {
  const found = new Set<GraphNode>()
  for (const id of ids) {
    const key = meantBy(view, id)
    if (key !== undefined) found.add(view.graph.getNodeAttribute(key, 'node'))
  }
  return [...found].sort(byId)
}

function meantBy({ graph, aliases }: View, id: string): string | undefined {
  return graph.hasNode(id) ? id : aliases.get(id)
}

function select(view: View, { ids, kinds, filter }: Selection) {
  const { datasets } = filter
  const inDatasets = (node: GraphNode) => ids || !datasets || node.datasets.some((id) => datasets.includes(id))
  const named = ids ? nodesOf(view, ids) : view.folded.nodes
  const candidates = kinds ? named.filter((node) => kinds.includes(node.kind)) : named
  // Everything is asked for most, and where nothing is left out nothing needs looking up.
  if (!ids && !kinds && !datasets && isOpen(filter)) return { nodes: [...candidates], edges: [...view.folded.edges] }
  const among = new Map(candidates.map((node) => [node.id, node]))
  const edges = (ids ? edgesAmong(view, among) : view.folded.edges)
    .filter((edge) => among.has(edge.from) && among.has(edge.to))
    .flatMap((edge) => admitEdge(filter, edge) ?? [])
  const ends = new Set(ids ? [] : edges.flatMap((edge) => [edge.from, edge.to]))
  const nodes = candidates.filter((node) => ends.has(node.id) || inDatasets(node))
  const shown = new Set(nodes.map((node) => node.id))
  return { nodes, edges: edges.filter((edge) => shown.has(edge.from) && shown.has(edge.to)) }
}

function edgesAmong(view: View, nodes: ReadonlyMap<string, GraphNode>): GraphEdge[] {
  const edges: GraphEdge[] = []
  for (const id of nodes.keys()) {
    if (view.graph.outDegree(id) > nodes.size) {
      // A hub: asking for each of the others is quicker than to look through all that it points to.
      for (const to of nodes.keys()) view.graph.forEachOutEdge(id, to, (_key, { edge }) => edges.push(edge))
      continue
    }
    view.graph.forEachOutEdge(id, (_key, { edge }, _from, to) => {
      if (nodes.has(to)) edges.push(edge)
    })
  }
  return edges.sort(byId)
}

function between(view: View, pairs: readonly Pair[], filter: EvidenceFilter): GraphEdge[][] {
  view.between ??= edgesBetween(view.folded.nodes, view.folded.edges)
  const find = view.between
  const meant = (id: string) => view.aliases.get(id) ?? id
  return pairs.map(([a, b]) => find(meant(a), meant(b), filter))
}

function incidentTo(view: View, request: IncidentRequest): Incident | undefined {
  const [node] = nodesOf(view, [request.id])
  if (!node) return undefined
  const joined: Joined[] = []
  view.graph.forEachEdge(node.id, (_key, { edge }, from, to) => {
    const admitted = admitEdge(request.filter, edge)
    if (!admitted) return
    const direction = from === node.id ? 'out' : 'in'
    const other = view.graph.getNodeAttribute(direction === 'out' ? to : from, 'node')
    joined.push({ direction, edge: admitted, node: other })
  })
  return { node, ...groupIncident(joined, request) }
}

function linksOf(view: View, { ids, kinds, direction }: LinksRequest): Link[] {
  const byEnd = linksByEnd(view, kinds)[direction]
  const asked = new Set(ids.map((id) => view.aliases.get(id) ?? id))
  const links: Link[] = []
  for (const id of asked) for (const link of byEnd.get(id) ?? []) links.push(link)
  return links.sort(compareLinks)
}

type LinksByEnd = Readonly<Record<Direction, ReadonlyMap<string, readonly Link[]>>>

/** All links of some kinds by their ends: looking through what is joined to a hub would take as long as the hub is big. */
function linksByEnd(view: View, kinds: readonly string[]): LinksByEnd {
  const wanted = sortedSet(kinds)
  const name = JSON.stringify(wanted)
  const known = view.links.get(name)
  if (known) return known
  const links = { out: new Map<string, Link[]>(), in: new Map<string, Link[]>() }
  const add = (direction: Direction, id: string, link: Link) => {
    const there = links[direction].get(id)
    if (there) there.push(link)
    else links[direction].set(id, [link])
  }
  const seen = new Set<string>()
  for (const { kind, from, to } of view.folded.edges.filter((edge) => wanted.includes(edge.kind))) {
    const key = JSON.stringify([kind, from, to])
    if (seen.has(key)) continue
    seen.add(key)
    const link = { kind, from, to }
    add('out', from, link)
    add('in', to, link)
  }
  view.links.set(name, links)
  return links
}

async function search(view: View, query: SearchQuery): Promise<{ hits: SearchHit[]; total: number }> {
  const folded = normalize(query.text).trim()
  const terms = termsOf(query.text)
  const mayShow = (node: GraphNode) =>
    (!query.kinds || query.kinds.includes(node.kind)) &&
    (!query.datasets || node.datasets.some((id) => query.datasets?.includes(id)))
  const exact = view.folded.nodes
    .filter(mayShow)
    .flatMap((node) => {
      const match = matchNode(node, folded, terms)
      return match ? [{ node, match }] : []
    })
    .sort(compareHits)
  const page = exact.slice(query.offset, query.offset + query.limit).map(({ node, match }) => hitOf(node, match))
  const room = query.limit - page.length
  if (room === 0 || terms.length === 0) return { hits: page, total: exact.length }
  const known = new Set(exact.map(({ node }) => node.id))
  // A page that publishes a survey shows it before anybody searches, so this is not to be waited for.
  const { createFuzzyIndex } = await import('./fuzzy-index.ts')
  view.fuzzy ??= createFuzzyIndex(view.folded.nodes)
  const near = nodesInOrder(view, view.fuzzy.search(query.text)).filter((node) => !known.has(node.id) && mayShow(node))
  const passed = Math.max(0, query.offset - exact.length)
  const tolerant = near.slice(passed, passed + room).map((node) => hitOf(node, { field: 'label', tier: 'fuzzy' }))
  return { hits: [...page, ...tolerant], total: exact.length }
}

function nodesInOrder(view: View, ids: readonly string[]): GraphNode[] {
  return ids.map((id) => view.graph.getNodeAttribute(id, 'node'))
}

function hitOf(node: GraphNode, { field, tier }: SearchHit['match']): SearchHit {
  return { id: node.id, kind: node.kind, label: node.label, match: { field, tier } }
}

/** A view is one state for ever, so its walk graphs need no name for it. */
const THIS_VIEW = ''

function walk(view: View, request: WalkRequest): WalkGraph {
  const { towards, filter } = request
  const known = view.walks.get(THIS_VIEW, request)
  if (known) return known
  const endRole = towards === 'solutions' ? 'solution' : 'challenge'
  const { schema } = view.folded
  const nodes = view.folded.nodes.map((node) => ({ id: node.id, isEnd: roleOf(schema, node.kind) === endRole }))
  const steps = view.folded.edges.flatMap((edge): WalkStep[] => {
    const way = edgeKindOf(schema, edge.kind)?.walk ?? 'none'
    const admitted = way === 'none' ? undefined : admitEdge(filter, edge)
    if (!admitted) return []
    const strength = rankOf(admitted.strength)
    return waysThrough(way, edge, towards).map(([from, to]) => ({ from, to, strength }))
  })
  const graph = buildWalkGraph(nodes, steps)
  view.walks.set(THIS_VIEW, request, graph)
  return graph
}
