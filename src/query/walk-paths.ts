import type { WalkGraph } from '../model/walk.ts'
import type { Stopwatch } from './stopwatch.ts'

/** The longest path that may be asked for. */
export const MOST_HOPS = 6

export interface Walk {
  readonly starts: readonly number[]
  /** 1 for each node that a path may end at. */
  readonly isEnd: Uint8Array
  readonly maxHops: number
}

/**
 * Walks depth first, in id order, along steps of at least `level`, and tells of every path that stands at an end; until
 * `found` answers false. Of `nodes` the first `hops + 1` are the path, good for the time of the call. Goes no way that
 * has no end within the hops that are left.
 */
export function walkPaths(
  graph: WalkGraph,
  { starts, isEnd, maxHops }: Walk,
  level: number,
  clock: Stopwatch,
  found: (nodes: Uint32Array, hops: number, strength: number) => boolean,
): void {
  const { offsets, targets, strengths } = graph
  const left = hopsToEnd(graph, isEnd, level)
  const path = new Uint32Array(maxHops + 1)
  /** Goes on from the node at place `hops` of the path. False ends the walk. */
  const visit = (hops: number, weakest: number): boolean => {
    const node = path[hops] ?? 0
    const first = offsets[node] ?? 0
    const last = offsets[node + 1] ?? 0
    const room = maxHops - hops - 1
    // Looked at once a node, since the innermost loop runs a million times a second.
    if (clock.tick(last - first)) return false
    steps: for (let step = first; step < last; step++) {
      const next = targets[step] ?? 0
      if ((left[next] ?? FAR) > room) continue
      const here = strengths[step] ?? 0
      if (here < level) continue
      for (let before = hops; before >= 0; before--) if (path[before] === next) continue steps
      const strength = Math.min(here, weakest)
      path[hops + 1] = next
      if (isEnd[next] === 1 && !found(path, hops + 1, strength)) return false
      if (room > 0 && !visit(hops + 1, strength)) return false
    }
    return true
  }
  for (const start of [...starts].sort((a, b) => a - b)) {
    path[0] = start
    if (!visit(0, STRONGER_THAN_ALL)) return
  }
}

/** Above every rank: the strength of a path without a step. */
const STRONGER_THAN_ALL = 255

/** Farther than any path may be asked for. */
export const FAR = 255

/** Kept as long as the walk graph's own ends are: most traces of a graph ask for those. */
const distances = new WeakMap<Uint8Array, Map<number, Uint8Array>>()

/** For each node the hops to the nearest end along steps of at least `level`: 0 at an end itself, FAR where there is none. */
export function hopsToEnd(graph: WalkGraph, isEnd: Uint8Array, level: number): Uint8Array {
  const known = distances.get(isEnd) ?? new Map<number, Uint8Array>()
  distances.set(isEnd, known)
  const found = known.get(level)
  if (found) return found
  const { offsets, sources, strengths } = backwards(graph)
  const hops = new Uint8Array(graph.ids.length).fill(FAR)
  let frontier: number[] = []
  isEnd.forEach((is, node) => {
    if (!is) return
    hops[node] = 0
    frontier.push(node)
  })
  for (let distance = 1; frontier.length > 0 && distance < FAR; distance++) {
    const next: number[] = []
    for (const node of frontier) {
      for (let step = offsets[node] ?? 0; step < (offsets[node + 1] ?? 0); step++) {
        const source = sources[step] ?? 0
        if ((strengths[step] ?? 0) < level || hops[source] !== FAR) continue
        hops[source] = distance
        next.push(source)
      }
    }
    frontier = next
  }
  known.set(level, hops)
  return hops
}

interface Backwards {
  readonly offsets: Uint32Array
  readonly sources: Uint32Array
  readonly strengths: Uint8Array
}

const turned = new WeakMap<WalkGraph, Backwards>()

/** The same steps by the node they lead to. */
function backwards(graph: WalkGraph): Backwards {
  const known = turned.get(graph)
  if (known) return known
  const offsets = new Uint32Array(graph.ids.length + 1)
  for (const target of graph.targets) offsets[target + 1] = (offsets[target + 1] ?? 0) + 1
  for (let node = 0; node < graph.ids.length; node++)
    offsets[node + 1] = (offsets[node + 1] ?? 0) + (offsets[node] ?? 0)
  const next = offsets.slice()
  const sources = new Uint32Array(graph.targets.length)
  const strengths = new Uint8Array(graph.targets.length)
  for (let node = 0; node < graph.ids.length; node++) {
    for (let step = graph.offsets[node] ?? 0; step < (graph.offsets[node + 1] ?? 0); step++) {
      const target = graph.targets[step] ?? 0
      const at = next[target] ?? 0
      next[target] = at + 1
      sources[at] = node
      strengths[at] = graph.strengths[step] ?? 0
    }
  }
  const made = { offsets, sources, strengths }
  turned.set(graph, made)
  return made
}

/** Whether any end is in reach of any start. */
export function reachesEnd(graph: WalkGraph, { starts, isEnd, maxHops }: Walk): boolean {
  const left = hopsToEnd(graph, isEnd, 0)
  return starts.some((start) => (left[start] ?? FAR) <= maxHops)
}
