import { rankOf } from '../model/evidence.ts'
import type { WalkGraph } from '../model/walk.ts'
import type { Walk } from './walk-paths.ts'

/** The best a start can do for an end: strength and, at that strength, hops. */
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
  request: Pick<Walk, 'isEnd' | 'maxHops'>,
): Map<number, Best> {
  const best = new Map<number, Best>()
  for (let level = rankOf('fact'); level >= 0; level--) {
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
