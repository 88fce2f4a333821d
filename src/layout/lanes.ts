/** What needs room in one of the slots from left to right: its height, and what stays free around it. */
export interface LaneItem {
  readonly slot: number
  readonly height: number
  readonly gap: number
}

/**
 * The middle of each item, from the top, where every way through the slots lies below those before it and reads straight as
 * far as no way before it has placed it: the first is one level line. No two items of a slot overlap. An item that several
 * ways share is the same object in all of them; each way is from left to right.
 */
export function inLanes<Item extends LaneItem>(ways: readonly (readonly Item[])[]): Map<Item, number> {
  const places = new Map<Item, number>()
  /** Where the taken part of each slot ends. */
  const ends = new Map<number, number>()
  const place = (items: readonly Item[], beside: readonly (Item | undefined)[]): void => {
    const neighbours = beside.flatMap((item) => (item ? (places.get(item) ?? []) : []))
    const y = Math.max(
      neighbours.length > 0 ? Math.min(...neighbours) : 0,
      ...items.map((item) => (ends.get(item.slot) ?? 0) + half(item)),
    )
    for (const item of items) {
      places.set(item, y)
      ends.set(item.slot, y + half(item))
    }
  }
  for (const way of ways) {
    let open: Item[] = []
    let before: Item | undefined
    for (const item of way) {
      const isPlaced = places.has(item)
      // A way that turns back comes by the same slot twice.
      if (open.length > 0 && (isPlaced || open.some(({ slot }) => slot === item.slot))) {
        place(open, [before, isPlaced ? item : undefined])
        before = open.at(-1)
        open = []
      }
      if (isPlaced) before = item
      else open.push(item)
    }
    if (open.length > 0) place(open, [before])
  }
  return places
}

const half = ({ height, gap }: LaneItem) => (height + gap) / 2
