import { indicesOf, type WalkGraph } from '../model/walk.ts'
import { breathe, ROWS_A_BREATH } from './stopwatch.ts'

export interface Reached {
  /** For each start, the ids of the ends that a path of at most `maxHops` leads to. */
  readonly ends: ReadonlyMap<string, ReadonlySet<string>>
  /** The time ran out: the last of the starts were not looked from. */
  readonly cutByTime: boolean
}

/** Which ends there is any path to, breadth first and without counting. */
export async function reachedEnds(
  graph: WalkGraph,
  starts: readonly string[],
  maxHops: number,
  outOfTime: () => boolean,
): Promise<Reached> {
  const ends = new Map<string, ReadonlySet<string>>()
  /** By node, the number of the search that came by: nothing has to be wiped between searches. */
  const seen = new Uint32Array(graph.ids.length)
  for (const [index, id] of starts.entries()) {
    if (index % ROWS_A_BREATH === 0) await breathe()
    if (outOfTime()) return { ends, cutByTime: true }
    const [start] = indicesOf(graph, [id])
    if (start !== undefined) ends.set(id, endsFrom(graph, start, maxHops, seen, index + 1))
  }
  return { ends, cutByTime: false }
}

function endsFrom(graph: WalkGraph, start: number, maxHops: number, seen: Uint32Array, search: number): Set<string> {
  const ends = new Set<string>()
  seen[start] = search
  let frontier = [start]
  for (let hops = 0; hops < maxHops && frontier.length > 0; hops++) {
    const next: number[] = []
    for (const node of frontier) {
      for (let step = graph.offsets[node] ?? 0; step < (graph.offsets[node + 1] ?? 0); step++) {
        const target = graph.targets[step] ?? 0
        if (seen[target] === search) continue
        seen[target] = search
        next.push(target)
        if (graph.isEnd[target]) ends.add(graph.ids[target] ?? '')
      }
    }
    frontier = next
  }
  return ends
}
