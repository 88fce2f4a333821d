import type { EvidenceFilter } from '../model/evidence.ts'
import { byCodePoint } from '../model/order.ts'
import { indicesOf } from '../model/walk.ts'
import type { GraphStore, ReadOptions } from '../store/types.ts'
import type { CompareAnswer } from './answers.ts'
import { bestToEnds } from './best-to-ends.ts'
import { levelOf } from './rank.ts'
import { breathe, ROWS_A_BREATH } from './stopwatch.ts'

/** Solutions by id, and how strong the best path to each is. */
type Rated = ReadonlyMap<string, number>

export interface NamedSolutions {
  /** What any of these challenges has paths to. */
  of(challenges: readonly string[]): Rated
}

/** The solutions that the admitted evidence names for each of the challenges. */
export async function solutionsOf(
  store: GraphStore,
  challenges: readonly string[],
  filter: EvidenceFilter,
  maxHops: number,
  options: ReadOptions,
): Promise<NamedSolutions> {
  const graph = await store.walk({ from: challenges, towards: 'solutions', maxHops, filter }, options)
  const named = new Map<string, Map<string, number>>()
  for (const [index, challenge] of challenges.entries()) {
    if (index % ROWS_A_BREATH === 0) await breathe()
    const [start] = indicesOf(graph, [challenge])
    if (start === undefined) continue
    const best = bestToEnds(graph, start, { isEnd: graph.isEnd, maxHops })
    named.set(challenge, new Map([...best].map(([end, { strength }]) => [graph.ids[end] ?? '', strength])))
  }
  return {
    of: (challenges) => {
      const rated = new Map<string, number>()
      for (const challenge of challenges) {
        for (const [id, strength] of named.get(challenge) ?? []) {
          rated.set(id, Math.max(strength, rated.get(id) ?? strength))
        }
      }
      return rated
    },
  }
}

/**
 * The solutions without those that a dataset only comes to by a match: where it holds one of several that stand for the
 * same thing, the others that it does not hold say nothing more. So it does not matter which dataset tells of the match.
 */
export function withoutEchoes(rated: Rated, isHeld: (id: string) => boolean, same: (id: string) => string): Rated {
  const own = new Set([...rated.keys()].filter(isHeld).map(same))
  return new Map([...rated].filter(([id]) => isHeld(id) || !own.has(same(id))))
}

type Paired = Pick<CompareAnswer['challenges'][number], 'both' | 'onlyA' | 'onlyB'>

/**
 * A solution of A and one of B are the same when they are one node or stand for the same thing, as `same` says. One that
 * has several counterparts stands once with each; where both name two that match each other, each is its own counterpart.
 */
export function pairSolutions(as: Rated, bs: Rated, same: (id: string) => string): Paired {
  const counterparts = new Map<string, string[]>()
  for (const id of bs.keys()) counterparts.set(same(id), [...(counterparts.get(same(id)) ?? []), id])
  const paired = new Set<string>()
  const both: Paired['both'] = []
  const onlyA: Paired['onlyA'] = []
  for (const [id, strength] of inIdOrder(as)) {
    const others = (counterparts.get(same(id)) ?? []).filter((other) => other === id || !bs.has(id) || !as.has(other))
    for (const other of others.sort(byCodePoint)) {
      paired.add(other)
      const also = other === id ? {} : { also: other }
      both.push({ id, ...also, a: levelOf(strength), b: levelOf(bs.get(other) ?? 0) })
    }
    if (others.length === 0) onlyA.push({ id, strength: levelOf(strength) })
  }
  const onlyB = inIdOrder(bs)
    .filter(([id]) => !paired.has(id))
    .map(([id, strength]) => ({ id, strength: levelOf(strength) }))
  return { both, onlyA, onlyB }
}

function inIdOrder(rated: Rated): [string, number][] {
  return [...rated].sort(([a], [b]) => byCodePoint(a, b))
}
