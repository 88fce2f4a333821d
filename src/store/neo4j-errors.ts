import { Neo4jError } from 'neo4j-driver'
import { StoreError } from '../errors.ts'

/** Where a store's data is; what its sentences name. */
export interface Neo4jPlace {
  readonly uri: string
  readonly database: string
}

/**
 * The error in one sentence that names the address and the setting to look at. Errors that are not the server's
 * (aborted reads, refused input) and mistakes in our own statements come back as they are.
 */
export function explain(error: unknown, place: Neo4jPlace): unknown {
  if (!(error instanceof Neo4jError) || error.code.startsWith('Neo.ClientError.Statement.')) return error
  return new StoreError(sentence(error.code, error.message, place), error)
}

function sentence(code: string, message: string, { uri, database }: Neo4jPlace): string {
  const server = `Neo4j at ${shown(uri)}`
  if (code === 'ServiceUnavailable' || code === 'SessionExpired')
    return `${server} cannot be reached; is it running, and is NEO4J_URI right?`
  if (code === 'Neo.ClientError.Database.DatabaseNotFound')
    return `${server} has no database ${JSON.stringify(database)}; NEO4J_DATABASE names the one to use.`
  if (code === 'Neo.ClientError.Security.AuthenticationRateLimit')
    return `${server} refused too many sign-ins and asks to wait; check NEO4J_USERNAME and NEO4J_PASSWORD.`
  if (code === 'Neo.ClientError.Security.Forbidden')
    return `${server} does not let the user of NEO4J_USERNAME do this: ${oneLine(message)}`
  if (code.startsWith('Neo.ClientError.Security.'))
    return `${server} refused the sign-in; check NEO4J_USERNAME and NEO4J_PASSWORD.`
  if (/\.Transaction\.(TransactionTimedOut|Terminated|LockClientStopped)/.test(code))
    return `${server} stopped a request that took too long.`
  return `${server} could not do this: ${oneLine(message)}`
}

/** Sentence for an address that the driver cannot make sense of. */
export function badAddress(uri: string, error: unknown): StoreError {
  const examples = 'expected one such as bolt://127.0.0.1:7687 or neo4j+s://host'
  return new StoreError(`NEO4J_URI ${JSON.stringify(shown(uri))} is not an address of Neo4j; ${examples}`, error)
}

/** The address without a user name or password that somebody put into it. */
export function shown(uri: string): string {
  return uri.replace(/\/\/[^@/]*@/, '//')
}

function oneLine(message: string): string {
  return message.split('\n')[0] ?? ''
}
