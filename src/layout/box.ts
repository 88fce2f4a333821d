export interface Point {
  readonly x: number
  readonly y: number
}

/** Every layout fills this box, centred on the origin, y upwards. A camera that knows it needs no graph to be set up. */
export const LAYOUT_BOX = { width: 1.3, height: 1 } as const

/** Moves and scales the points, each axis by itself, into the box; a single point or line goes to the middle. */
export function intoBox(points: ReadonlyMap<string, Point>): Map<string, Point> {
  const xs = extent([...points.values()].map((point) => point.x))
  const ys = extent([...points.values()].map((point) => point.y))
  return new Map(
    [...points].map(([id, point]) => [
      id,
      { x: round(along(point.x, xs) * LAYOUT_BOX.width), y: round(along(point.y, ys) * LAYOUT_BOX.height) },
    ]),
  )
}

/** The least and the greatest; works for any number of values, as spreading into Math.min does not. */
export function extent(values: Iterable<number>): [number, number] {
  let low = Number.POSITIVE_INFINITY
  let high = Number.NEGATIVE_INFINITY
  for (const value of values) {
    if (value < low) low = value
    if (value > high) high = value
  }
  return [low, high]
}

/** -0.5 at the low end, 0.5 at the high end. */
function along(value: number, [low, high]: [number, number]): number {
  return high > low ? (value - low) / (high - low) - 0.5 : 0
}

/** Five digits are a hundredth of a pixel; more would only be noise in saved files. */
function round(value: number): number {
  return Math.round(value * 1e5) / 1e5
}
