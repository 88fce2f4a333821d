import type { GraphBatch } from '../model/batch.ts'
import { type Folded, fold } from '../model/fold.ts'
import { inRows } from './neo4j-graph.ts'
import { datasetProperties, partProperties, readBatch, readHead, readLoaded } from './neo4j-records.ts'
import type { Run } from './neo4j-session.ts'
import type { LoadedDataset } from './types.ts'

/** What each dataset says itself, kept whole beside the graph that is folded from all of them. */

/** The loaded datasets with all their records. */
export async function readStored(run: Run): Promise<GraphBatch[]> {
  const heads = await run('MATCH (d:SurveyDataset) RETURN d.id AS id, d.record AS record')
  const parts = await run(
    'MATCH (p:SurveyDatasetPart) RETURN p.dataset AS id, p.records AS records ORDER BY id, p.part',
  )
  return heads.map(({ id, record }) =>
    readBatch(
      readHead(record),
      parts.filter((part) => part.id === id).map((part) => part.records),
    ),
  )
}

export async function writeDatasets(run: Run, batches: readonly GraphBatch[]): Promise<void> {
  await inRows(run, 'UNWIND $rows AS row CREATE (d:SurveyDataset) SET d = row', batches.map(datasetProperties))
  const parts = `UNWIND $rows AS row MATCH (d:SurveyDataset {id: row.dataset})
     CREATE (d)-[:HAS_PART]->(p:SurveyDatasetPart) SET p = row`
  await inRows(
    run,
    parts,
    batches.flatMap((batch) => partProperties(batch)),
  )
}

export async function dropDatasets(run: Run, ids: readonly string[]): Promise<void> {
  await inRows(run, 'UNWIND $rows AS id MATCH (p:SurveyDatasetPart {dataset: id}) DETACH DELETE p', ids)
  await inRows(run, 'UNWIND $rows AS id MATCH (d:SurveyDataset {id: id}) DETACH DELETE d', ids)
}

export async function readDatasets(run: Run): Promise<LoadedDataset[]> {
  const rows = await run(
    `MATCH (d:SurveyDataset)
     RETURN d.record AS record, d.nodes AS nodes, d.edges AS edges, d.evidence AS evidence ORDER BY d.id`,
  )
  return rows.map(readLoaded)
}

/** The vocabulary of everything loaded, by the one rule that folds datasets. */
export async function readSchema(run: Run): Promise<Folded['schema']> {
  const rows = await run('MATCH (d:SurveyDataset) RETURN d.record AS record')
  return fold(rows.map((row) => ({ ...readHead(row.record), nodes: [], edges: [] }))).schema
}
