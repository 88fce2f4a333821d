import type { Spot } from './walk.ts'

/** How nodes are chosen by drawing round them: an upright box, or a line that the hand leads. */
export type AreaTool = 'box' | 'lasso'

/** The corners of an upright box between two of them. */
export function boxBetween(a: Spot, b: Spot): Spot[] {
  return [a, { x: b.x, y: a.y }, b, { x: a.x, y: b.y }]
}

/** Whether the spot lies within the line through these corners, closed from the last to the first (even-odd rule). */
export function isWithin({ x, y }: Spot, corners: readonly Spot[]): boolean {
  let inside = false
  let last = corners.at(-1)
  for (const corner of corners) {
    if (last && corner.y > y !== last.y > y) {
      const crossing = corner.x + ((y - corner.y) / (last.y - corner.y)) * (last.x - corner.x)
      if (x < crossing) inside = !inside
    }
    last = corner
  }
  return inside
}
