import type { GraphBatch } from '../model/batch.ts'
import { type Folded, fold } from '../model/fold.ts'
import { inRows } from './neo4j-graph.ts'
import { datasetProperties, partProperties, readBatch, readHead, readLoaded } from './neo4j-records.ts'
import type { Run } from './neo4j-session.ts'
import type { LoadedDataset } from './types.ts'

/** What each dataset says itself, kept whole beside the graph that is folded from all of them. */

/**
 * Cypher: whether dataset `d` was loaded, with all that it says. The script of an export makes datasets without a
 * record, for people to look at, and so may anybody.
 */
export const LOADED = `d.record IS NOT NULL
  AND (d.nodes + d.edges = 0 OR EXISTS { MATCH (p:SurveyDatasetPart {dataset: d.id}) WHERE p.records IS NOT NULL })`

/** The loaded datasets with all their records. */
export async function readStored(run: Run): Promise<GraphBatch[]> {
  const heads = await run(`MATCH (d:SurveyDataset) WHERE ${LOADED} RETURN d.id AS id, d.record AS record`)
  const parts = await run(
    `MATCH (p:SurveyDatasetPart) WHERE p.records IS NOT NULL
     RETURN p.dataset AS id, p.records AS records ORDER BY id, p.part`,
  )
  return heads.map(({ id, record }) =>
    readBatch(
      readHead(record),
      parts.filter((part) => part.id === id).map((part) => part.records),
    ),
  )
}

/** Writes datasets that have no parts any more (see `dropParts`); one that is there already is replaced. */
export async function writeDatasets(run: Run, batches: readonly GraphBatch[]): Promise<void> {
  await inRows(
    run,
    'UNWIND $rows AS row MERGE (d:SurveyDataset {id: row.id}) SET d = row',
    batches.map(datasetProperties),
  )
  const parts = `UNWIND $rows AS row MATCH (d:SurveyDataset {id: row.dataset})
     CREATE (d)-[:HAS_PART]->(p:SurveyDatasetPart) SET p = row`
  await inRows(
    run,
    parts,
    batches.flatMap((batch) => partProperties(batch)),
  )
}

/** What somebody joined something of theirs to stays, empty. */
export async function dropParts(run: Run, ids: readonly string[]): Promise<void> {
  const part = 'MATCH (p:SurveyDatasetPart {dataset: id})'
  await inRows(run, `UNWIND $rows AS id ${part} MATCH (:SurveyDataset {id: id})-[r:HAS_PART]->(p) DELETE r`, ids)
  await inRows(run, `UNWIND $rows AS id ${part} WHERE NOT (p)--() DELETE p`, ids)
  await inRows(run, `UNWIND $rows AS id ${part} SET p = {} REMOVE p:SurveyDatasetPart`, ids)
}

/** What somebody joined something of theirs to stays with its id alone. */
export async function dropDatasets(run: Run, ids: readonly string[]): Promise<void> {
  await dropParts(run, ids)
  const dataset = 'MATCH (d:SurveyDataset {id: id}) WHERE d.record IS NOT NULL'
  await inRows(run, `UNWIND $rows AS id ${dataset} AND NOT (d)--() DELETE d`, ids)
  await inRows(run, `UNWIND $rows AS id ${dataset} SET d = {id: id}`, ids)
}

export async function readDatasets(run: Run): Promise<LoadedDataset[]> {
  const rows = await run(
    `MATCH (d:SurveyDataset) WHERE ${LOADED}
     RETURN d.record AS record, d.nodes AS nodes, d.edges AS edges, d.evidence AS evidence ORDER BY d.id`,
  )
  return rows.map(readLoaded)
}

/** The vocabulary of everything loaded, by the one rule that folds datasets. */
export async function readSchema(run: Run): Promise<Folded['schema']> {
  const rows = await run(`MATCH (d:SurveyDataset) WHERE ${LOADED} RETURN d.record AS record`)
  return fold(rows.map((row) => ({ ...readHead(row.record), nodes: [], edges: [] }))).schema
}
