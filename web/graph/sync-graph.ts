import type { MultiDirectedGraph } from 'graphology'
import type { ViewEdge, ViewGraph, ViewNode } from '../../src/drawing/view-graph.ts'

export type DrawnNode = { x: number; y: number; node: ViewNode }
export type DrawnEdge = { edge: ViewEdge }
export type DrawnGraph = MultiDirectedGraph<DrawnNode, DrawnEdge>

/** From so many on, emptying the graph is quicker than dropping one by one, each of which makes sigma index anew. */
const MANY = 60

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
  if (staleNodes.length + staleEdges.length > MANY) graph.clear()
  for (const id of staleEdges) if (graph.hasEdge(id)) graph.dropEdge(id)
  for (const id of staleNodes) if (graph.hasNode(id)) graph.dropNode(id)
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
