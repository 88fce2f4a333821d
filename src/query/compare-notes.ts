import { type EvidenceFilter, isOpen } from '../model/evidence.ts'
import type { GraphStore } from '../store/types.ts'
import type { CompareAnswer, Note } from './answers.ts'
import { solutionsOf } from './compare-solutions.ts'
import { noteFiltered, sayHops } from './notes.ts'
import type { CompareRequest } from './requests.ts'
import type { TraceOptions } from './trace.ts'
import { MOST_HOPS } from './walk-paths.ts'

type Group = CompareAnswer['challenges'][number]

/**
 * The finding: for how many of the challenges that both name neither has a solution, and which. Those that only the
 * filters or the hops leave without one are no gaps, and are told as such.
 */
export async function noteOpenChallenges(
  store: GraphStore,
  { a, b, maxHops }: CompareRequest,
  filter: EvidenceFilter,
  challenges: readonly Group[],
  options: TraceOptions,
): Promise<Note[]> {
  const shared = challenges.filter((group) => group.matchedBy !== 'none')
  const open = shared.filter(({ both, onlyA, onlyB }) => both.length + onlyA.length + onlyB.length === 0)
  if (open.length === 0) return []
  const without = async (groups: readonly Group[], given: EvidenceFilter, hops: number) => {
    const ids = groups.flatMap((group) => group.ids)
    const ofA = await solutionsOf(store, ids, { ...given, datasets: [a] }, hops, options)
    const ofB = await solutionsOf(store, ids, { ...given, datasets: [b] }, hops, options)
    return groups.filter((group) => ofA.of(group.ids).size + ofB.of(group.ids).size === 0)
  }
  const atAnyLength = maxHops < MOST_HOPS ? await without(open, filter, MOST_HOPS) : open
  const gaps = isOpen(filter) ? atAnyLength : await without(atAnyLength, {}, MOST_HOPS)
  const tooLong = open.length - atAnyLength.length
  const hidden = atAnyLength.filter((group) => !gaps.includes(group))
  const filtered =
    hidden.length > 0 &&
    (await noteFiltered(
      filter,
      `There are solutions for ${hidden.length} of the challenges of both,`,
      async (lifted) => (await without(hidden, lifted, MOST_HOPS)).length < hidden.length,
    ))
  return [
    ...(gaps.length > 0 ? [noteGaps(shared.length, gaps)] : []),
    ...(tooLong > 0
      ? [
          {
            code: 'cut-by-hops' as const,
            message: `For ${tooLong} of the challenges of both all routes are longer than ${sayHops(maxHops)}`,
          },
        ]
      : []),
    ...(filtered ? [filtered] : []),
  ]
}

function noteGaps(shared: number, gaps: readonly Group[]): Note {
  const which = gaps.map((group) => group.ids[0]).join(', ')
  return {
    code: 'gap',
    message: `Both name ${shared} challenges; for ${gaps.length} of them neither names a solution: ${which}`,
  }
}
