import { MultiDirectedGraph } from 'graphology'
import type { ViewEdge, ViewGraph, ViewNode } from '../../src/drawing/view-graph.ts'
import { changesBetween } from './changes.ts'

export type DrawnNode = {
  x: number
  y: number
  node: ViewNode
  /** Left out of the view, but kept: what comes back is at once where it was. */
  hidden: boolean
  /** As large as sigma was last told. */
  told: number
}
export type DrawnEdge = { edge: ViewEdge; hidden: boolean }

/**
 * The graph that sigma draws: what its view shows, and hidden what it showed before. It can be changed without telling sigma
 * of each node and edge, as before it reads all anew.
 */
export class DrawnGraph extends MultiDirectedGraph<DrawnNode, DrawnEdge> {
  /** What it was brought to last. */
  view: ViewGraph = { nodes: [], edges: [] }
  /** Edges of it that are still to be joined. */
  later: readonly ViewEdge[] = []
  private isQuiet = false

  quietly<T>(change: () => T): T {
    this.isQuiet = true
    const result = change()
    this.isQuiet = false
    return result
  }

  shows(node: string): boolean {
    return this.hasNode(node) && !this.getNodeAttribute(node, 'hidden')
  }

  showsEdge(edge: string): boolean {
    return this.hasEdge(edge) && !this.getEdgeAttribute(edge, 'hidden')
  }

  /** Drops what is hidden. Sigma is to read all anew then. */
  forget(): void {
    for (const id of this.filterEdges((_, { hidden }) => hidden)) this.dropEdge(id)
    for (const id of this.filterNodes((_, { hidden }) => hidden)) this.dropNode(id)
  }

  override emit: MultiDirectedGraph<DrawnNode, DrawnEdge>['emit'] = (...event) => !this.isQuiet && super.emit(...event)
}

/** What sigma is to prepare anew. */
export interface Synced {
  /** Ids of the nodes and edges that are new, hidden, shown again or look otherwise. */
  readonly nodes: readonly string[]
  readonly edges: readonly string[]
  /** Whether sigma knows all of them, so that it need take up no other. */
  readonly isKnown: boolean
}

export interface SyncOptions {
  /** How much longer heights are drawn. */
  readonly stretch?: number
  /** A node under the reader's hand: it keeps its position. */
  readonly held?: string | undefined
  /** Of the edges that are new only so many are joined. */
  readonly most?: number
  /** A node whose size changes by no more looks as before: a link less is not seen on one among thousands. */
  readonly slack?: number
  /** Whether the nodes may be elsewhere than the last view has them. */
  readonly isAdrift?: boolean
}

/** Brings the one graph that sigma draws to what the view says, in place. */
export function syncGraph(graph: DrawnGraph, view: ViewGraph, options: SyncOptions = {}): Synced {
  const { stretch = 1, held, most = Number.POSITIVE_INFINITY, slack = 0, isAdrift = false } = options
  const last = graph.view
  graph.view = view
  const [nodes, edges] = [new Set<string>(), new Set<string>()]
  let isKnown = !isAdrift
  const place = (node: ViewNode): void => {
    if (node.id === held) graph.mergeNodeAttributes(node.id, { node })
    else graph.mergeNodeAttributes(node.id, { node, x: node.x, y: node.y * stretch })
  }

  const changed = changesBetween(last.nodes, view.nodes)
  for (const node of changed.come) {
    nodes.add(node.id)
    if (graph.hasNode(node.id)) {
      graph.mergeNodeAttributes(node.id, { hidden: false, told: node.size })
      place(node)
    } else {
      graph.addNode(node.id, { x: node.x, y: node.y * stretch, node, hidden: false, told: node.size })
      isKnown = false
    }
  }
  for (const { id } of changed.gone) {
    if (!graph.hasNode(id)) {
      isKnown = false
      continue
    }
    graph.setNodeAttribute(id, 'hidden', true)
    nodes.add(id)
  }
  for (const node of changed.other) {
    const { node: was, told } = graph.getNodeAttributes(node.id)
    place(node)
    const isMoved = was.x !== node.x || was.y !== node.y
    const isResized = Math.abs(node.size - told) > slack
    if (isResized || isMoved) for (const id of graph.edges(node.id)) edges.add(id)
    if (!isResized && !isMoved && was.color === node.color && was.shape === node.shape) continue
    graph.setNodeAttribute(node.id, 'told', node.size)
    nodes.add(node.id)
  }
  if (isAdrift) for (const node of view.nodes) place(node)

  const between = changesBetween(last.edges, view.edges)
  for (const { id } of between.gone) {
    if (!graph.hasEdge(id)) continue
    graph.setEdgeAttribute(id, 'hidden', true)
    edges.add(id)
  }
  const missing: ViewEdge[] = []
  for (const edge of [...between.come, ...between.other]) {
    const ends = graph.hasEdge(edge.id) ? graph.extremities(edge.id) : undefined
    if (ends?.[0] === edge.from && ends[1] === edge.to) {
      const { edge: was, hidden } = graph.getEdgeAttributes(edge.id)
      graph.replaceEdgeAttributes(edge.id, { edge, hidden: false })
      if (hidden || !isEdgeAlike(was, edge)) edges.add(edge.id)
      continue
    }
    if (ends) graph.dropEdge(edge.id)
    missing.push(edge)
  }
  graph.later = graph.later.length > 0 ? view.edges.filter(({ id }) => !graph.hasEdge(id)) : missing
  if (graph.later.length > 0) isKnown = false
  for (const id of joinEdges(graph, most)) edges.add(id)
  return { nodes: [...nodes], edges: [...edges].filter((id) => graph.hasEdge(id)), isKnown }
}

/** Joins so many as `most` of the edges that are still to be, but for those without both ends. Returns their ids. */
export function joinEdges(graph: DrawnGraph, most: number): string[] {
  const now = graph.later.slice(0, most).filter(({ from, to }) => graph.hasNode(from) && graph.hasNode(to))
  graph.later = graph.later.slice(most)
  for (const edge of now) graph.addDirectedEdgeWithKey(edge.id, edge.from, edge.to, { edge, hidden: false })
  return now.map(({ id }) => id)
}

function isEdgeAlike(a: ViewEdge, b: ViewEdge): boolean {
  return a.strength === b.strength && a.inferred === b.inferred && a.curvature === b.curvature
}
