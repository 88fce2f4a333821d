import { MultiDirectedGraph } from 'graphology'
import Sigma from 'sigma'

/** What a bare page draws, places and all. */
export interface Plain {
  readonly nodes: readonly { id: string; label: string; x: number; y: number; size: number; color: string }[]
  readonly edges: readonly { from: string; to: string }[]
}

/** The graph in Sigma as it comes, on a page of nothing else. */
export function draw({ nodes, edges }: Plain): void {
  const graph = new MultiDirectedGraph()
  for (const { id, ...node } of nodes) graph.addNode(id, node)
  for (const { from, to } of edges) graph.addEdge(from, to, { size: 1, color: '#ccc' })
  const place = document.createElement('div')
  place.style.cssText = 'position: fixed; inset: 0'
  document.body.append(place)
  new Sigma(graph, place)
}
