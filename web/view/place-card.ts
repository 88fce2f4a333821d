/** A place on the page, in CSS pixels from its upper left corner. */
export interface Box {
  readonly left: number
  readonly top: number
  readonly width: number
  readonly height: number
}

type Size = Pick<Box, 'width' | 'height'>

/** Between a card and what it speaks of, and between it and the edge of the page. */
const GAP = 14
const EDGE = 12

/** How far a ring stands off from what it goes round. */
const OUT = 4

/**
 * Where a card stands that speaks of `target`: beside it if there is room, else below or above, and the other way round by
 * what is much flatter than the card; else in the lower right corner.
 */
export function placeCard(target: Box | undefined, card: Size, page: Size): { left: number; top: number } {
  const most = { left: page.width - card.width - EDGE, top: page.height - card.height - EDGE }
  const within = (value: number, highest: number) => Math.max(EDGE, Math.min(value, highest))
  const corner = { left: within(most.left, most.left), top: within(most.top, most.top) }
  if (!target) return corner
  const left = [target.left + target.width + GAP, target.left - GAP - card.width].find(
    (each) => each >= EDGE && each <= most.left,
  )
  const top = [target.top + target.height + GAP, target.top - GAP - card.height].find(
    (each) => each >= EDGE && each <= most.top,
  )
  const beside = left !== undefined && { left, top: within(target.top, most.top) }
  const stacked = top !== undefined && {
    left: within(target.left + (target.width - card.width) / 2, most.left),
    top,
  }
  const isFlat = target.height < card.height / 2
  return (isFlat ? stacked || beside : beside || stacked) || corner
}

/** The box drawn a little outside of it, and within the page. */
export function ringAround({ left, top, width, height }: Box, page: Size): Box {
  const [x, y] = [Math.max(2, left - OUT), Math.max(2, top - OUT)]
  const right = Math.min(page.width - 2, left + width + OUT)
  const bottom = Math.min(page.height - 2, top + height + OUT)
  return { left: x, top: y, width: Math.max(0, right - x), height: Math.max(0, bottom - y) }
}
