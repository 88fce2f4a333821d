import type { GraphStore, ReadOptions } from '../store/types.ts'
import type { TraceAnswer } from './answers.ts'
import { AUTHORED_BY, CITES, SUMMARIZES } from './base-relations.ts'

type Sources = TraceAnswer['paths'][number]['sources']

/** What ends a list of authors that is not whole, and would be an author of many works. */
const NOBODY = /^(?:et al\.?|(?:and )?others|ほか|他)$/iu

/** How far sources of evidence hang together: by their authors, and by the works that they build on. */
export interface Lineage {
  /** Counts over a set of sources, each compared with the others of that set alone. */
  readonly among: (sources: ReadonlySet<string>) => Sources
}

/**
 * Reads who wrote the sources, by statements and in their field `authors`, and what they cite or sum up: all that the graph says,
 * whatever the filters of a request, since whether two sources are independent does not depend on what is asked of them.
 */
export async function readLineage(
  store: GraphStore,
  sources: ReadonlySet<string>,
  options: ReadOptions,
): Promise<Lineage> {
  const authors = new Map<string, Set<string>>()
  // A source that others build on stands for itself.
  const roots = new Map([...sources].map((id) => [id, new Set([id])]))
  const ids = [...sources]
  const [links, nodes] = await Promise.all([
    store.links({ ids, direction: 'out', kinds: [AUTHORED_BY, CITES, SUMMARIZES] }, options),
    store.nodes(ids, options),
  ])
  for (const { id, fields } of nodes) {
    const named = [fields.authors ?? []].flat().filter((name): name is string => typeof name === 'string')
    const names = named.filter((name) => name !== '' && !NOBODY.test(name))
    if (names.length > 0) authors.set(id, new Set(names))
  }
  for (const { kind, from, to } of links) {
    const known = kind === AUTHORED_BY ? authors : roots
    known.set(from, (known.get(from) ?? new Set()).add(to))
  }
  const sharedAuthors = sharedOf(authors)
  const sharedRoots = sharedOf(roots)
  return {
    among: (sources) => ({
      distinct: sources.size,
      sharingAuthors: countSharing(sources, sharedAuthors),
      citingTheSame: countSharing(sources, sharedRoots, (id, root) => id !== root),
      authorsUnknown: [...sources].filter((id) => !authors.has(id)).length,
    }),
  }
}

/** Only what more than one source has: most share nothing, and then there is nothing to count for any set of them. */
function sharedOf(of: ReadonlyMap<string, ReadonlySet<string>>): Map<string, string[]> {
  const holders = new Map<string, number>()
  for (const things of of.values()) for (const thing of things) holders.set(thing, (holders.get(thing) ?? 0) + 1)
  const shared = new Map<string, string[]>()
  for (const [id, things] of of) {
    const kept = [...things].filter((thing) => (holders.get(thing) ?? 0) > 1)
    if (kept.length > 0) shared.set(id, kept)
  }
  return shared
}

/**
 * How many of the sources have something in common with another of them. Where `counts` refuses what a source has, the
 * source is not counted for it, but others still share it with that source.
 */
function countSharing(
  sources: ReadonlySet<string>,
  of: ReadonlyMap<string, readonly string[]>,
  counts: (id: string, thing: string) => boolean = () => true,
): number {
  const sharing = [...sources].filter((id) => of.has(id))
  if (sharing.length < 2) return 0
  const holders = new Map<string, number>()
  for (const id of sharing) for (const thing of of.get(id) ?? []) holders.set(thing, (holders.get(thing) ?? 0) + 1)
  const shares = (id: string) => (of.get(id) ?? []).some((thing) => (holders.get(thing) ?? 0) > 1 && counts(id, thing))
  return sharing.filter(shares).length
}
