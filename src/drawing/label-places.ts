/** A rectangle in pixels, y downwards; `x` and `y` are its upper left corner. */
export interface Rect {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

export interface LabelWish {
  readonly id: string
  /** Where it may stand, best first; asked only where a place is looked for. */
  places(): readonly Rect[]
  /** Drawn in any case, in the place where it covers least. */
  readonly must: boolean
  /** Square pixels that it may cover though it need not be there; 0 by default. */
  readonly tolerance?: number
  /** Whether it counts towards the limit. */
  readonly counts: boolean
}

export interface PlacedLabel extends Rect {
  readonly id: string
}

/** How near two labels may come, in pixels. */
const GAP = 3

/**
 * Places for labels, in the order of the wishes: each takes the first of its places where it covers neither an obstacle
 * nor a label placed before and stays within the bounds. Where there is none it takes the one where it covers least, if
 * it must be drawn or that is within its tolerance, else it is left out. At most `limit` of those that count.
 */
export function placeLabels(
  wishes: readonly LabelWish[],
  obstacles: readonly Rect[],
  bounds: { readonly width: number; readonly height: number },
  limit = Number.POSITIVE_INFINITY,
): PlacedLabel[] {
  const taken = createTaken()
  for (const obstacle of obstacles) taken.add(obstacle)
  const placed: PlacedLabel[] = []
  let counted = 0
  for (const wish of wishes) {
    if (wish.counts && counted >= limit) continue
    const places = wish.places()
    const costs = places.map((rect) => taken.covered(rect) + (inside(rect, bounds) ? 0 : OUTSIDE))
    const least = Math.min(...costs)
    const rect = places[costs.indexOf(least)]
    if (!rect || (!wish.must && least > (wish.tolerance ?? 0))) continue
    if (wish.counts) counted++
    placed.push({ id: wish.id, ...rect })
    taken.add({ x: rect.x - GAP, y: rect.y - 1, width: rect.width + 2 * GAP, height: rect.height + 2 })
  }
  return placed
}

/** Being cut off is worse than covering anything. */
const OUTSIDE = 1e6

function inside(rect: Rect, bounds: { readonly width: number; readonly height: number }): boolean {
  return (
    rect.x >= 2 && rect.y >= 2 && rect.x + rect.width <= bounds.width - 2 && rect.y + rect.height <= bounds.height - 2
  )
}

const CELL = 80
/** More than a picture has rows of cells. */
const ROWS = 1e6

/** What is covered so far, found by cells so that thousands of nodes stay quick. */
function createTaken() {
  const cells = new Map<number, Rect[]>()
  return {
    add(rect: Rect): void {
      for (const key of cellsOf(rect)) {
        const cell = cells.get(key)
        if (cell) cell.push(rect)
        else cells.set(key, [rect])
      }
    },
    /** The area that is covered already, in square pixels. */
    covered(rect: Rect): number {
      const met = new Set<Rect>()
      for (const key of cellsOf(rect)) for (const other of cells.get(key) ?? []) met.add(other)
      let area = 0
      for (const other of met) area += overlap(rect, other)
      return area
    },
  }
}

/** Numbers of the cells that it touches. */
function cellsOf(rect: Rect): number[] {
  const keys: number[] = []
  for (let column = Math.floor(rect.x / CELL); column <= Math.floor((rect.x + rect.width) / CELL); column++) {
    for (let row = Math.floor(rect.y / CELL); row <= Math.floor((rect.y + rect.height) / CELL); row++) {
      keys.push(column * ROWS + row)
    }
  }
  return keys
}

function overlap(a: Rect, b: Rect): number {
  const width = Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x)
  const height = Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y)
  return width > 0 && height > 0 ? width * height : 0
}
