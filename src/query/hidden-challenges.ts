import type { EvidenceFilter } from '../model/evidence.ts'
import { indicesOf } from '../model/walk.ts'
import type { GraphStore } from '../store/types.ts'
import type { FilterName, Note } from './answers.ts'
import { filterParts, sayFilters } from './notes.ts'
import type { TraceOptions } from './trace.ts'
import { reachesEnd } from './walk-paths.ts'

interface Hidden {
  /** By id, the filters that hide all its paths: any one of them where lifting it is enough, else all that are set. */
  readonly by: ReadonlyMap<string, readonly FilterName[]>
  readonly notes: readonly Note[]
}

/**
 * Which of the challenges, none of which has a path, have some that filters hide: these are no gaps. The datasets that
 * are asked do not hide, they say of what the answer is. Looks for paths only where filters leave any out.
 */
export async function hiddenChallenges(
  store: GraphStore,
  challenges: readonly string[],
  filter: EvidenceFilter,
  maxHops: number,
  options: TraceOptions,
): Promise<Hidden> {
  const parts = filterParts(filter).filter(([name]) => name !== 'dataset')
  if (challenges.length === 0 || parts.length === 0) return { by: new Map(), notes: [] }
  const reached = async (among: EvidenceFilter): Promise<ReadonlySet<string>> => {
    const graph = await store.walk({ from: challenges, towards: 'solutions', maxHops, filter: among }, options)
    const { isEnd } = graph
    return new Set(challenges.filter((id) => reachesEnd(graph, { starts: indicesOf(graph, [id]), isEnd, maxHops })))
  }
  const without = await reached(filter.datasets ? { datasets: filter.datasets } : {})
  const lifted: [FilterName, ReadonlySet<string>][] = []
  for (const [name, , rest] of parts) lifted.push([name, await reached(rest)])
  const by = new Map(
    [...without].map((id) => {
      const enough = lifted.filter(([, found]) => found.has(id))
      return [id, (enough.length > 0 ? enough : lifted).map(([name]) => name)] as const
    }),
  )
  if (by.size === 0) return { by, notes: [] }
  const said = sayFilters({ ...filter, datasets: undefined })
  return {
    by,
    notes: [
      {
        code: 'filtered',
        message: `${by.size} ${by.size === 1 ? 'challenge' : 'challenges'}: all solutions are hidden by the filters ${said}`,
        by: parts.map(([name]) => name),
      },
    ],
  }
}
