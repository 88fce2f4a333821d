import { readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { CONTEXT, SURVEY } from '../support/sample.ts'
import { makeFolder, runCli, writeDatasets } from './run-cli.ts'

let root: string
let data: string[]
beforeEach(async () => {
  root = await makeFolder()
  data = (await writeDatasets(root, SURVEY, CONTEXT)).flatMap((folder) => ['--data', folder])
})
afterEach(() => rm(root, { recursive: true }))

const SAID = 'part: trace from Data leaks to Masking'
const trace = ['export', '--trace', 'challenge:leak', '--to', 'technique:masking']

describe('a part that was saved', () => {
  it.each(['part.json', 'part.gexf', 'part.zip'])('says what it is where it opens again: %s', async (name) => {
    const file = join(root, name)
    const { err } = await runCli([...trace, ...data, '--out', file])
    const { out } = await runCli(['check', file])
    expect(out).toContain(` — ${SAID}: `)
    expect((await runCli(['check', file, '--lang', 'ja'])).out).toContain(
      ' — 一部：「データ漏えい」から「マスキング」への経路: ',
    )
    expect((await runCli(['search', 'leak', '--data', file])).out).toContain(SAID)

    const [, nodes = '', sources = ''] =
      /^Wrote (\d+) nodes and \d+ statements?, with (\d+) sources? to/u.exec(err) ?? []
    const { nodes: held, datasets } = JSON.parse((await runCli(['export', '--data', file])).out) as {
      nodes: object[]
      datasets: { part: object }[]
    }
    expect(held).toHaveLength(Number(nodes) + Number(sources))
    expect(datasets[0]?.part).toEqual({ en: SAID, ja: '一部：「データ漏えい」から「マスキング」への経路' })
  })

  it('stays that part where all of it is saved again, and all of a survey is none', async () => {
    const [part, again, whole] = ['part.json', 'again.json', 'whole.json'].map((name) => join(root, name)) as [
      string,
      string,
      string,
    ]
    await runCli([...trace, ...data, '--out', part])
    await runCli(['export', '--data', part, '--out', again])
    expect(await readFile(again, 'utf8')).toContain(SAID)
    for (const usual of [[], ['--support', 'inferred']]) {
      await runCli(['export', ...usual, ...data, '--out', whole, '--force'])
      expect(await readFile(whole, 'utf8')).not.toContain('"part"')
    }
    await runCli(['export', '--support', 'proposed', ...data, '--out', again, '--force'])
    expect(await readFile(again, 'utf8')).toContain('part: what the filters let through')
  })
})
