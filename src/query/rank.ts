import { byCodePoint } from '../model/order.ts'
import type { WalkGraph } from '../model/walk.ts'

/** Totals stop counting here: beyond it a number tells a person nothing, and counting would never end. */
export const PATHS_COUNTED = 10_000

export interface RankedPath {
  /** Indices into the walk graph, from the start on. */
  readonly nodes: readonly number[]
  /** rankOf its weakest step. */
  readonly strength: number
}

export interface Ranking {
  /** Strongest first, then fewest hops, then by node ids; at most the limit. */
  readonly paths: readonly RankedPath[]
  /** All paths there are, at most PATHS_COUNTED. */
  readonly total: number
  readonly totalExact: boolean
  /** The time ran out: `paths` is right as far as it goes, `total` is a lower bound. */
  readonly cutByTime: boolean
}

export interface RankRequest {
  readonly starts: readonly number[]
  readonly isEnd: Uint8Array
  readonly maxHops: number
  readonly limit: number
  /** Asked now and then; true ends the search. */
  readonly outOfTime: () => boolean
}

/**
 * The best paths of distinct nodes from any start to any end. A path may run through other ends.
 *
 * 1. Count all paths up to the cap, noting which strengths and lengths there are.
 * 2. For each strength downwards, each length upwards: walk depth first along steps at least that strong. Since nodes
 *    and targets are in id order, paths come out in the order of the answer and the search stops at the limit.
 */
export function rankPaths(graph: WalkGraph, request: RankRequest): Ranking {
  const starts = [...request.starts].sort((a, b) => a - b)
  const clock = stopwatch(request.outOfTime)
  const counted = countPaths(graph, { ...request, starts }, clock)
  const paths: RankedPath[] = []
  for (let level = STRONGEST; level >= 0 && !clock.stopped; level--) {
    for (let hops = 1; hops <= request.maxHops && paths.length < request.limit && !clock.stopped; hops++) {
      // Beyond the cap the counts are not complete, so nothing may be skipped.
      if (counted.total <= PATHS_COUNTED && !counted.cut && !counted.seen.has(bucket(level, hops))) continue
      collect(graph, { ...request, starts }, level, hops, paths, clock)
    }
  }
  return {
    paths,
    total: Math.min(counted.total, PATHS_COUNTED),
    totalExact: counted.total <= PATHS_COUNTED && !counted.cut,
    cutByTime: clock.stopped,
  }
}

const STRONGEST = 5
const bucket = (level: number, hops: number) => level * 8 + hops

function countPaths(graph: WalkGraph, request: RankRequest, clock: Stopwatch) {
  const seen = new Set<number>()
  let total = 0
  const path: number[] = []
  const visit = (node: number, weakest: number): void => {
    for (let step = graph.offsets[node] ?? 0; step < (graph.offsets[node + 1] ?? 0); step++) {
      if (total > PATHS_COUNTED || clock.tick()) return
      const next = graph.targets[step] ?? 0
      if (path.includes(next)) continue
      const strength = Math.min(weakest, graph.strengths[step] ?? 0)
      if (request.isEnd[next]) {
        total++
        seen.add(bucket(strength, path.length))
      }
      if (path.length === request.maxHops) continue
      path.push(next)
      visit(next, strength)
      path.pop()
    }
  }
  for (const start of request.starts) {
    path.push(start)
    visit(start, STRONGEST)
    path.pop()
  }
  return { total, seen, cut: clock.stopped }
}

/** Appends, in id order, the paths of exactly `hops` steps whose weakest step is exactly `level`, up to the limit. */
function collect(
  graph: WalkGraph,
  request: RankRequest,
  level: number,
  hops: number,
  paths: RankedPath[],
  clock: Stopwatch,
): void {
  const path: number[] = []
  const visit = (node: number, weakest: number): void => {
    for (let step = graph.offsets[node] ?? 0; step < (graph.offsets[node + 1] ?? 0); step++) {
      if (paths.length === request.limit || clock.tick()) return
      const strength = Math.min(weakest, graph.strengths[step] ?? 0)
      const next = graph.targets[step] ?? 0
      if (strength < level || path.includes(next)) continue
      if (path.length === hops) {
        if (strength === level && request.isEnd[next]) paths.push({ nodes: [...path, next], strength })
        continue
      }
      path.push(next)
      visit(next, strength)
      path.pop()
    }
  }
  for (const start of request.starts) {
    path.push(start)
    visit(start, STRONGEST)
    path.pop()
  }
}

interface Stopwatch {
  /** Counts one step; true once the time is up. */
  tick(): boolean
  readonly stopped: boolean
}

/** Looks at the clock only every so many steps. */
function stopwatch(outOfTime: () => boolean): Stopwatch {
  let steps = 0
  let stopped = false
  return {
    tick: () => {
      steps++
      if (!stopped && steps % 4096 === 0) stopped = outOfTime()
      return stopped
    },
    get stopped() {
      return stopped
    },
  }
}

/** The best a start can do for each end: strength and, at that strength, hops. */
export interface Best {
  readonly strength: number
  readonly hops: number
}

/**
 * For every end that `start` reaches within `maxHops`, the strength of its best path and the hops that path needs, by
 * index of the end. A shortest walk never repeats a node, so breadth-first search over the steps of a strength or above
 * is enough.
 */
export function bestToEnds(
  graph: WalkGraph,
  start: number,
  request: Pick<RankRequest, 'isEnd' | 'maxHops'>,
): Map<number, Best> {
  const best = new Map<number, Best>()
  for (let level = STRONGEST; level >= 0; level--) {
    const seen = new Set([start])
    let frontier = [start]
    for (let hops = 1; hops <= request.maxHops && frontier.length > 0; hops++) {
      const next: number[] = []
      for (const node of frontier) {
        for (let step = graph.offsets[node] ?? 0; step < (graph.offsets[node + 1] ?? 0); step++) {
          const target = graph.targets[step] ?? 0
          if ((graph.strengths[step] ?? 0) < level || seen.has(target)) continue
          seen.add(target)
          next.push(target)
          if (request.isEnd[target] && !best.has(target)) best.set(target, { strength: level, hops })
        }
      }
      frontier = next
    }
  }
  return best
}

/**
 * Paths from `start` to each end, by index of the end, each number at most PATHS_COUNTED; complete unless the time runs
 * out first.
 */
export function countByEnd(
  graph: WalkGraph,
  start: number,
  request: Pick<RankRequest, 'isEnd' | 'maxHops' | 'outOfTime'>,
): { counts: Map<number, number>; cutByTime: boolean } {
  const counts = new Map<number, number>()
  const clock = stopwatch(request.outOfTime)
  const path = [start]
  const visit = (node: number): void => {
    for (let step = graph.offsets[node] ?? 0; step < (graph.offsets[node + 1] ?? 0); step++) {
      if (clock.tick()) return
      const next = graph.targets[step] ?? 0
      if (path.includes(next)) continue
      if (request.isEnd[next]) counts.set(next, Math.min(PATHS_COUNTED, (counts.get(next) ?? 0) + 1))
      if (path.length === request.maxHops) continue
      path.push(next)
      visit(next)
      path.pop()
    }
  }
  visit(start)
  return { counts, cutByTime: clock.stopped }
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
