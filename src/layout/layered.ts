import { columnsOf } from './columns.ts'
import { inLanes } from './lanes.ts'
import { type Chain, portsOf, stepsOf } from './ports.ts'
import { type Slot, type SlotItem, type Step, slotsOf } from './slots.ts'

export interface LayeredNode {
  readonly id: string
  readonly width: number
  readonly height: number
}

/**
 * `width` and `height` are the room that its word needs, which stands on the line. Two links may join the same two nodes. Links
 * of another `look` run along none of its own, not even where they leave the same node.
 */
export interface LayeredLink {
  readonly id: string
  readonly from: string
  readonly to: string
  readonly width: number
  readonly height: number
  readonly look?: string
}

export interface LayeredPoint {
  readonly x: number
  readonly y: number
}

/** All in the units of the sizes given; places are middles, the upper left corner of the whole is 0, 0. */
export interface Layered {
  readonly width: number
  readonly height: number
  /** Middles of the columns, from left to right. */
  readonly columns: readonly number[]
  readonly nodes: ReadonlyMap<string, LayeredPoint & { readonly column: number }>
  /** `points` run from left to right, level or upright between two of them, and upright only between columns and words; `word` is where the word stands. */
  readonly links: ReadonlyMap<string, { readonly points: readonly LayeredPoint[]; readonly word: LayeredPoint }>
}

export interface LayeredGaps {
  /** From a column to the words of its links, and from those to the next column. */
  readonly column: number
  /** Between two upright lines there, and from them to what is beside them, where that takes more. */
  readonly track: number
  /** Between two nodes of a column. */
  readonly row: number
  /** Between two links, and between words. */
  readonly link: number
}

/**
 * Lays nodes out in columns so that links run from left to right and no two nodes lie over each other. What nothing leads
 * to stands in the first column, what leads nowhere in the last. Where links run in a circle, one of them is drawn from
 * left to right all the same. Links with an unknown end or from a node to itself are passed over. `followed` are the ids
 * of links that make a way, for each way: the first is level and uppermost, each other one below those before it,
 * as far as they are not the same. Same input, same output.
 */
export function layeredLayout(
  nodes: readonly LayeredNode[],
  links: readonly LayeredLink[],
  gaps: LayeredGaps,
  followed: readonly (readonly string[])[] = [],
): Layered {
  if (nodes.length === 0) return { width: 0, height: 0, columns: [], nodes: new Map(), links: new Map() }
  const known = new Set(nodes.map(({ id }) => id))
  const joined = links.filter(({ from, to }) => from !== to && known.has(from) && known.has(to))
  const column = columnsOf([...known], joined)
  const cards = new Map(
    nodes.map(({ id, width, height }) => [id, { slot: 2 * (column.get(id) ?? 0), width, height, gap: gaps.row }]),
  )
  const ways = [...followed, ...joined.map(({ id }) => [id])]
  const chains = new Map(joined.map((link) => [link.id, chainOf(link, cards, gaps)]))
  const lanes = inLanes([
    ...ways.map((way) => inOrder(way.flatMap((id) => chains.get(id) ?? []))),
    ...[...cards.values()].map((card) => [card]),
  ])

  const items = [...lanes.keys()]
  const top = Math.min(...[...lanes].map(([{ height }, y]) => y - height / 2))
  const yOf = (item: SlotItem) => round((lanes.get(item) ?? 0) - top)
  const drawn = joined.map(({ id, look = '' }): Chain => ({ id, look, items: chains.get(id) ?? [] }))
  const ports = portsOf(drawn, yOf)
  const steps = new Map(drawn.map((chain) => [chain.id, stepsOf(chain, ports)]))
  const slots = slotsOf(items, [...steps.values()].flat(), yOf, gaps)
  const middle = ({ slot }: SlotItem) => middleOf(slots[slot])
  return {
    width: slots.at(-1)?.right ?? 0,
    height: Math.max(...items.map((item) => yOf(item) + item.height / 2)),
    columns: slots.filter((_, slot) => slot % 2 === 0).map(middleOf),
    nodes: new Map([...cards].map(([id, card]) => [id, { x: middle(card), y: yOf(card), column: card.slot / 2 }])),
    links: new Map(
      [...chains].map(([id, chain]) => {
        const [, word] = chain
        const points = pointsOf(chain, steps.get(id) ?? [], slots, yOf)
        return [id, { points, word: word ? { x: middle(word), y: yOf(word) } : { x: 0, y: 0 } }]
      }),
    ),
  }
}

/** What a link runs through: its left end, its word, where it passes columns and words, its right end. */
function chainOf(link: LayeredLink, cards: ReadonlyMap<string, SlotItem>, gaps: LayeredGaps): SlotItem[] {
  const [start, end] = inOrder([link.from, link.to].flatMap((id) => cards.get(id) ?? []))
  if (!start || !end) return []
  const word = { slot: start.slot + 1, width: link.width, height: link.height, gap: gaps.link }
  const passed = Array.from({ length: end.slot - word.slot - 1 }, (_, at) => ({
    slot: word.slot + 1 + at,
    width: 0,
    height: 0,
    gap: gaps.link,
  }))
  return [start, word, ...passed, end]
}

/** From the rim of the left end to that of the right one. */
function pointsOf(
  chain: readonly SlotItem[],
  steps: readonly Step[],
  slots: readonly Slot[],
  yOf: (item: SlotItem) => number,
): LayeredPoint[] {
  const ends = [chain[0], chain.at(-1)]
  const rims = (item: SlotItem) => {
    const slot = slots[item.slot] ?? { left: 0, right: 0 }
    const [middle, half] = [middleOf(slot), item.width / 2]
    return ends.includes(item) ? { left: middle - half, right: middle + half } : slot
  }
  return steps.flatMap((step) => {
    const [a, b] = [round(yOf(step.from) + step.leaves), round(yOf(step.to) + step.arrives)]
    const track = slots[step.from.slot]?.tracks.get(step.net) ?? 0
    const turns = a === b ? [] : [a, b].map((y) => ({ x: round(track), y }))
    return [{ x: round(rims(step.from).right), y: a }, ...turns, { x: round(rims(step.to).left), y: b }]
  })
}

const inOrder = (items: readonly SlotItem[]): SlotItem[] => [...new Set(items)].sort((a, b) => a.slot - b.slot)

const middleOf = (slot: Pick<Slot, 'left' | 'right'> | undefined) => (slot ? round((slot.left + slot.right) / 2) : 0)

/** Hundredths: finer than any screen, and free of the last bits that sums leave behind. */
const round = (value: number) => Math.round(value * 100) / 100
