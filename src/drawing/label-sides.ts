import type { Rect } from './label-places.ts'

interface Vector {
  readonly x: number
  readonly y: number
}

/** In the order that reads best when nothing speaks for another: in pixels, y downwards. */
const SIDES: readonly Vector[] = [
  { x: 1, y: 0 },
  { x: 0, y: 1 },
  { x: -1, y: 0 },
  { x: 0, y: -1 },
  { x: 0.9, y: -0.9 },
  { x: 0.9, y: 0.9 },
  { x: -0.9, y: -0.9 },
  { x: -0.9, y: 0.9 },
]

/**
 * Places for the name of a node at `at`, at the distance `reach`, best first: on its right, below, left, above, then aslant, but
 * sides that its edges leave by come later. `pull` is the mean direction towards its neighbours, of length 0 to 1.
 */
export function placesAround(at: Vector, reach: number, size: { width: number; height: number }, pull: Vector): Rect[] {
  const cost = (side: Vector, index: number): number => side.x * pull.x + side.y * pull.y + 0.15 * index
  return SIDES.map((side, index) => ({ side, cost: cost(side, index) }))
    .sort((a, b) => a.cost - b.cost)
    .map(({ side }) => ({
      x: at.x + side.x * reach - (size.width * (1 - Math.sign(side.x))) / 2,
      y: at.y + side.y * reach - (size.height * (1 - Math.sign(side.y))) / 2,
      ...size,
    }))
}

/** Places for the word of an edge: over the middle of its curve, else nearer to one of its ends. */
export function placesAlong(
  from: Vector,
  to: Vector,
  curvature: number,
  size: { width: number; height: number },
): Rect[] {
  return [0.5, 0.4, 0.6, 0.3, 0.7].map((t) => {
    const { x, y } = pointOnBow(from, to, curvature, t)
    return { x: x - size.width / 2, y: y - size.height / 2, ...size }
  })
}

/** The point at `t`, 0 to 1, of an edge that bows by `curvature` of its length, in pixels with y downwards. */
export function pointOnBow(from: Vector, to: Vector, curvature: number, t: number): Vector {
  const middle = bowControl(from, to, curvature)
  const blend = (a: number, b: number, c: number): number => (1 - t) * (1 - t) * a + 2 * t * (1 - t) * b + t * t * c
  return { x: blend(from.x, middle.x, to.x), y: blend(from.y, middle.y, to.y) }
}

/** The control point of the quadratic curve. Left of the way lies the other way round than with y upwards. */
export function bowControl(from: Vector, to: Vector, curvature: number): Vector {
  return {
    x: (from.x + to.x) / 2 + (to.y - from.y) * curvature,
    y: (from.y + to.y) / 2 - (to.x - from.x) * curvature,
  }
}

/** The mean direction from each node towards its neighbours, by id, of edges as the ids and places of their ends. */
export function pullsOf(edges: Iterable<readonly [from: string, Vector, to: string, Vector]>): Map<string, Vector> {
  const sums = new Map<string, { x: number; y: number; count: number }>()
  const add = (id: string, x: number, y: number): void => {
    const sum = sums.get(id) ?? { x: 0, y: 0, count: 0 }
    sums.set(id, { x: sum.x + x, y: sum.y + y, count: sum.count + 1 })
  }
  for (const [from, a, to, b] of edges) {
    const length = Math.hypot(b.x - a.x, b.y - a.y)
    if (length === 0) continue
    add(from, (b.x - a.x) / length, (b.y - a.y) / length)
    add(to, (a.x - b.x) / length, (a.y - b.y) / length)
  }
  return new Map([...sums].map(([id, { x, y, count }]) => [id, { x: x / count, y: y / count }]))
}

/** On top of the loop of an edge that comes back to its node, as edge-shaders.ts draws it, or within. */
export function placesOnLoop(
  { x, y, radius }: { readonly x: number; readonly y: number; readonly radius: number },
  curvature: number,
  { width, height }: { readonly width: number; readonly height: number },
): Rect[] {
  const loop = (radius + 2.5) * 0.7 + 6 + 40 * Math.abs(curvature)
  return [2 * loop, 2 * loop + height].map((up) => ({ x: x - width / 2, y: y - up - height / 2, width, height }))
}
