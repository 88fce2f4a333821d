import { extent, LAYOUT_BOX, type Point } from './box.ts'

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

/**
 * Moves and scales the points as they are, both axes alike, until they fill the box one way; none where all are one
 * point, as far as numbers of their size can tell. Halves throughout, since the distance of two numbers may be none.
 */
export function fitBox(points: ReadonlyMap<string, Point>): Map<string, Point> {
  const xs = extent([...points.values()].map((point) => point.x))
  const ys = extent([...points.values()].map((point) => point.y))
  const half = ([low, high]: readonly [number, number]) => high / 2 - low / 2
  const middle = ([low, high]: readonly [number, number]) => high / 2 + low / 2
  const unit = Math.max(half(xs) / (LAYOUT_BOX.width / 2), half(ys) / (LAYOUT_BOX.height / 2))
  const greatest = Math.max(...[...xs, ...ys].map(Math.abs))
  if (!(unit > 1e-9 * greatest && unit > 1e-300 && unit < Number.POSITIVE_INFINITY)) return new Map()
  const [left, top] = [middle(xs), middle(ys)]
  return new Map([...points].map(([id, { x, y }]) => [id, pointAt((x - left) / unit, (y - top) / unit)]))
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
