import { byCodePoint } from '../../src/model/order.ts'
import type { Point } from './state.ts'
import type { Unreadable } from './url.ts'

/** Where nodes were put by hand, by id in code point order; they stay there whatever the layout. */
export type Pins = Readonly<Record<string, Point>>

/** Four digits are a tenth of a pixel in a picture of 1000. */
const DIGITS = 1e4

/** The pins with these nodes put at these places. */
export function pinned(pins: Pins | undefined, places: Iterable<readonly [string, Point]>): Pins {
  const all = new Map([...Object.entries(pins ?? {}), ...places])
  return Object.fromEntries(
    [...all].sort(([a], [b]) => byCodePoint(a, b)).map(([id, { x, y }]) => [id, { x: round(x), y: round(y) }]),
  )
}

/** The pins without these nodes; undefined where none is left. */
export function unpinned(pins: Pins | undefined, ids: readonly string[]): Pins | undefined {
  const left = Object.entries(pins ?? {}).filter(([id]) => !ids.includes(id))
  return left.length > 0 ? Object.fromEntries(left) : undefined
}

/** Adds to an address where nodes were put: `pin=x,y,id`. */
export function writePins(query: URLSearchParams, pins: Pins | undefined): void {
  for (const [id, { x, y }] of Object.entries(pins ?? {})) query.append('pin', [x, y, id].join(','))
}

/** What an address says of it; undefined where it says nothing. */
export function readPins(query: URLSearchParams, unreadable: Unreadable[]): Pins | undefined {
  const places: [string, Point][] = []
  for (const value of query.getAll('pin')) {
    const [, x, y, id] = /^([^,]+),([^,]+),(.+)$/su.exec(value) ?? []
    const point = { x: Number(x), y: Number(y) }
    if (id !== undefined && Number.isFinite(point.x) && Number.isFinite(point.y)) places.push([id, point])
    else unreadable.push({ name: 'pin', value })
  }
  return places.length > 0 ? pinned(undefined, places) : undefined
}

function round(value: number): number {
  // Plus 0, since -0 is another number to whoever compares.
  return Math.round(value * DIGITS) / DIGITS + 0
}
