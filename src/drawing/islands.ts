import type { Point } from '../layout/box.ts'

/** Nodes of one group that lie together, and the outline round their middles: convex, in the order of a walk round it. */
export interface Island {
  readonly ids: readonly string[]
  readonly outline: readonly Point[]
}

/** Fewer of a larger group are none to the eye. */
const LEAST = 3

/**
 * A group falls into islands where its members lie far apart: one outline round all of them would hold half of the
 * others, too. Two belong together when a chain of members joins them whose links are at most `reach` long. Largest first.
 */
export function islandsOf(members: readonly (Point & { readonly id: string })[], reach: number): Island[] {
  const cells = new Map<string, number[]>()
  const cellOf = ({ x, y }: Point, right = 0, up = 0): string =>
    `${Math.floor(x / reach) + right},${Math.floor(y / reach) + up}`
  members.forEach((member, index) => {
    const cell = cellOf(member)
    const there = cells.get(cell)
    if (there) there.push(index)
    else cells.set(cell, [index])
  })
  const least = Math.min(LEAST, members.length)
  const isTaken = new Set<number>()
  const islands: Island[] = []
  members.forEach((_, first) => {
    if (isTaken.has(first)) return
    isTaken.add(first)
    const island = [first]
    // Grows while it is gone through.
    for (const index of island) {
      const from = members[index]
      if (!from) continue
      for (const right of [-1, 0, 1]) {
        for (const up of [-1, 0, 1]) {
          for (const other of cells.get(cellOf(from, right, up)) ?? []) {
            const to = members[other]
            if (!to || isTaken.has(other) || Math.hypot(to.x - from.x, to.y - from.y) > reach) continue
            isTaken.add(other)
            island.push(other)
          }
        }
      }
    }
    const points = island.flatMap((index) => members[index] ?? [])
    if (points.length >= least) islands.push({ ids: points.map(({ id }) => id), outline: outlineOf(points) })
  })
  return islands.sort((a, b) => b.ids.length - a.ids.length)
}

/** The convex hull, by Andrew's chain: anticlockwise where y points up; of points on a line its ends. */
export function outlineOf(points: readonly Point[]): Point[] {
  const sorted = points
    .map(({ x, y }) => ({ x, y }))
    .sort((a, b) => a.x - b.x || a.y - b.y)
    .filter(({ x, y }, index, all) => x !== all[index - 1]?.x || y !== all[index - 1]?.y)
  const chain = (along: readonly Point[]): Point[] => {
    const kept: Point[] = []
    for (const point of along) {
      for (let [before, last] = kept.slice(-2); kept.length > 1; [before, last] = kept.slice(-2)) {
        if (!before || !last || turn(before, last, point) > 0) break
        kept.pop()
      }
      kept.push(point)
    }
    return kept.slice(0, -1)
  }
  return sorted.length < 2 ? sorted : [...chain(sorted), ...chain([...sorted].reverse())]
}

/** Above 0 where the way from a over b to c turns left. */
function turn(a: Point, b: Point, c: Point): number {
  return (b.x - a.x) * (c.y - a.y) - (b.y - a.y) * (c.x - a.x)
}
