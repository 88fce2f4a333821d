export interface Point {
  readonly x: number
  readonly y: number
}

/** Every layout fills this box, centred on the origin, y upwards. A camera that knows it needs no graph to be set up. */
export const LAYOUT_BOX = { width: 1.3, height: 1 } as const

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
