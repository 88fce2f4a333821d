import neo4j from 'neo4j-driver'
import { afterAll, describe, inject } from 'vitest'
import { createNeo4jStore } from '../../src/store/neo4j.ts'
import type { Neo4jOptions } from '../../src/store/neo4j-session.ts'
import type { GraphStore } from '../../src/store/types.ts'
import type {} from './neo4j-server.ts'

/** What a test does with the server itself, past our store. */
export interface Neo4jUnderTest {
  readonly options: Neo4jOptions
  /** A store over an emptied graph; other data in the database stays. */
  emptyStore(): Promise<GraphStore>
  /** Runs one statement of the test's own. */
  cypher(statement: string, parameters?: Record<string, unknown>): Promise<Record<string, unknown>[]>
}

/** A suite that needs a Neo4j; where there is none, its name says how to get one. */
export function describeNeo4j(name: string, suite: (neo4j: Neo4jUnderTest) => void): void {
  const server = inject('neo4j')
  if (server.missing !== undefined) {
    describe.skip(`${name}: left out. ${server.missing}`, () =>
      suite({ options: { uri: '', username: '', password: '' }, emptyStore: unavailable, cypher: unavailable }))
    return
  }
  const options = { uri: server.uri, username: server.username, password: server.password }
  const driver = neo4j.driver(options.uri, neo4j.auth.basic(options.username, options.password), {
    disableLosslessIntegers: true,
    telemetryDisabled: true,
  })
  const cypher = async (statement: string, parameters?: Record<string, unknown>) => {
    const { records } = await driver.executeQuery(statement, parameters, { database: 'neo4j' })
    return records.map((record): Record<string, unknown> => record.toObject())
  }
  const emptyStore = async () => {
    await cypher(
      'MATCH (n) WHERE n:SurveyNode OR n:SurveyEvidence OR n:SurveyDataset OR n:SurveyDatasetPart OR n:SurveyLock DETACH DELETE n',
    )
    return createNeo4jStore(options)
  }
  describe(name, () => {
    afterAll(() => driver.close())
    suite({ options, emptyStore, cypher })
  })
}

async function unavailable(): Promise<never> {
  throw new Error('there is no Neo4j')
}
