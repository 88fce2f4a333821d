import type { Subgraph } from '../model/graph.ts'
import type { Shape } from '../model/schema.ts'
import { type EdgeEnds, edgeEnds } from './edge-ends.ts'
import type { Position } from './format.ts'

/** Red, green and blue, 0–255, of a `#rrggbb` colour. */
export function rgbOf(color: string): { r: number; g: number; b: number } {
  const value = Number.parseInt(color.slice(1), 16)
  return { r: (value >> 16) & 255, g: (value >> 8) & 255, b: value & 255 }
}

/**
 * The radius of each node, its area growing with its degree; 5 for one that stands alone. See `placeOf` for the unit.
 * Whoever has the ends of the edges already gives them.
 */
export function nodeSizes(part: Subgraph, ends: EdgeEnds = edgeEnds(part)): Map<string, number> {
  const degrees = new Uint32Array(ends.count)
  for (const end of ends.from) degrees[end] = (degrees[end] ?? 0) + 1
  for (const end of ends.to) degrees[end] = (degrees[end] ?? 0) + 1
  return new Map(part.nodes.map(({ id }, at) => [id, Math.round(50 * Math.sqrt(1 + (degrees[at] ?? 0))) / 10]))
}

/** Positions come in a box about 1 high; in a file the box is 1000 high, so that sizes of a few units go with it. */
export function placeOf(position: Position): Position {
  return { x: position.x * 1000, y: position.y * 1000 }
}

/** The same place where y grows downwards. */
export function placeDownwards(position: Position): Position {
  const { x, y } = placeOf(position)
  return { x, y: -y }
}

/** Shapes by the names that yEd and Cytoscape share. */
export const SHAPE_NAMES: Readonly<Record<Shape, string>> = {
  circle: 'ellipse',
  square: 'rectangle',
  diamond: 'diamond',
  hexagon: 'hexagon',
  triangle: 'triangle',
  page: 'rectangle',
  ring: 'ellipse',
  person: 'ellipse',
}
