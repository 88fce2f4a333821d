import { fileURLToPath } from 'node:url'
import { freePort, startNeo4j } from './server.mjs'

/** `npm run neo4j`: a Neo4j for this checkout in the foreground, its data kept in .neo4j/data; Ctrl-C stops it. */

const USUAL_BOLT = 7687
const home = fileURLToPath(new URL('../../.neo4j/data', import.meta.url))
const password = process.env.NEO4J_PASSWORD || 'survey-graph'

/** Until the server is up there is nothing to end in order; leaving this process takes it along. */
let stop = () => {
  process.exit(130)
}
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => stop())

try {
  console.error('Starting Neo4j (the first time fetches about 120 MB) …')
  const boltPort = await freePort(USUAL_BOLT)
  const server = await startNeo4j({ home, boltPort, password })
  stop = () => void server.stop()
  if (boltPort !== USUAL_BOLT) console.log(`Port ${USUAL_BOLT} is taken, so this one is on ${boltPort}.`)
  console.log(`Neo4j is running at ${server.uri}. In another terminal:

export NEO4J_URI=${server.uri}
export NEO4J_USERNAME=${server.username}
export NEO4J_PASSWORD=${quoted(password)}
npx survey-graph load --store neo4j

Ctrl-C stops it; the data stays in .neo4j/data.`)
  await server.ended
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
}

/** @param {string} text */
function quoted(text) {
  return /^[\w.-]+$/.test(text) ? text : `'${text.replaceAll("'", `'\\''`)}'`
}
