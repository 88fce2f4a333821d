import { rm } from 'node:fs/promises'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { datasetFolders } from '../../loaders/load-paths.ts'
import { describeNeo4j } from '../support/neo4j-store.ts'
import { CONTEXT, SURVEY } from '../support/sample.ts'
import { errorOf, makeFolder, runCli, writeDatasets } from './run-cli.ts'
import { serving } from './serving.ts'

describeNeo4j('the commands on Neo4j', ({ options, emptyStore, cypher }) => {
  const env = { NEO4J_URI: options.uri, NEO4J_USERNAME: options.username, NEO4J_PASSWORD: options.password }
  let root: string
  beforeAll(async () => {
    root = await makeFolder()
  })
  afterAll(() => rm(root, { recursive: true }))

  const onNeo4j = (...args: string[]) => runCli([...args, '--store', 'neo4j'], { env })

  /** Loads, and holds the answers of both stores against each other, byte for byte. */
  async function sameFrom(folders: readonly string[], questions: readonly string[][]): Promise<void> {
    await (await emptyStore()).close()
    expect(await onNeo4j('load', ...folders, '--quiet')).toMatchObject({ code: 0, err: '' })
    for (const question of questions) {
      const embedded = await runCli([...question, '--json', '--data', ...folders], { env })
      expect(embedded.code).toBe(0)
      expect(await onNeo4j(...question, '--json')).toEqual(embedded)
    }
  }

  it('answer as the embedded store does, byte for byte', async () => {
    await sameFrom(await writeDatasets(root, SURVEY, CONTEXT), [
      ['trace', '--from', 'challenge:leak'],
      ['trace', '--from', 'technique:masking', '--support', 'demonstrated', '--asserted-by', 'source'],
      ['gaps', '--support', 'clinical'],
      ['matrix', '--all'],
      ['show', 'technique:masking'],
      ['neighbors', 'challenge:leak', '--dataset', 'beta'],
      ['search', 'leak'],
    ])
  })

  it('answer so on the datasets that come along', async () => {
    await sameFrom(await datasetFolders('graph-data'), [
      ['trace', '--from', 'challenge:clinical-safety'],
      ['gaps', '--support', 'proposed'],
      ['matrix', '--support', 'demonstrated'],
      ['compare', 'llm-medicine-zheng-2024', 'llm-medicine-zhou-2023'],
      ['dossier', 'challenge:ethics-privacy'],
      ['reading', 'challenge:ethics-privacy'],
      ['show', 'model:gpt'],
      ['neighbors', 'technique:blockchain'],
      // Three, since what is only spelt alike may differ between engines and comes after all eight.
      ['search', 'ブロックチェーン', '--limit', '3'],
    ])
  })

  it('load twice what is there once, and say what changed', async () => {
    const folders = await writeDatasets(root, SURVEY, CONTEXT)
    await (await emptyStore()).close()
    const first = await onNeo4j('load', ...folders, '--json')
    const counts = () => cypher('MATCH (n) RETURN labels(n) AS labels, count(*) AS count')
    const once = await counts()
    const second = await onNeo4j('load', ...folders, '--json')
    expect(await counts()).toEqual(once)
    const { added } = (JSON.parse(first.out) as { nodes: { added: number } }).nodes
    expect(added).toBeGreaterThan(0)
    expect(JSON.parse(second.out)).toMatchObject({
      nodes: { added: 0, changed: 0, removed: 0, unchanged: added },
      datasets: ['alpha', 'beta'],
    })
  })

  it('serve what was loaded: the explorer reads the same from there as from the files', async () => {
    const folders = await writeDatasets(root, SURVEY, CONTEXT)
    await (await emptyStore()).close()
    expect((await onNeo4j('load', ...folders, '--quiet')).code).toBe(0)
    const asked = [
      'api/v1/summary',
      'api/v1/schema',
      'api/v1/nodes/challenge:leak/dossier',
      'api/v1/trace?from=challenge:leak',
      'api/v1/matrix',
    ]
    const answers = async (args: readonly string[]) => {
      let said: unknown[] = []
      await serving(
        ['serve', ...args, '--port', '0'],
        async (url) => {
          said = await Promise.all(
            asked.map(async (path) => {
              const answer = await fetch(url + path)
              return [path, answer.status, await answer.json()]
            }),
          )
        },
        { env },
      )
      return said
    }
    const fromNeo4j = await answers(['--store', 'neo4j'])
    expect(fromNeo4j.map((answer) => (answer as unknown[])[1])).toEqual(asked.map(() => 200))
    expect(fromNeo4j).toEqual(await answers(folders))
  })

  it('as a dry run write nothing', async () => {
    await (await emptyStore()).close()
    const folders = await writeDatasets(root, SURVEY)
    expect((await onNeo4j('load', ...folders, '--dry-run')).code).toBe(0)
    expect(await cypher('MATCH (n:SurveyNode) RETURN n LIMIT 1')).toEqual([])
  })

  it('name the setting when the password is wrong', async () => {
    const { code, out, err } = await runCli(['gaps', '--store', 'neo4j'], { env: { ...env, NEO4J_PASSWORD: 'wrong' } })
    expect({ code, out }).toEqual({ code: 5, out: '' })
    expect(err).toContain('NEO4J_PASSWORD')
    expect(err.trimEnd().split('\n')).toHaveLength(1)
    const json = await runCli(['gaps', '--store', 'neo4j', '--json'], { env: { ...env, NEO4J_PASSWORD: 'wrong' } })
    expect(errorOf(json)).toMatchObject({ error: { code: 'store' } })
  })
})
