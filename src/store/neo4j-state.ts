import { walkableKinds } from '../model/walk.ts'
import { identifier } from './cypher.ts'
import { LOADED, readSchema } from './neo4j-datasets.ts'
import type { Run } from './neo4j-session.ts'
import type { Commit } from './neo4j-snapshot.ts'

/**
 * Names what traces walk as it is now: the last load, the revisions of the datasets, and how many nodes and walked
 * relationships there are, which Neo4j knows without counting. Undefined where no load has been told. What a person
 * changes in place, the number staying the same, is not in it.
 */
export async function readState(run: Run, commit: Commit): Promise<string | undefined> {
  if (commit === undefined) return undefined
  const revisions = await run(
    `MATCH (d:SurveyDataset) WHERE ${LOADED} RETURN d.id AS id, d.revision AS revision ORDER BY id`,
  )
  const kinds = walkableKinds(await readSchema(run))
  const types = kinds.map((kind) => identifier(kind, new Set(kinds))).join('|')
  const nodes = await run('MATCH (n:SurveyNode) RETURN count(n) AS count')
  const steps = await run(`MATCH ()-[r:${types}]->() RETURN count(r) AS count`)
  return JSON.stringify([commit, revisions, nodes, steps])
}
