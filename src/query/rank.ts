import { rankOf } from '../model/evidence.ts'
import { SUPPORT_LEVELS, type Support } from '../model/graph.ts'
import type { WalkGraph } from '../model/walk.ts'
import { countPaths } from './count-paths.ts'
import { countdown, type Stopwatch, stopwatch } from './stopwatch.ts'
import { type Walk, walkPaths } from './walk-paths.ts'

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
  /** All paths there are, at most PATHS_COUNTED; fewer than there are when the time ran out. */
  readonly total: number
  readonly totalExact: boolean
  /** The time ran out: `paths` begins as the whole answer would, as far as it goes. */
  readonly cutByTime: boolean
}

export interface RankRequest extends Walk {
  readonly limit: number
  /** Asked now and then; true ends the search. */
  readonly outOfTime: () => boolean
}

/**
 * The best paths of distinct nodes from any start to any end. A path may run through other ends. Where there are few
 * enough to be counted, one walk meets them all and keeps the first of each strength and length; of more, the best are
 * sought strength by strength and length by length, which ends as soon as there are enough.
 */
export function rankPaths(graph: WalkGraph, request: RankRequest): Ranking {
  const clock = stopwatch(request.outOfTime)
  const total = countPaths(graph, request, clock, PATHS_COUNTED)
  if (total <= PATHS_COUNTED && !clock.stopped) {
    const sorted = total <= request.limit * FEW
    const paths = sorted ? sortedPaths(graph, request, clock) : bestPaths(graph, request, clock)
    if (!clock.stopped) return { paths, total, totalExact: true, cutByTime: false }
  }
  // Finding the best has a time of its own: counting may have used up the first.
  const second = clock.stopped ? stopwatch(countdown(STEPS_AFTER)) : clock
  const paths = bestPaths(graph, request, second)
  return {
    paths,
    total: Math.min(PATHS_COUNTED, Math.max(total, paths.length)),
    totalExact: false,
    cutByTime: clock.stopped || second.stopped,
  }
}

/** Up to so many times the limit it is quicker to meet all paths than to seek the best of them. */
const FEW = 4

function sortedPaths(graph: WalkGraph, request: RankRequest, clock: Stopwatch): RankedPath[] {
  // Walking goes in id order, so the paths of one strength and length come in that of the answer.
  const kept = SUPPORT_LEVELS.map(() => Array.from({ length: request.maxHops + 1 }, (): RankedPath[] => []))
  walkPaths(graph, request, 0, clock, (nodes, hops, strength) => {
    const alike = kept[strength]?.[hops]
    if (alike && alike.length < request.limit) alike.push(rankedPath(nodes, hops, strength))
    return true
  })
  return kept.reverse().flat(2).slice(0, request.limit)
}

function rankedPath(nodes: Uint32Array, hops: number, strength: number): RankedPath {
  const path: number[] = []
  for (let place = 0; place <= hops; place++) path.push(nodes[place] ?? 0)
  return { nodes: path, strength }
}

/** How many steps the best may still take to find when counting has used up the time: a fraction of a second. */
const STEPS_AFTER = 2_000_000

/** For each strength downwards, each length upwards: paths come out in the order of the answer. */
function bestPaths(graph: WalkGraph, request: RankRequest, clock: Stopwatch): RankedPath[] {
  const paths: RankedPath[] = []
  for (let level = rankOf('fact'); level >= 0; level--) {
    for (let hops = 1; hops <= request.maxHops; hops++) {
      if (paths.length === request.limit || clock.stopped) return paths
      walkPaths(graph, { ...request, maxHops: hops }, level, clock, (nodes, length, strength) => {
        if (strength === level && length === hops) paths.push(rankedPath(nodes, hops, strength))
        return paths.length < request.limit
      })
    }
  }
  return paths
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
  walkPaths(graph, { ...request, starts: [start] }, 0, clock, (nodes, hops) => {
    const end = nodes[hops] ?? 0
    counts.set(end, Math.min(PATHS_COUNTED, (counts.get(end) ?? 0) + 1))
    return true
  })
  return { counts, cutByTime: clock.stopped }
}

/** The level that a rank stands for: rankOf, the other way. */
export function levelOf(rank: number): Support {
  return SUPPORT_LEVELS[rank] ?? 'inferred'
}
