import type { GraphEdge } from '../model/graph.ts'
import { inRows } from './neo4j-graph.ts'
import { evidenceProperties } from './neo4j-records.ts'
import type { Run } from './neo4j-session.ts'

/**
 * Evidence as nodes, each joined to the work it is from, so that a person in Neo4j Browser can go from a statement to
 * its sources. Answers are read from the statement's own record.
 */
export async function writeEvidence(run: Run, edges: readonly GraphEdge[]): Promise<void> {
  const rows = edges.flatMap((edge) => edge.evidence.map((piece) => evidenceProperties(piece, edge.id)))
  await inRows(run, 'UNWIND $rows AS row CREATE (e:SurveyEvidence) SET e = row', rows)
}

export async function dropEvidence(run: Run, edges: readonly GraphEdge[]): Promise<void> {
  const rows = edges.map((edge) => edge.id)
  await inRows(run, 'UNWIND $rows AS id MATCH (e:SurveyEvidence {edge: id}) DETACH DELETE e', rows)
}

/** Joins evidence from these sources that is not joined yet: new evidence, or a source that came after it. */
export async function linkSources(run: Run, ids: readonly string[]): Promise<void> {
  const link = `UNWIND $rows AS id MATCH (n:SurveyNode {id: id}) MATCH (e:SurveyEvidence {source: id})
     WHERE NOT (e)-[:FROM]->(:SurveyNode) CREATE (e)-[:FROM]->(n)`
  await inRows(run, link, ids)
}
