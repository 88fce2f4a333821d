import type { Subgraph } from '../model/graph.ts'

/** Red, green and blue, 0–255, of a `#rrggbb` colour. */
export function rgbOf(color: string): { r: number; g: number; b: number } {
  const value = Number.parseInt(color.slice(1), 16)
  return { r: (value >> 16) & 255, g: (value >> 8) & 255, b: value & 255 }
}

/** The size of each node by its degree, its area growing with it; 10 for one that stands alone. */
export function nodeSizes({ nodes, edges }: Subgraph): Map<string, number> {
  const degrees = new Map(nodes.map((node) => [node.id, 0]))
  for (const edge of edges) {
    for (const end of [edge.from, edge.to]) degrees.set(end, (degrees.get(end) ?? 0) + 1)
  }
  return new Map([...degrees].map(([id, degree]) => [id, Math.round(100 * Math.sqrt(1 + degree)) / 10]))
}
