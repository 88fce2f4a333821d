import type { Net, SlotItem, Step } from './slots.ts'

/** What a link runs through, and how it looks. */
export interface Chain {
  readonly id: string
  readonly look: string
  readonly items: readonly SlotItem[]
}

/** Where lines of one look leave a node, or come to it: how far below the middle of its rim. */
interface Port {
  readonly below: number
}

export interface Ports {
  /** By the node, then by the look. */
  readonly leaving: ReadonlyMap<SlotItem, ReadonlyMap<string, Port>>
  readonly arriving: ReadonlyMap<SlotItem, ReadonlyMap<string, Port>>
}

/** So far apart are two ports where there is room, and so much of the rim stays free at its corners. */
const APART = 13
const CORNER = 10

/** Lines of a look share a port at each node. */
export function portsOf(chains: readonly Chain[], yOf: (item: SlotItem) => number): Ports {
  return {
    leaving: sideOf(chains, ({ items }) => [items[0], items[1]], yOf),
    arriving: sideOf(chains, ({ items }) => [items.at(-1), items.at(-2)], yOf),
  }
}

/** The steps of a link; those at its ends with the others of their port, so that these may run along together. */
export function stepsOf({ look, items }: Chain, { leaving, arriving }: Ports): Step[] {
  const out = items[0] && leaving.get(items[0])?.get(look)
  const end = items.at(-1)
  const into = end && arriving.get(end)?.get(look)
  return items.slice(1).map((to, at) => {
    const from = items[at] ?? to
    const [isFirst, isLast] = [at === 0, to === end]
    // Nodes have the even slots: a line is of the node that it comes from, or of the one that it leads to.
    const net: Net = from.slot % 2 === 0 ? (isFirst && out) || from : (isLast && into) || to
    return { from, to, net, leaves: isFirst ? (out?.below ?? 0) : 0, arrives: isLast ? (into?.below ?? 0) : 0 }
  })
}

function sideOf(
  chains: readonly Chain[],
  endOf: (chain: Chain) => readonly [SlotItem | undefined, SlotItem | undefined],
  yOf: (item: SlotItem) => number,
): Map<SlotItem, Map<string, Port>> {
  const others = new Map<SlotItem, Map<string, number[]>>()
  for (const chain of chains) {
    const [node, next] = endOf(chain)
    if (!node || !next) continue
    const looks = others.get(node) ?? new Map<string, number[]>()
    looks.set(chain.look, [...(looks.get(chain.look) ?? []), yOf(next)])
    others.set(node, looks)
  }
  return new Map([...others].map(([node, looks]) => [node, spread(node, looks, yOf(node))]))
}

/** The look with a level line has the middle, or else the first; each other a port on the side where its lines lead. */
function spread(node: SlotItem, looks: ReadonlyMap<string, readonly number[]>, y: number): Map<string, Port> {
  const all = [...looks]
  const [middle] = all.find(([, ys]) => ys.includes(y)) ?? all[0] ?? ['']
  const mean = (ys: readonly number[]) => ys.reduce((sum, each) => sum + each, 0) / ys.length
  const rest = all.filter(([look]) => look !== middle)
  const sides = [1, -1].map((side) =>
    rest.filter(([, ys]) => mean(ys) >= y === side > 0).map(([look]) => ({ look, side })),
  )
  return new Map([
    [middle, { below: 0 }],
    ...sides.flatMap((ports) => {
      const apart = Math.max(0, Math.min(APART, (node.height / 2 - CORNER) / ports.length))
      return ports.map(({ look, side }, at): [string, Port] => [look, { below: side * apart * (at + 1) }])
    }),
  ])
}
