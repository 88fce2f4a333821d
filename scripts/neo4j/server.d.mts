export interface Neo4jOptions {
  /** Folder of the server's data, logs and settings; made when it is not there. */
  readonly home: string
  /** By default any free port. */
  readonly boltPort?: number
  /** At least eight characters. Counts only the first time that `home` is used. */
  readonly password: string
  /** More lines for neo4j.conf. */
  readonly settings?: Readonly<Record<string, string>>
}

export interface RunningNeo4j {
  readonly uri: string
  readonly username: string
  readonly password: string
  /** Settles once the server is gone, whoever ended it. */
  readonly ended: Promise<void>
  /** Lets the server finish what it writes, and ends it by force after 20 seconds. */
  stop(): Promise<void>
}

/**
 * Starts a real Neo4j on 127.0.0.1 and waits until it answers. Throws an Error with one sentence when Java or Maven
 * is missing, when a port is taken, or with the end of the server's log when it does not come up.
 */
export function startNeo4j(options: Neo4jOptions): Promise<RunningNeo4j>

/** A port of 127.0.0.1 that is free now: `wanted` or the next above it; any when none is wanted. */
export function freePort(wanted?: number): Promise<number>
