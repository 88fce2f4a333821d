import { byCodePoint } from './order.ts'
import type { Schema, Walk } from './schema.ts'

/**
 * What a trace walks: the nodes it may reach, in id order, and from each its steps, in the order of the nodes they lead
 * to. Compact, since a trace looks at every step many times. A step stands for all edges between its two nodes that may
 * be walked that way; its strength is that of the strongest.
 */
export interface WalkGraph {
  /** By code point; a node's index is its place here. */
  readonly ids: readonly string[]
  /** Steps of node i are `targets[offsets[i]]` up to `targets[offsets[i + 1] - 1]`, ascending. */
  readonly offsets: Uint32Array
  readonly targets: Uint32Array
  /** rankOf the step's strength, beside `targets`. */
  readonly strengths: Uint8Array
  /** 1 where the node is one that paths may end at: a solution, or a challenge when the walk is mirrored. */
  readonly isEnd: Uint8Array
}

export interface WalkStep {
  readonly from: string
  readonly to: string
  readonly strength: number
}

/** Builds a walk graph; parallel steps become one. Loops are left out, and steps with an end that is not in `nodes`. */
export function buildWalkGraph(
  nodes: readonly { readonly id: string; readonly isEnd: boolean }[],
  steps: Iterable<WalkStep>,
): WalkGraph {
  const sorted = [...nodes].sort((a, b) => byCodePoint(a.id, b.id))
  const indexOf = new Map(sorted.map((node, index) => [node.id, index]))
  const strongest: Map<number, number>[] = sorted.map(() => new Map())
  for (const step of steps) {
    const from = indexOf.get(step.from)
    const to = indexOf.get(step.to)
    if (from === undefined || to === undefined || from === to) continue
    const known = strongest[from]
    known?.set(to, Math.max(known.get(to) ?? 0, step.strength))
  }
  const offsets = new Uint32Array(sorted.length + 1)
  strongest.forEach((known, index) => {
    offsets[index + 1] = (offsets[index] ?? 0) + known.size
  })
  const targets = new Uint32Array(offsets[sorted.length] ?? 0)
  const strengths = new Uint8Array(targets.length)
  let at = 0
  for (const known of strongest) {
    for (const [to, strength] of [...known].sort((a, b) => a[0] - b[0])) {
      targets[at] = to
      strengths[at++] = strength
    }
  }
  return {
    ids: sorted.map((node) => node.id),
    offsets,
    targets,
    strengths,
    isEnd: Uint8Array.from(sorted, (node) => (node.isEnd ? 1 : 0)),
  }
}

/** The ways a trace may pass an edge: as [from, to] pairs of its own ends, none, one or both. */
export function waysThrough(
  walk: Walk,
  edge: { readonly from: string; readonly to: string },
  towards: 'solutions' | 'challenges',
): [string, string][] {
  const along: [string, string] = [edge.from, edge.to]
  const against: [string, string] = [edge.to, edge.from]
  if (walk === 'none') return []
  if (walk === 'both') return [along, against]
  return (walk === 'along') === (towards === 'solutions') ? [along] : [against]
}

/** Edge kinds that a trace may walk at all, by code point. */
export function walkableKinds(schema: Schema): string[] {
  return Object.keys(schema.edgeKinds)
    .filter((kind) => schema.edgeKinds[kind]?.walk !== 'none')
    .sort(byCodePoint)
}

/** Index of each id in the walk graph, ascending; ids that it does not hold are left out. */
export function indicesOf(graph: WalkGraph, ids: Iterable<string>): number[] {
  const indices: number[] = []
  for (const id of new Set(ids)) {
    let low = 0
    let high = graph.ids.length
    while (low < high) {
      const middle = (low + high) >>> 1
      if (byCodePoint(graph.ids[middle] ?? '', id) < 0) low = middle + 1
      else high = middle
    }
    if (graph.ids[low] === id) indices.push(low)
  }
  return indices.sort((a, b) => a - b)
}
