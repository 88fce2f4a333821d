import neo4j, { type Driver, type ManagedTransaction } from 'neo4j-driver'
import { StoreError } from '../errors.ts'
import { badAddress, explain, type Neo4jPlace, shown } from './neo4j-errors.ts'

export interface Neo4jOptions {
  /** `bolt://127.0.0.1:7687`, or any scheme that the driver knows. */
  readonly uri: string
  readonly username: string
  readonly password: string
  /** By default `neo4j`. */
  readonly database?: string
  /** Of this program, told to the server. */
  readonly version?: string
  /** How long one read may take, in milliseconds; by default 30,000. */
  readonly readTimeout?: number
  /** How long one write may take, in milliseconds; by default 600,000. */
  readonly writeTimeout?: number
}

/** Runs one statement within a unit of work; every value goes in as a parameter. */
export type Run = (statement: string, parameters?: Record<string, unknown>) => Promise<Record<string, unknown>[]>

export interface Neo4jSessions {
  /** One read transaction; `work` may be run again after a lost connection. */
  read<T>(work: (run: Run) => Promise<T>, signal?: AbortSignal): Promise<T>
  /**
   * One write transaction, whole or not at all. May be run again even after it was committed, if the answer got lost.
   * `load` is shown with the transaction to whoever asks the server what is at work.
   */
  write<T>(work: (run: Run) => Promise<T>, load?: string): Promise<T>
  /** One statement at once, without any retry. */
  ping(): Promise<void>
  close(): Promise<void>
}

/** How much longer than the server we wait for it to keep its own deadline. */
const GRACE = 5_000

/** Units of work on one server, each with a deadline and every failure said in one sentence. Connects when first used. */
export function createSessions(options: Neo4jOptions): Neo4jSessions {
  const place: Neo4jPlace = { uri: options.uri, database: options.database ?? 'neo4j' }
  const { readTimeout = 30_000, writeTimeout = 600_000 } = options
  let driver: Driver | undefined
  let closed = false
  /** Ends everything under way; the driver would wait for it. */
  const underWay = new Set<(reason: unknown) => void>()

  const inSession = async <T>(
    mode: 'READ' | 'WRITE',
    timeout: number,
    start: (session: ReturnType<Driver['session']>) => Promise<T>,
    signal?: AbortSignal,
  ): Promise<T> => {
    if (closed) throw closedError()
    signal?.throwIfAborted()
    driver ??= openDriver(options)
    const session = driver.session({ database: place.database, defaultAccessMode: mode })
    try {
      return await inTime(start(session), { timeout: timeout + GRACE, place, signal, underWay })
    } catch (error) {
      throw explain(error, place)
    } finally {
      // Also stops the statement on the server. Not awaited: after an abort nobody is to wait for a server that hangs.
      session.close().catch(() => undefined)
    }
  }

  return {
    read: (work, signal) =>
      inSession(
        'READ',
        readTimeout,
        (session) => session.executeRead((tx) => work(runIn(tx)), { timeout: readTimeout }),
        signal,
      ),
    write: (work, load) =>
      inSession('WRITE', writeTimeout, (session) =>
        session.executeWrite((tx) => work(runIn(tx)), { timeout: writeTimeout, ...(load && { metadata: { load } }) }),
      ),
    ping: async () => {
      await inSession('READ', readTimeout, async (session) => session.run('RETURN 1', {}, { timeout: readTimeout }))
    },
    close: async () => {
      closed = true
      for (const end of underWay) end(closedError())
      await driver?.close()
    },
  }
}

function openDriver({ uri, username, password, version = 'dev' }: Neo4jOptions): Driver {
  try {
    return neo4j.driver(uri, neo4j.auth.basic(username, password), {
      disableLosslessIntegers: true,
      userAgent: `survey-graph/${version}`,
      connectionTimeout: 5_000,
      connectionAcquisitionTimeout: 5_000,
      connectionLivenessCheckTimeout: 30_000,
      // Short, so that a read is answered soon after a server comes back, and refused soon while it is away.
      maxTransactionRetryTime: 3_000,
      notificationFilter: { minimumSeverityLevel: 'OFF' },
      telemetryDisabled: true,
    })
  } catch (error) {
    throw badAddress(uri, error)
  }
}

function runIn(tx: ManagedTransaction): Run {
  return async (statement, parameters) => {
    const { records } = await tx.run(statement, parameters)
    return records.map((record) => record.toObject())
  }
}

interface Bounds {
  readonly timeout: number
  readonly place: Neo4jPlace
  readonly signal: AbortSignal | undefined
  readonly underWay: Set<(reason: unknown) => void>
}

/** The outcome of `work`, unless the signal, the deadline or the end of the store comes first. */
function inTime<T>(work: Promise<T>, { timeout, place, signal, underWay }: Bounds): Promise<T> {
  return new Promise((resolve, reject) => {
    const abort = () => end(signal?.reason)
    const expire = () => end(new StoreError(`Neo4j at ${shown(place.uri)} did not answer in time.`))
    const timer = setTimeout(expire, timeout)
    const finish = () => {
      clearTimeout(timer)
      signal?.removeEventListener('abort', abort)
      underWay.delete(end)
    }
    const end = (reason: unknown) => {
      finish()
      reject(reason)
    }
    underWay.add(end)
    signal?.addEventListener('abort', abort)
    work.then((value) => {
      finish()
      resolve(value)
    }, end)
  })
}

function closedError(): StoreError {
  return new StoreError('the connection to Neo4j is closed')
}
