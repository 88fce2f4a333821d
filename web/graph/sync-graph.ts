import { MultiDirectedGraph } from 'graphology'
import type { ViewEdge, ViewGraph, ViewNode } from '../../src/drawing/view-graph.ts'

export type DrawnNode = { x: number; y: number; node: ViewNode }
export type DrawnEdge = { edge: ViewEdge }

/** A graph that can be changed without telling sigma of each node and edge, as before it reads all anew. */
export class DrawnGraph extends MultiDirectedGraph<DrawnNode, DrawnEdge> {
  private isQuiet = false

  quietly<T>(change: () => T): T {
    this.isQuiet = true
    const result = change()
    this.isQuiet = false
    return result
  }

  override emit: MultiDirectedGraph<DrawnNode, DrawnEdge>['emit'] = (...event) => !this.isQuiet && super.emit(...event)
}

/** What a graph was brought to: what sigma is to prepare anew, what is gone, and the edges that are still to be joined. */
export interface Synced {
  /** Ids of the nodes and edges that are new or look otherwise, wherever they lie. */
  readonly nodes: readonly string[]
  readonly edges: readonly string[]
  readonly gone: readonly string[]
  readonly later: readonly ViewEdge[]
}

/**
 * Brings the one graph that sigma draws to what the view says, in place. `held` is a node under the reader's hand: it
 * keeps its position. Of the edges that are new only so many as `most` are joined.
 */
export function syncGraph(graph: DrawnGraph, view: ViewGraph, held?: string, most = Number.POSITIVE_INFINITY): Synced {
  const heldAt = held !== undefined && graph.hasNode(held) ? graph.getNodeAttributes(held) : undefined
  const nodes = new Set(view.nodes.map((node) => node.id))
  const edges = new Map(view.edges.map((edge) => [edge.id, edge]))
  const gone = graph.filterNodes((id) => !nodes.has(id))
  const staleEdges = graph.filterEdges((id, _attributes, from, to) => {
    const edge = edges.get(id)
    return edge?.from !== from || edge.to !== to
  })
  for (const id of staleEdges) graph.dropEdge(id)
  for (const id of gone) graph.dropNode(id)
  const otherNodes: string[] = []
  for (const node of view.nodes) {
    const at = node.id === held && heldAt ? heldAt : node
    const attributes = { x: at.x, y: at.y, node }
    if (!graph.hasNode(node.id)) {
      graph.addNode(node.id, attributes)
      otherNodes.push(node.id)
      continue
    }
    if (!isNodeAlike(graph.getNodeAttribute(node.id, 'node'), node)) otherNodes.push(node.id)
    graph.replaceNodeAttributes(node.id, attributes)
  }
  const otherEdges: string[] = []
  const missing: ViewEdge[] = []
  for (const edge of view.edges) {
    if (!graph.hasEdge(edge.id)) {
      missing.push(edge)
      continue
    }
    if (!isEdgeAlike(graph.getEdgeAttribute(edge.id, 'edge'), edge)) otherEdges.push(edge.id)
    graph.replaceEdgeAttributes(edge.id, { edge })
  }
  const joined = joinEdges(graph, missing, most)
  return { nodes: otherNodes, edges: [...otherEdges, ...joined.edges], gone, later: joined.later }
}

/** Adds so many of these edges as `most`, of those that have both ends; the rest is for later. */
export function joinEdges(
  graph: DrawnGraph,
  edges: readonly ViewEdge[],
  most: number,
): { readonly edges: readonly string[]; readonly later: readonly ViewEdge[] } {
  const now = edges.slice(0, most).filter(({ from, to }) => graph.hasNode(from) && graph.hasNode(to))
  for (const edge of now) graph.addDirectedEdgeWithKey(edge.id, edge.from, edge.to, { edge })
  return { edges: now.map(({ id }) => id), later: edges.slice(most) }
}

function isNodeAlike(a: ViewNode, b: ViewNode): boolean {
  return a.size === b.size && a.color === b.color && a.shape === b.shape
}

function isEdgeAlike(a: ViewEdge, b: ViewEdge): boolean {
  return a.strength === b.strength && a.inferred === b.inferred && a.curvature === b.curvature
}
