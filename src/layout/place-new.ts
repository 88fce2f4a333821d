import { LAYOUT_BOX, type Point } from './box.ts'
import { startPosition } from './seed.ts'

/**
 * Positions for all ids: the known ones stay where they are, a new one goes to the middle of its placed neighbours, a
 * little aside so that several do not cover each other, or anywhere in the box when it has none. Depends on nothing but
 * what is given.
 */
export function placeNew(
  ids: readonly string[],
  edges: readonly { readonly from: string; readonly to: string }[],
  known: ReadonlyMap<string, Point>,
): Map<string, Point> {
  const placed = new Map<string, Point>()
  for (const id of ids) {
    const at = known.get(id)
    if (at) placed.set(id, at)
  }
  let waiting = ids.filter((id) => !placed.has(id))
  const neighbours = neighboursOf(new Set(waiting), edges)
  // In rounds, so that a chain of new nodes grows outwards from what is there.
  while (waiting.length > 0) {
    const round = waiting.flatMap((id): [string, Point][] => {
      const around = [...(neighbours.get(id) ?? [])].flatMap((other) => placed.get(other) ?? [])
      return around.length > 0 ? [[id, beside(id, around)]] : []
    })
    if (round.length === 0) break
    for (const [id, at] of round) placed.set(id, at)
    waiting = waiting.filter((id) => !placed.has(id))
  }
  for (const id of waiting) {
    const spot = startPosition(id, 1)
    placed.set(id, { x: (spot.x * LAYOUT_BOX.width) / 2, y: (spot.y * LAYOUT_BOX.height) / 2 })
  }
  return placed
}

function neighboursOf(
  wanted: ReadonlySet<string>,
  edges: readonly { readonly from: string; readonly to: string }[],
): Map<string, Set<string>> {
  const neighbours = new Map<string, Set<string>>([...wanted].map((id) => [id, new Set()]))
  for (const { from, to } of edges) {
    if (from === to) continue
    neighbours.get(from)?.add(to)
    neighbours.get(to)?.add(from)
  }
  return neighbours
}

/** About 30 to 80 pixels aside in a picture of 1000. */
function beside(id: string, around: readonly Point[]): Point {
  const spot = startPosition(id, 2)
  const reach = 0.04 + 0.04 * Math.min(1, around.length - 1)
  const sum = around.reduce((total, point) => ({ x: total.x + point.x, y: total.y + point.y }), { x: 0, y: 0 })
  return { x: sum.x / around.length + spot.x * reach, y: sum.y / around.length + spot.y * reach }
}
