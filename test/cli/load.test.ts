import { rm } from 'node:fs/promises'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { createEmbeddedStore } from '../../src/store/embedded.ts'
import type { GraphStore } from '../../src/store/types.ts'
import { SURVEY } from '../support/sample.ts'
import { makeFolder, runCli, writeDatasets } from './run-cli.ts'

/** The database of this test: the embedded store, with what happens on the way. */
const database = vi.hoisted(() => ({
  onVerify: (): void => {},
  onWritten: (): void => {},
  options: {} as { version?: string },
  writes: 0,
}))
vi.mock('../../src/store/neo4j.ts', () => ({
  createNeo4jStore: (options: { version?: string }): GraphStore => {
    const store = createEmbeddedStore()
    database.options = options
    return {
      ...store,
      verify: async () => database.onVerify(),
      write: async (batches) => {
        database.writes++
        const report = await store.write(batches)
        database.onWritten()
        return report
      },
    }
  },
}))

let root: string
let args: string[]
let interruption: AbortController
beforeEach(async () => {
  root = await makeFolder()
  args = ['load', ...(await writeDatasets(root, SURVEY)), '--store', 'neo4j']
  interruption = new AbortController()
  Object.assign(database, { onVerify: () => {}, onWritten: () => {}, writes: 0 })
})
afterEach(() => rm(root, { recursive: true }))

describe('load that is interrupted', () => {
  it('before the write begins writes nothing', async () => {
    database.onVerify = () => interruption.abort()
    expect(await runCli(args, { signal: interruption.signal })).toMatchObject({ code: 130, out: '' })
    expect(database.writes).toBe(0)
  })

  it('once it is committed says what was done, and that it was done', async () => {
    database.onWritten = () => interruption.abort()
    const { code, out } = await runCli(args, { signal: interruption.signal })
    expect(code).toBe(0)
    expect(out).toContain('The database holds alpha.')
    expect(database.writes).toBe(1)
  })
})

it('the database is told which version of the program asks', async () => {
  await runCli(args)
  expect(database.options.version).toBe((await runCli(['--version'])).out.trim())
})
