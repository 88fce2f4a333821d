import type { Place } from '../state/matrix-moves.ts'

/** What finds the cell or head at a place. */
export const atPlace = ({ row, column }: Place): string => `[data-at="${row}:${column}"]`

/** The place of the cell or head that holds the element. */
export function placeOf(target: EventTarget): Place | undefined {
  const at = target instanceof Element ? target.closest<HTMLElement>('[data-at]')?.dataset.at : undefined
  const [row, column] = (at ?? '').split(':').map(Number)
  return at === undefined || row === undefined || column === undefined ? undefined : { row, column }
}

/** The rows or columns in sight, and the active one, so that the focus is not lost with its element. */
export function withActive(start: number, end: number, count: number, active: number): number[] {
  const first = Math.max(0, start)
  const last = Math.min(count - 1, end)
  const places = Array.from({ length: Math.max(0, last - first + 1) }, (_, at) => first + at)
  if (active < 0 || active >= count || (active >= first && active <= last)) return places
  return active < first ? [active, ...places] : [...places, active]
}
