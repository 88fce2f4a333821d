import { rankOf } from '../model/evidence.ts'
import type { WalkGraph } from '../model/walk.ts'
import type { RankedPath } from './rank.ts'
import type { Walk } from './walk-paths.ts'

/** A node on the way, and how the way came there. */
interface Trail {
  readonly node: number
  readonly before?: Trail
}

/**
 * The best path from `start` to each end within `maxHops`, in the order of a trace: strongest first, then fewest hops,
 * then by node ids. A shortest walk never repeats a node, so breadth-first search over the steps of a strength or above
 * finds the strength and the length; as it keeps to id order, the first way to a node is also the first by ids.
 */
export function bestPathsToEnds(
  graph: WalkGraph,
  start: number,
  { isEnd, maxHops }: Pick<Walk, 'isEnd' | 'maxHops'>,
): RankedPath[] {
  const paths: RankedPath[] = []
  const found = new Set<number>()
  for (let level = rankOf('fact'); level >= 0; level--) {
    const seen = new Set([start])
    let frontier: Trail[] = [{ node: start }]
    for (let hops = 1; hops <= maxHops && frontier.length > 0; hops++) {
      const next: Trail[] = []
      for (const before of frontier) {
        for (let step = graph.offsets[before.node] ?? 0; step < (graph.offsets[before.node + 1] ?? 0); step++) {
          const node = graph.targets[step] ?? 0
          if ((graph.strengths[step] ?? 0) < level || seen.has(node)) continue
          seen.add(node)
          const trail = { node, before }
          next.push(trail)
          if (!isEnd[node] || found.has(node)) continue
          found.add(node)
          paths.push({ nodes: nodesOf(trail), strength: level })
        }
      }
      frontier = next
    }
  }
  return paths
}

function nodesOf(trail: Trail): number[] {
  const nodes: number[] = []
  for (let at: Trail | undefined = trail; at; at = at.before) nodes.push(at.node)
  return nodes.reverse()
}
