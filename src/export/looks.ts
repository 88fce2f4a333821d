import type { Subgraph } from '../model/graph.ts'
import type { Position } from './format.ts'

/** Red, green and blue, 0–255, of a `#rrggbb` colour. */
export function rgbOf(color: string): { r: number; g: number; b: number } {
  const value = Number.parseInt(color.slice(1), 16)
  return { r: (value >> 16) & 255, g: (value >> 8) & 255, b: value & 255 }
}

/** The radius of each node, its area growing with its degree; 5 for one that stands alone. See `placeOf` for the unit. */
export function nodeSizes({ nodes, edges }: Subgraph): Map<string, number> {
  const degrees = new Map(nodes.map((node) => [node.id, 0]))
  for (const edge of edges) {
    for (const end of [edge.from, edge.to]) degrees.set(end, (degrees.get(end) ?? 0) + 1)
  }
  return new Map([...degrees].map(([id, degree]) => [id, Math.round(50 * Math.sqrt(1 + degree)) / 10]))
}

/** Positions come in a box about 1 high; in a file the box is 1000 high, so that sizes of a few units go with it. */
export function placeOf(position: Position): Position {
  return { x: position.x * 1000, y: position.y * 1000 }
}
