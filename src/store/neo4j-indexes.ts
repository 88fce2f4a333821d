import type { Neo4jSessions } from './neo4j-session.ts'

export const SEARCH_INDEX = 'survey_search'

/** Literal statements: nothing of the data is in them. The `cjk` analyzer finds Japanese, which has no spaces. */
const DEFINITIONS: Readonly<Record<string, string>> = {
  survey_node_id: 'CREATE CONSTRAINT survey_node_id IF NOT EXISTS FOR (n:SurveyNode) REQUIRE n.id IS UNIQUE',
  survey_dataset_id: 'CREATE CONSTRAINT survey_dataset_id IF NOT EXISTS FOR (d:SurveyDataset) REQUIRE d.id IS UNIQUE',
  survey_lock_id: 'CREATE CONSTRAINT survey_lock_id IF NOT EXISTS FOR (l:SurveyLock) REQUIRE l.id IS UNIQUE',
  survey_part_dataset: 'CREATE INDEX survey_part_dataset IF NOT EXISTS FOR (p:SurveyDatasetPart) ON (p.dataset)',
  survey_evidence_edge: 'CREATE INDEX survey_evidence_edge IF NOT EXISTS FOR (e:SurveyEvidence) ON (e.edge)',
  survey_evidence_source: 'CREATE INDEX survey_evidence_source IF NOT EXISTS FOR (e:SurveyEvidence) ON (e.source)',
  [SEARCH_INDEX]:
    'CREATE FULLTEXT INDEX survey_search IF NOT EXISTS FOR (n:SurveyNode) ON EACH [n.searchWords] ' +
    "OPTIONS {indexConfig: {`fulltext.analyzer`: 'cjk'}}",
}

const SHOW = 'SHOW INDEXES YIELD name, state WHERE name IN $names RETURN name, state'

/**
 * Makes the constraints and indexes that are missing and waits until all are online. Only a loader calls this; it
 * changes the schema of the database, which no reader may.
 */
export async function prepareIndexes(sessions: Neo4jSessions): Promise<void> {
  const names = Object.keys(DEFINITIONS)
  const shown = await sessions.read((run) => run(SHOW, { names }))
  const online = new Set(shown.filter((row) => row.state === 'ONLINE').map((row) => row.name))
  if (names.every((name) => online.has(name))) return
  for (const [name, definition] of Object.entries(DEFINITIONS)) {
    if (!online.has(name)) await sessions.write((run) => run(definition))
  }
  // One that somebody made under another name serves as well and is not shown here.
  const made = await sessions.read((run) => run(SHOW, { names }))
  for (const { name } of made) await sessions.read((run) => run('CALL db.awaitIndex($name, 60)', { name }))
}
