import type { GraphEdge } from '../model/graph.ts'
import { inRows } from './neo4j-graph.ts'
import { evidenceProperties, type Properties } from './neo4j-records.ts'
import type { Run } from './neo4j-session.ts'

/**
 * Evidence as nodes, each joined to the work it is from, so that a person in Neo4j Browser can go from a statement to
 * its sources. Answers are read from the statement's own record.
 */

/**
 * Writes the evidence of these edges and takes away what they had besides; `linkSources` then joins it. Evidence that is
 * there already, whoever made it, keeps its node; what goes but has something of others joined to it stays with its
 * `edge` and `id` alone.
 */
export async function changeEvidence(
  run: Run,
  { gone, written }: { readonly gone: readonly GraphEdge[]; readonly written: readonly GraphEdge[] },
): Promise<void> {
  const wanted = new Map(
    written.flatMap((edge) =>
      edge.evidence.map((piece) => [placeOf(edge.id, piece.id), evidenceProperties(piece, edge.id)]),
    ),
  )
  const there = await inRows(
    run,
    `UNWIND $rows AS id MATCH (e:SurveyEvidence {edge: id}) WHERE e.id IS NOT NULL
     RETURN elementId(e) AS key, e.edge AS edge, e.id AS id ORDER BY key`,
    [...gone, ...written].map((edge) => edge.id),
  )
  const kept: { key: unknown; properties: Properties }[] = []
  const dropped: unknown[] = []
  for (const { key, edge, id } of there) {
    const properties = wanted.get(placeOf(edge, id))
    if (properties) kept.push({ key, properties })
    else dropped.push(key)
    wanted.delete(placeOf(edge, id))
  }
  const known = 'UNWIND $rows AS key MATCH (e:SurveyEvidence) WHERE elementId(e) = key'
  await inRows(
    run,
    `${known} MATCH (e)-[r:FROM]->(n:SurveyNode) WHERE n.id = e.source DELETE r`,
    there.map(({ key }) => key),
  )
  await inRows(run, `${known} AND NOT (e)--() DELETE e`, dropped)
  await inRows(run, `${known} SET e = {edge: e.edge, id: e.id}`, dropped)
  const rewrite = 'UNWIND $rows AS row MATCH (e:SurveyEvidence) WHERE elementId(e) = row.key SET e = row.properties'
  await inRows(run, rewrite, kept)
  await inRows(run, 'UNWIND $rows AS row CREATE (e:SurveyEvidence) SET e = row', [...wanted.values()])
}

/** Joins evidence from these sources that is not joined yet: new evidence, or a source that came after it. */
export async function linkSources(run: Run, ids: readonly string[]): Promise<void> {
  const link = `UNWIND $rows AS id MATCH (n:SurveyNode {id: id}) MATCH (e:SurveyEvidence {source: id})
     WHERE NOT (e)-[:FROM]->(n) CREATE (e)-[:FROM]->(n)`
  await inRows(run, link, ids)
}

function placeOf(edge: unknown, id: unknown): string {
  return JSON.stringify([edge, id])
}
