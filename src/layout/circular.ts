import { byCodePoint } from '../model/order.ts'
import type { Point } from './box.ts'
import { groupsOf } from './groups.ts'
import { pointOnEllipse } from './into-box.ts'
import { type GroupedNode, type Link, neighboursIn } from './neighbours.ts'

/** Room that a node wants along the circle, as a share of the picture's half: about 14 of 500 pixels. */
const ROOM = 0.028

/** Clear space between two groups, in nodes; and how far the innermost line of a full circle may lie in. */
const GAP = 2
const DEPTH = 0.45

const SWEEPS = 6

/**
 * All nodes on one circle, those of a group side by side, in an order in which few links cross: groups that are much
 * linked stand next to each other, and in a group each node looks towards what it is linked with. Where the circle is
 * too short for all they stand in several lines, one behind the other.
 */
export function circularLayout(nodes: readonly GroupedNode[], edges: readonly Link[]): Map<string, Point> {
  const neighbours = neighboursIn(nodes, edges)
  const group = new Map(nodes.map((node) => [node.id, node.group]))
  const arcs = chain(groupsOf(nodes), neighbours, group)
  const gap = arcs.length > 1 ? Math.max(GAP, Math.round(nodes.length / 80)) : 0
  const slots = group.size + gap * arcs.length
  for (let sweep = 0; sweep < SWEEPS; sweep++) lookOut(arcs, turnsIn(arcs, gap, slots), neighbours, group)
  const turns = turnsIn(arcs, gap, slots)
  const lines = Math.max(1, Math.ceil((slots * ROOM) / (2 * Math.PI)))
  const step = Math.min(1.6 * ROOM, DEPTH / lines)
  const ids = arcs.flat()
  return new Map(ids.map((id, index) => [id, pointOnEllipse(1 - (index % lines) * step, turns.get(id) ?? 0)]))
}

/** Where each id stands, as a share of a whole turn. */
function turnsIn(arcs: readonly (readonly string[])[], gap: number, slots: number): Map<string, number> {
  const turns = new Map<string, number>()
  let at = gap / 2
  for (const arc of arcs) {
    for (const id of arc) turns.set(id, at++ / slots)
    at += gap
  }
  return turns
}

/** The groups in a row that starts with two that are much linked and grows, at either end, by what that end is linked with most. */
function chain(
  groups: ReadonlyMap<string, readonly string[]>,
  neighbours: ReadonlyMap<string, readonly string[]>,
  group: ReadonlyMap<string, string>,
): string[][] {
  const links = new Map<string, Map<string, number>>([...groups.keys()].map((name) => [name, new Map()]))
  for (const [id, others] of neighbours) {
    const counts = links.get(group.get(id) ?? '')
    for (const other of others) {
      const name = group.get(other) ?? ''
      counts?.set(name, (counts.get(name) ?? 0) + 1)
    }
  }
  const between = (a: string | undefined, b: string): number => (a === undefined ? 0 : (links.get(a)?.get(b) ?? 0))
  const left = new Set(groups.keys())
  const total = (name: string) => [...left].reduce((sum, other) => sum + (other === name ? 0 : between(name, other)), 0)
  const best = (score: (name: string) => number): string | undefined => {
    const scored = [...left].map((name) => ({ name, score: score(name) }))
    return scored.sort((a, b) => b.score - a.score || byCodePoint(a.name, b.name))[0]?.name
  }
  const row: string[] = []
  for (let next = best(total); next !== undefined; ) {
    const [first, last] = [row[0], row.at(-1)]
    if (between(first, next) > between(last, next)) row.unshift(next)
    else row.push(next)
    left.delete(next)
    next = best((name) => Math.max(between(row[0], name), between(row.at(-1), name)))
  }
  return row.map((name) => [...(groups.get(name) ?? [])])
}

/** Orders each group so that those whose links lead on round the circle stand last, and those whose links lead back first. */
function lookOut(
  arcs: string[][],
  turns: Map<string, number>,
  neighbours: ReadonlyMap<string, readonly string[]>,
  group: ReadonlyMap<string, string>,
): void {
  for (const arc of arcs) {
    const [first = '', last = ''] = [arc[0], arc.at(-1)]
    const middle = ((turns.get(first) ?? 0) + (turns.get(last) ?? 0)) / 2
    const ahead = new Map(
      arc.map((id) => {
        const away = (neighbours.get(id) ?? []).filter((other) => group.get(other) !== group.get(id))
        const ways = away.map((other) => ((turns.get(other) ?? 0) - middle + 1) % 1)
        // Half a turn for what is linked with nothing outside: in the middle.
        return [id, ways.length > 0 ? ways.reduce((sum, way) => sum + way, 0) / ways.length : 0.5]
      }),
    )
    arc.sort((a, b) => (ahead.get(b) ?? 0) - (ahead.get(a) ?? 0) || byCodePoint(a, b))
  }
}
