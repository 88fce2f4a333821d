import { createServer } from 'node:net'
import { expect, test } from 'vitest'
import { StoreError } from '../../src/errors.ts'
import { createNeo4jStore } from '../../src/store/neo4j.ts'
import { createSessions, type Neo4jOptions } from '../../src/store/neo4j-session.ts'
import { describeNeo4j } from '../support/neo4j-store.ts'

/** What the store says when it is refused; fails when it is not a StoreError. */
async function refusal(options: Neo4jOptions): Promise<string> {
  const store = createNeo4jStore(options)
  try {
    await store.verify()
    throw new Error('it was let in')
  } catch (error) {
    if (!(error instanceof StoreError)) throw error
    // A read says the same as the first look at the server.
    await expect(store.datasets()).rejects.toThrow(StoreError)
    return error.message
  } finally {
    await store.close()
  }
}

describeNeo4j('What Neo4j refuses', ({ options, emptyStore, cypher }) => {
  test('a wrong password names both settings', async () => {
    expect(await refusal({ ...options, password: 'not-the-password' })).toBe(
      `Neo4j at ${options.uri} refused the sign-in; check NEO4J_USERNAME and NEO4J_PASSWORD.`,
    )
  })

  // A server that somebody else set up may lock out whoever guesses; ours must not, since every suite signs in to it.
  test.skipIf(process.env.NEO4J_URI)('wrong passwords lock nobody out of the test server', async () => {
    for (let tries = 0; tries < 6; tries++) await refusal({ ...options, password: `wrong-password-${tries}` })
    const store = createNeo4jStore(options)
    await store.verify()
    await store.close()
  })

  test('the server is told which program and version asks', async () => {
    const store = createNeo4jStore({ ...options, version: '9.8.7-test' })
    await store.verify()
    const agents = await cypher('CALL dbms.listConnections() YIELD userAgent RETURN userAgent')
    expect(agents.map((row) => row.userAgent)).toContain('survey-graph/9.8.7-test')
    await store.close()
  })

  test('a wrong database names the setting', async () => {
    expect(await refusal({ ...options, database: 'nowhere' })).toBe(
      `Neo4j at ${options.uri} has no database "nowhere"; NEO4J_DATABASE names the one to use.`,
    )
  })

  test('nobody at the address', async () => {
    expect(await refusal({ ...options, uri: 'bolt://127.0.0.1:1' })).toBe(
      'Neo4j at bolt://127.0.0.1:1 cannot be reached; is it running, and is NEO4J_URI right?',
    )
  })

  test('an address that is none, and never the password in it', async () => {
    expect(await refusal({ ...options, uri: 'nonsense' })).toContain('NEO4J_URI "nonsense" is not an address')
    const secret = await refusal({ ...options, uri: 'http://me:hidden@127.0.0.1:1' })
    expect(secret).toContain('NEO4J_URI "http://127.0.0.1:1"')
    expect(secret).not.toContain('hidden')
  })

  test('a server that never answers is given up on in time', async () => {
    const silent = createServer(() => undefined)
    await new Promise<void>((done) => silent.listen(0, '127.0.0.1', done))
    const address = silent.address()
    const port = typeof address === 'object' && address ? address.port : 0
    const store = createNeo4jStore({ ...options, uri: `bolt://127.0.0.1:${port}`, readTimeout: 100 })
    const start = performance.now()
    await expect(store.verify()).rejects.toThrow(StoreError)
    // Generous: the driver's own patience is some seconds, and the machine may be busy.
    expect(performance.now() - start).toBeLessThan(20_000)
    void store.close()
    silent.close()
  })

  test('a statement that takes too long is stopped by the server', async () => {
    const sessions = createSessions({ ...options, readTimeout: 300 })
    const slow = sessions.read((run) => run('UNWIND range(1, 1000000000) AS i RETURN sum(i * 2) AS sum'))
    await expect(slow).rejects.toThrow(`Neo4j at ${options.uri} stopped a request that took too long.`)
    await sessions.close()
  })

  test('an abort rejects with its reason while the server is busy', async () => {
    const sessions = createSessions(options)
    const controller = new AbortController()
    const slow = sessions.read(
      (run) => run('UNWIND range(1, 1000000000) AS i RETURN sum(i * 2) AS sum'),
      controller.signal,
    )
    setTimeout(() => controller.abort('enough'), 200)
    await expect(slow).rejects.toBe('enough')
    const atWork = () =>
      cypher("SHOW TRANSACTIONS YIELD currentQuery WHERE currentQuery STARTS WITH 'UNWIND range(' RETURN currentQuery")
    await expect.poll(atWork, { timeout: 10_000 }).toEqual([])
    await sessions.close()
  })

  test('a read is refused the right to write', async () => {
    const sessions = createSessions(options)
    await expect(sessions.read((run) => run('CREATE (n:SurveyNode)'))).rejects.toThrow()
    expect(await sessions.read((run) => run('MATCH (n:SurveyNode) WHERE n.id IS NULL RETURN n'))).toEqual([])
    await sessions.close()
  })

  test('closing ends a read under way with a StoreError', async () => {
    const sessions = createSessions(options)
    const slow = sessions.read((run) => run('UNWIND range(1, 1000000000) AS i RETURN sum(i * 2) AS sum'))
    const outcome = expect(slow).rejects.toThrow(StoreError)
    setTimeout(() => void sessions.close(), 300)
    await outcome
  })

  test('after close nothing answers', async () => {
    const store = await emptyStore()
    await store.close()
    await store.close()
    await expect(store.write([])).rejects.toThrow('closed')
    await expect(store.verify()).rejects.toThrow(StoreError)
  })
})
