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
      pointAt(along(point.x, xs) * LAYOUT_BOX.width, along(point.y, ys) * LAYOUT_BOX.height),
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
export function pointAt(x: number, y: number): Point {
  // Plus 0, since -0 is another number to whoever compares.
  return { x: Math.round(x * 1e5) / 1e5 + 0, y: Math.round(y * 1e5) / 1e5 + 0 }
}

/** The place on the ellipse that is `reach` (0 to 1) as large as the one that fills the box; `turn` 0 is up, 1 once round. */
export function pointOnEllipse(reach: number, turn: number): Point {
  const angle = 2 * Math.PI * turn
  return pointAt((Math.sin(angle) * reach * LAYOUT_BOX.width) / 2, (Math.cos(angle) * reach * LAYOUT_BOX.height) / 2)
}
