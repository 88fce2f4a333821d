import { MultiDirectedGraph } from 'graphology'
import type { ViewEdge, ViewGraph, ViewNode } from '../../src/drawing/view-graph.ts'

export type DrawnNode = { x: number; y: number; node: ViewNode }
export type DrawnEdge = { edge: ViewEdge }

/** A graph that can be changed without telling sigma of each node and edge, as before it reads all anew. */
export class DrawnGraph extends MultiDirectedGraph<DrawnNode, DrawnEdge> {
  private isQuiet = false

  quietly(change: () => void): void {
    this.isQuiet = true
    change()
    this.isQuiet = false
  }

  override emit: MultiDirectedGraph<DrawnNode, DrawnEdge>['emit'] = (...event) => !this.isQuiet && super.emit(...event)
}

/**
 * Brings the one graph that sigma draws to what the view says, in place. `held` is a node under the reader's hand: it
 * keeps its position.
 */
export function syncGraph(graph: DrawnGraph, view: ViewGraph, held?: string): void {
  const heldAt = held !== undefined && graph.hasNode(held) ? graph.getNodeAttributes(held) : undefined
  const nodes = new Set(view.nodes.map((node) => node.id))
  const edges = new Map(view.edges.map((edge) => [edge.id, edge]))
  const staleNodes = graph.filterNodes((id) => !nodes.has(id))
  const staleEdges = graph.filterEdges((id, _attributes, from, to) => {
    const edge = edges.get(id)
    return edge?.from !== from || edge.to !== to
  })
  for (const id of staleEdges) graph.dropEdge(id)
  for (const id of staleNodes) graph.dropNode(id)
  for (const node of view.nodes) {
    const at = node.id === held && heldAt ? heldAt : node
    const attributes = { x: at.x, y: at.y, node }
    if (graph.hasNode(node.id)) graph.replaceNodeAttributes(node.id, attributes)
    else graph.addNode(node.id, attributes)
  }
  for (const edge of view.edges) {
    if (graph.hasEdge(edge.id)) graph.replaceEdgeAttributes(edge.id, { edge })
    else if (graph.hasNode(edge.from) && graph.hasNode(edge.to)) {
      graph.addDirectedEdgeWithKey(edge.id, edge.from, edge.to, { edge })
    }
  }
}
