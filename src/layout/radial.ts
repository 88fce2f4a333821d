import { byCodePoint } from '../model/order.ts'
import type { Point } from './box.ts'
import { pointOnEllipse } from './into-box.ts'
import { bestConnected, type GroupedNode, type Link, neighboursIn } from './neighbours.ts'

/** Room that a node wants along its ring, as a share of the picture's half: about 24 of 500 pixels. */
const ROOM = 0.05

/** A ring is a band: where it is full its nodes stand in up to so many lines, which spread over this share of its width. */
const MOST_LINES = 6
const BAND = 0.6

/** 0 leaves each node just beyond the one that leads to it, 1 would set those of a ring at equal distances. */
const EVENNESS = 0.5

/** How much wider the fullest ring is than an empty one would be. */
const FULLEST = 3

/**
 * Rings round a node, by the number of steps to it; what no steps lead to stands outside of them all. Without `centre`,
 * or where there is no such node, the best connected one. A node stands beyond the one that leads to it, those of a
 * group side by side.
 */
export function radialLayout(
  nodes: readonly GroupedNode[],
  edges: readonly Link[],
  options: { readonly centre?: string } = {},
): Map<string, Point> {
  const neighbours = neighboursIn(nodes, edges)
  const { centre: wanted } = options
  const centre = wanted !== undefined && neighbours.has(wanted) ? wanted : bestConnected(neighbours)
  if (centre === undefined) return new Map()
  const groups = new Map(nodes.map(({ id, group }) => [id, group]))
  const inOrder = (a: string, b: string): number =>
    byCodePoint(groups.get(a) ?? '', groups.get(b) ?? '') || byCodePoint(a, b)

  const { rings, children } = spread(centre, neighbours, inOrder)
  const reached = new Set(rings.flat())
  const apart = [...neighbours.keys()].filter((id) => !reached.has(id)).sort(inOrder)
  const all = apart.length > 0 ? [...rings, apart] : rings
  const bands = bandsOf(all.map((ring) => ring.length))
  const needs = needsOf(rings, bands, children)
  const turns = new Map<string, number>()
  share(centre, 0, 1, children, needs, turns)

  apart.forEach((id, index) => {
    turns.set(id, index / apart.length)
  })
  return new Map(all.flatMap((ring, hops) => onRing(ring, bands[hops] ?? { reach: 0, width: 0 }, turns)))
}

interface Band {
  /** Of its middle. */
  readonly reach: number
  readonly width: number
}

/** A band for each ring, the first of which is the centre; the fuller the wider, and the last ends where the box does. */
function bandsOf(counts: readonly number[]): Band[] {
  const most = counts.reduce((greatest, count) => Math.max(greatest, count), 1)
  const bands: Band[] = []
  let edge = 0
  for (const [hops, count] of counts.entries()) {
    const width = hops === 0 ? 0 : 1 + FULLEST * (count / most)
    bands.push({ reach: hops === 0 ? 0 : edge + width / 2, width: BAND * width })
    edge += hops === 0 ? 0.5 : width
  }
  const last = bands.at(-1)
  const whole = last ? last.reach + last.width / 2 || 1 : 1
  return bands.map(({ reach, width }) => ({ reach: reach / whole, width: width / whole }))
}

/** Breadth first: the ids by hops, and for each those that were first reached from it. */
function spread(
  centre: string,
  neighbours: ReadonlyMap<string, readonly string[]>,
  inOrder: (a: string, b: string) => number,
): { rings: string[][]; children: ReadonlyMap<string, readonly string[]> } {
  const rings: string[][] = []
  const children = new Map<string, string[]>()
  const seen = new Set([centre])
  for (let ring = [centre]; ring.length > 0; ring = ring.flatMap((id) => children.get(id) ?? [])) {
    rings.push(ring)
    for (const id of ring) {
      const fresh = (neighbours.get(id) ?? []).filter((other) => !seen.has(other))
      for (const other of fresh) seen.add(other)
      children.set(id, fresh.sort(inOrder))
    }
  }
  return { rings, children }
}

/** How wide an angle each id needs, by any measure: its own, the less the farther out it stands, or that of all beyond it. */
function needsOf(
  rings: readonly (readonly string[])[],
  bands: readonly Band[],
  children: ReadonlyMap<string, readonly string[]>,
): ReadonlyMap<string, number> {
  const needs = new Map<string, number>()
  for (let hops = rings.length - 1; hops >= 0; hops--) {
    for (const id of rings[hops] ?? []) {
      const beyond = (children.get(id) ?? []).reduce((sum, child) => sum + (needs.get(child) ?? 0), 0)
      needs.set(id, Math.max(1 / (bands[hops]?.reach || 1), beyond))
    }
  }
  return needs
}

/** Gives each id the middle of its part of the turn from `start`; without recursion, since a chain may be long. */
function share(
  centre: string,
  start: number,
  width: number,
  children: ReadonlyMap<string, readonly string[]>,
  needs: ReadonlyMap<string, number>,
  turns: Map<string, number>,
): void {
  const waiting = [{ id: centre, start, width }]
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    turns.set(next.id, next.start + next.width / 2)
    const below = children.get(next.id) ?? []
    const total = below.reduce((sum, child) => sum + (needs.get(child) ?? 0), 0)
    let at = next.start
    for (const child of below) {
      const part = (next.width * (needs.get(child) ?? 0)) / total
      waiting.push({ id: child, start: at, width: part })
      at += part
    }
  }
}

function onRing(
  ring: readonly string[],
  { reach, width }: Band,
  turns: ReadonlyMap<string, number>,
): [string, Point][] {
  const sorted = [...ring].sort((a, b) => (turns.get(a) ?? 0) - (turns.get(b) ?? 0))
  const lines = Math.min(MOST_LINES, Math.ceil((ring.length * ROOM) / (2 * Math.PI * reach)))
  return sorted.map((id, index) => {
    const aside = reach === 0 || lines < 2 ? 0 : width * ((index % lines) / (lines - 1) - 0.5)
    const turn = (1 - EVENNESS) * (turns.get(id) ?? 0) + EVENNESS * ((index + 0.5) / sorted.length)
    return [id, pointOnEllipse(reach + aside, turn)]
  })
}
