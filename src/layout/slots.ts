import type { LaneItem } from './lanes.ts'
import { tracksOf } from './tracks.ts'

/** A node, the word of a link, or where a link passes. Nodes have the even slots, words the odd ones right of them. */
export interface SlotItem extends LaneItem {
  readonly width: number
}

/** Where a slot begins and ends, as wide as its widest item, and the places of the upright tracks in the gap right of it. */
export interface Slot {
  readonly left: number
  readonly right: number
  readonly tracks: ReadonlyMap<Net, number>
}

/** What lines have in common, and so may run along together. */
export type Net = object

/** From one item of a link to the next, in the slot right of it. */
export interface Step {
  readonly from: SlotItem
  readonly to: SlotItem
  readonly net: Net
  /** How far below the middle of its ends it begins and arrives. */
  readonly leaves: number
  readonly arrives: number
}

/** The slots from left to right. A gap is at least `column` wide, and has `track` on either side of each of its tracks. */
export function slotsOf(
  items: readonly SlotItem[],
  steps: readonly Step[],
  yOf: (item: SlotItem) => number,
  { column, track }: { readonly column: number; readonly track: number },
): Slot[] {
  const count = Math.max(...items.map(({ slot }) => slot)) + 1
  let left = 0
  return Array.from({ length: count }, (_, slot) => {
    const right = left + Math.max(0, ...items.map((item) => (item.slot === slot ? item.width : 0)))
    const across = steps.filter(({ from }) => from.slot === slot)
    const nets = tracksOf(
      across.map((step) => ({
        net: step.net,
        from: yOf(step.from) + step.leaves,
        to: yOf(step.to) + step.arrives,
      })),
    )
    const gap = Math.max(column, track * (nets.length + 1))
    const tracks = new Map(nets.map((net, at) => [net, right + (gap * (at + 1)) / (nets.length + 1)]))
    const place = { left, right, tracks }
    left = right + gap
    return place
  })
}
