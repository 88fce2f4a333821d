import type { GraphStore, ReadOptions } from '../store/types.ts'
import type { TraceAnswer } from './answers.ts'
import { AUTHORED_BY, CITES, SUMMARIZES } from './base-relations.ts'

type Sources = TraceAnswer['paths'][number]['sources']

/** How far sources of evidence hang together: by their authors, and by the works that they build on. */
export interface Lineage {
  /** Counts over a set of sources, each compared with the others of that set alone. */
  readonly among: (sources: ReadonlySet<string>) => Sources
}

/**
 * Reads who wrote the sources and what they cite or sum up: all that the graph says, whatever the filters of a request,
 * since whether two sources are independent does not depend on what is asked of them.
 */
export async function readLineage(
  store: GraphStore,
  sources: ReadonlySet<string>,
  options: ReadOptions,
): Promise<Lineage> {
  const authors = new Map<string, Set<string>>()
  // A source that others build on stands for itself.
  const roots = new Map([...sources].map((id) => [id, new Set([id])]))
  const links = await store.links(
    { ids: [...sources], direction: 'out', kinds: [AUTHORED_BY, CITES, SUMMARIZES] },
    options,
  )
  for (const { kind, from, to } of links) {
    const known = kind === AUTHORED_BY ? authors : roots
    known.set(from, (known.get(from) ?? new Set()).add(to))
  }
  return {
    among: (sources) => ({
      distinct: sources.size,
      sharingAuthors: countSharing(sources, authors),
      citingTheSame: countSharing(sources, roots, (id, root) => id !== root),
    }),
  }
}

/**
 * How many of the sources have something in common with another of them. Where `counts` refuses what a source has, the
 * source is not counted for it, but others still share it with that source.
 */
function countSharing(
  sources: ReadonlySet<string>,
  of: ReadonlyMap<string, ReadonlySet<string>>,
  counts: (id: string, thing: string) => boolean = () => true,
): number {
  if (sources.size < 2) return 0
  const holders = new Map<string, number>()
  for (const id of sources) for (const thing of of.get(id) ?? []) holders.set(thing, (holders.get(thing) ?? 0) + 1)
  const shares = (id: string) =>
    [...(of.get(id) ?? [])].some((thing) => (holders.get(thing) ?? 0) > 1 && counts(id, thing))
  return [...sources].filter(shares).length
}
