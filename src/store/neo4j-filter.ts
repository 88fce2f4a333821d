import { admits, type EvidenceFilter, isOpen } from '../model/evidence.ts'
import { ASSERTERS, SUPPORT_LEVELS } from '../model/graph.ts'
import { LOADED } from './neo4j-datasets.ts'
import { profileOf } from './neo4j-records.ts'
import type { Run } from './neo4j-session.ts'

/**
 * The profiles (see edgeProperties) that a filter admits, among all that there can be; null when it admits everything.
 * The rule itself stays in model/evidence.ts.
 */
async function admittedProfiles(
  run: Run,
  { sources: _, years: __, ...filter }: EvidenceFilter,
): Promise<string[] | null> {
  if (isOpen(filter)) return null
  const datasets = filter.datasets ?? (await loadedIds(run))
  return SUPPORT_LEVELS.flatMap((support) =>
    ASSERTERS.flatMap((assertedBy) =>
      datasets
        .map((dataset) => ({ support, assertedBy, dataset, source: '' }))
        .filter((evidence) => admits(filter, evidence))
        .map(profileOf),
    ),
  )
}

/** How Cypher admits evidence as a filter does. Its parameters are named as no others are. */
export interface Admission {
  /** Whether relationship `r` is a statement of ours with admitted evidence. */
  readonly stated: string
  /** The same, and between nodes of ours. */
  readonly admitted: string
  /** The supports of its admitted evidence, or at least the strongest. */
  readonly supports: string
  readonly parameters: { readonly profiles: readonly string[] | null; readonly works: readonly string[] | null }
  /** Nothing can be admitted. */
  readonly isEmpty: boolean
}

export async function admissionOf(run: Run, filter: EvidenceFilter): Promise<Admission> {
  const profiles = await admittedProfiles(run, filter)
  const works = admittedWorks(filter)
  const byProfile = `r.record IS NOT NULL
  AND ($profiles IS NULL OR any(profile IN r.profile WHERE profile IN $profiles))`
  // A profile does not tell the source; the evidence does, and is only looked at where that is asked for.
  const stated = works ? `${byProfile}\n  AND EXISTS { ${ADMITTED_PIECE} }` : byProfile
  return {
    stated,
    admitted: `${stated} AND startNode(r).record IS NOT NULL AND endNode(r).record IS NOT NULL`,
    supports: works
      ? `COLLECT { ${ADMITTED_PIECE} RETURN e.support }`
      : `CASE WHEN $profiles IS NULL THEN [r.strength]
         ELSE [profile IN r.profile WHERE profile IN $profiles | split(profile, '|')[0]] END`,
    parameters: { profiles, works },
    isEmpty: profiles?.length === 0 || works?.length === 0,
  }
}

/** Cypher: evidence of `r` that is from an admitted work and of an admitted profile. */
const ADMITTED_PIECE = `MATCH (e:SurveyEvidence {edge: r.id}) WHERE e.id IS NOT NULL AND e.source IN $works
    AND ($profiles IS NULL OR (e.support + '|' + e.assertedBy + '|' + e.dataset) IN $profiles)`

/** The works that a filter names or whose years it names; null where it does neither. */
function admittedWorks({ sources, years }: EvidenceFilter): string[] | null {
  if (!years) return sources ? [...sources] : null
  return sources ? sources.filter((id) => years.works.has(id)) : [...years.works]
}

async function loadedIds(run: Run): Promise<string[]> {
  const rows = await run(`MATCH (d:SurveyDataset) WHERE ${LOADED} RETURN d.id AS id`)
  return rows.map((row) => String(row.id))
}
