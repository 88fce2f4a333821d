export type Direction = 'left' | 'right' | 'up' | 'down'

export interface Spot {
  readonly x: number
  readonly y: number
}

const AHEAD: Readonly<Record<Direction, Spot>> = {
  left: { x: -1, y: 0 },
  right: { x: 1, y: 0 },
  // The screen's y grows downwards.
  up: { x: 0, y: -1 },
  down: { x: 0, y: 1 },
}

/** What lies further aside than ahead is not ahead: a step to the left must not end above. */
const WIDEST = Math.cos(Math.PI / 4) - 1e-9

/**
 * The neighbour that a step from `from` in a direction leads to: of those that lie that way the nearest, where each
 * degree off the straight way makes it seem farther. Undefined where none does. Places are those of the screen.
 */
export function stepTowards(
  from: Spot,
  neighbours: ReadonlyMap<string, Spot>,
  direction: Direction,
): string | undefined {
  const ahead = AHEAD[direction]
  let best: { readonly id: string; readonly far: number } | undefined
  for (const [id, { x, y }] of neighbours) {
    const distance = Math.hypot(x - from.x, y - from.y)
    if (distance === 0) continue
    const straight = ((x - from.x) * ahead.x + (y - from.y) * ahead.y) / distance
    if (straight < WIDEST) continue
    const far = distance / straight ** 3
    if (!best || far < best.far || (far === best.far && id < best.id)) best = { id, far }
  }
  return best?.id
}
