import type { WalkGraph } from '../model/walk.ts'
import type { Stopwatch } from './stopwatch.ts'
import { FAR, hopsToEnd, type Walk } from './walk-paths.ts'

/**
 * How many paths there are, up to one more than `most`; fewer where the clock stops. The last step of paths is not
 * walked: a node knows how many ends it leads to, and only those that the path has already met are taken off.
 */
export function countPaths(graph: WalkGraph, { starts, isEnd, maxHops }: Walk, clock: Stopwatch, most: number): number {
  const { offsets, targets } = graph
  const left = hopsToEnd(graph, isEnd, 0)
  const leadsTo = endsAround(graph, isEnd)
  const path = new Uint32Array(maxHops + 1)
  let total = 0
  /** Goes on from the node at place `hops` of the path. False ends the walk. */
  const visit = (hops: number): boolean => {
    const node = path[hops] ?? 0
    const first = offsets[node] ?? 0
    const last = offsets[node + 1] ?? 0
    const room = maxHops - hops - 1
    if (room === 0) {
      total += leadsTo[node] ?? 0
      for (let place = 0; place < hops; place++) {
        const before = path[place] ?? 0
        if (isEnd[before] === 1 && leads(graph, node, before)) total--
      }
      return total <= most
    }
    if (clock.tick(last - first)) return false
    steps: for (let step = first; step < last; step++) {
      const next = targets[step] ?? 0
      if ((left[next] ?? FAR) > room) continue
      for (let before = hops; before >= 0; before--) if (path[before] === next) continue steps
      if (isEnd[next] === 1) total++
      path[hops + 1] = next
      if (!visit(hops + 1)) return false
    }
    return total <= most
  }
  for (const start of starts) {
    path[0] = start
    if (!visit(0)) break
  }
  return Math.min(total, most + 1)
}

/** Whether there is a step between the two; targets ascend. */
function leads({ offsets, targets }: WalkGraph, from: number, to: number): boolean {
  let low = offsets[from] ?? 0
  let high = offsets[from + 1] ?? 0
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((targets[middle] ?? 0) < to) low = middle + 1
    else high = middle
  }
  return low < (offsets[from + 1] ?? 0) && targets[low] === to
}

const known = new WeakMap<Uint8Array, Uint32Array>()

/** For each node how many ends it has a step to. */
function endsAround({ ids, offsets, targets }: WalkGraph, isEnd: Uint8Array): Uint32Array {
  const before = known.get(isEnd)
  if (before) return before
  const ends = new Uint32Array(ids.length)
  for (let node = 0; node < ids.length; node++) {
    let found = 0
    for (let step = offsets[node] ?? 0; step < (offsets[node + 1] ?? 0); step++) found += isEnd[targets[step] ?? 0] ?? 0
    ends[node] = found
  }
  known.set(isEnd, ends)
  return ends
}
