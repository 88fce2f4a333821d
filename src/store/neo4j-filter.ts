import { admits, type EvidenceFilter, isOpen } from '../model/evidence.ts'
import { ASSERTERS, SUPPORT_LEVELS } from '../model/graph.ts'
import { LOADED } from './neo4j-datasets.ts'
import { profileOf } from './neo4j-records.ts'
import type { Run } from './neo4j-session.ts'

/**
 * The profiles (see edgeProperties) that a filter admits, among all that there can be; null when it admits everything.
 * The rule itself stays in model/evidence.ts.
 */
export async function admittedProfiles(run: Run, filter: EvidenceFilter): Promise<string[] | null> {
  if (isOpen(filter)) return null
  const datasets = filter.datasets ?? (await loadedIds(run))
  return SUPPORT_LEVELS.flatMap((support) =>
    ASSERTERS.flatMap((assertedBy) =>
      datasets
        .map((dataset) => ({ support, assertedBy, dataset }))
        .filter((evidence) => admits(filter, evidence))
        .map(profileOf),
    ),
  )
}

/** Cypher: whether relationship `r` is a statement of ours with admitted evidence; asks for `$profiles`. */
export const STATED = `r.record IS NOT NULL
  AND ($profiles IS NULL OR any(profile IN r.profile WHERE profile IN $profiles))`

/** Cypher: the same, and between nodes of ours. */
export const ADMITTED = `${STATED} AND startNode(r).record IS NOT NULL AND endNode(r).record IS NOT NULL`

async function loadedIds(run: Run): Promise<string[]> {
  const rows = await run(`MATCH (d:SurveyDataset) WHERE ${LOADED} RETURN d.id AS id`)
  return rows.map((row) => String(row.id))
}
