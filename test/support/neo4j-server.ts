import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'
import { missingTool } from '../../scripts/neo4j/jars.mjs'
import { startNeo4j } from '../../scripts/neo4j/server.mjs'

/** The server that the tests may use, or why there is none. */
export type Neo4jForTests =
  | { readonly uri: string; readonly username: string; readonly password: string; readonly missing?: undefined }
  | { readonly missing: string }

declare module 'vitest' {
  interface ProvidedContext {
    neo4j: Neo4jForTests
  }
}

/**
 * One Neo4j for a whole run of the tests, in a folder of its own; NEO4J_URI names another to use instead, whose graph
 * the tests replace. Without Java and Maven the tests are left out, said aloud; in CI that is a failure.
 */
export async function setup(project: TestProject): Promise<(() => Promise<void>) | undefined> {
  const { NEO4J_URI: uri, NEO4J_USERNAME: username = 'neo4j', NEO4J_PASSWORD: given = '', CI } = process.env
  if (uri) {
    project.provide('neo4j', { uri, username, password: given })
    return undefined
  }
  const missing = missingTool()
  if (missing) {
    if (CI) throw new Error(missing)
    project.provide('neo4j', { missing: `${missing} Install it, or set NEO4J_URI to a server for tests.` })
    return undefined
  }
  const home = await mkdtemp(join(tmpdir(), 'survey-graph-neo4j-'))
  const password = 'only-for-tests'
  const server = await startNeo4j({
    home,
    password,
    // Tests sign in wrongly on purpose; that must not lock out the suites after them.
    settings: { 'dbms.security.auth_max_failed_attempts': '0' },
  })
  project.provide('neo4j', { uri: server.uri, username: server.username, password })
  return async () => {
    await server.stop()
    await rm(home, { recursive: true, force: true })
  }
}
