import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { fromCsv } from '../../loaders/from-csv.ts'
import { fromJson } from '../../loaders/from-json.ts'
import { fromMarkdown } from '../../loaders/from-markdown.ts'
import { fromYaml } from '../../loaders/from-yaml.ts'
import { loadPaths } from '../../loaders/load-paths.ts'
import { readManifest } from '../../loaders/manifest.ts'
import { readFiles } from '../../loaders/read-files.ts'
import { type Problem, sayProblem } from '../../src/errors.ts'
import type { RawBatch, RawRecord } from '../../src/model/batch.ts'
import { fileRecord } from '../../src/model/record.ts'
import { validate } from '../../src/model/validate.ts'

/**
 * A folder is a case: what stands in it is read, and must give its expected.json. After a change that is meant,
 * `npx vitest run test/loaders/fixtures.test.ts --update` writes them anew, to be read line by line.
 */
const root = 'test/fixtures/loaders'

const PROTOTYPE = Reflect.ownKeys(Object.prototype)

const readers: Record<string, (folder: string) => unknown | Promise<unknown>> = {
  yaml: (folder) => sayRecords(fromYaml('input.yaml', textOf(join(folder, 'input.yaml')))),
  csv: (folder) => {
    const { manifest } = readManifest('dataset.yaml', textOf(join(folder, 'dataset.yaml')))
    const { files } = manifest.value as { files: unknown[] }
    const mapping = { entry: fileRecord.parse(files[0]), manifest, path: ['files', 0] }
    return sayRecords(fromCsv('input.csv', textOf(join(folder, 'input.csv')), mapping))
  },
  markdown: (folder) => {
    const { manifest } = readManifest('dataset.yaml', 'languages: [en, ja]\nfiles:\n  - file: input.md')
    const file = join(folder, 'mapping.yaml')
    const beside = existsSync(file) ? { beside: { file: 'mapping.yaml', text: textOf(file) } } : {}
    const mapping = { entry: { file: 'input.md', loader: 'markdown' }, manifest, path: ['files', 0], ...beside }
    return sayRecords(fromMarkdown('input.md', textOf(join(folder, 'input.md')), mapping))
  },
  json: (folder) => fromJson('input.json', textOf(join(folder, 'input.json'))).map(sayBatch),
  graph: readGraph,
  load: async (folder) => {
    const names = existsSync(join(folder, 'paths.json'))
      ? (JSON.parse(textOf(join(folder, 'paths.json'))) as string[])
      : ['dataset']
    return (await loadPaths(names.map((name) => `${folder}/${name}`))).map(sayCounts)
  },
}

/** All files of the folder as they would be dropped on the page, through the door. */
async function readGraph(folder: string) {
  const names = readdirSync(folder).filter((name) => name !== 'expected.json')
  const raws = await readFiles(names.map((name) => ({ name, bytes: new Uint8Array(readFileSync(join(folder, name))) })))
  const { batches, problems } = validate(raws)
  const opened = batches.map(({ dataset, nodeKinds, edgeKinds, nodes, edges }) => {
    return { dataset, nodeKinds, edgeKinds, nodes, edges }
  })
  const drawn = raws.flatMap((raw) => (raw.drawn ? [Object.fromEntries(raw.drawn.places)] : []))
  return { problems: problems.map(sayProblem), opened, ...(drawn.length > 0 && { drawn }) }
}

for (const [loader, read] of Object.entries(readers)) {
  describe(loader, () => {
    const cases = readdirSync(join(root, loader)).sort()
    test('has cases', () => expect(cases.length).toBeGreaterThan(5))
    test.each(cases)('%s', async (name) => {
      const folder = join(root, loader, name)
      const got = `${JSON.stringify(await read(folder), null, 2)}\n`
      await expect(got).toMatchFileSnapshot(join(process.cwd(), folder, 'expected.json'))
    })
  })
}

describe('graph files that are wrong', () => {
  const cases = readdirSync(join(root, 'graph'))
  const bad = cases.filter((name) => name.startsWith('bad-'))

  test('are as many as those that are right', () => expect(bad.length * 2).toBeGreaterThanOrEqual(cases.length))
  test.each(bad)('%s has an error, and nothing is opened', async (name) => {
    const { problems, opened } = (await readGraph(join(root, 'graph', name))) as {
      problems: string[]
      opened: unknown[]
    }
    expect(problems.some((problem) => !/warning: /u.test(problem))).toBe(true)
    expect(opened).toEqual([])
  })
})

test('nothing that was read has reached a prototype', () => {
  expect(Reflect.ownKeys(Object.prototype).filter((key) => !PROTOTYPE.includes(key))).toEqual([])
  expect(Object.entries({})).toEqual([])
  expect('polluted' in {}).toBe(false)
})

function sayRecords(records: {
  nodes: readonly RawRecord[]
  statements: readonly RawRecord[]
  problems: readonly Problem[]
}) {
  return {
    problems: records.problems.map(sayProblem),
    nodes: records.nodes.map(sayRecord),
    statements: records.statements.map(sayRecord),
  }
}

function sayBatch({ manifest, ...records }: RawBatch) {
  return { manifest: manifest.value === undefined ? 'not read' : sayRecord(manifest), ...sayRecords(records) }
}

function sayCounts({ manifest, nodes, statements, problems }: RawBatch) {
  return {
    manifest: manifest.file,
    isRead: manifest.value !== undefined,
    nodes: nodes.map((node) => `${node.file} ${(node.value as { id: string }).id}`),
    statements: statements.map((statement) => statement.file),
    problems: problems.map(sayProblem),
  }
}

/** Fields in the order they were read, each place as line:column. */
function sayRecord({ value, places }: RawRecord) {
  const spelled = Object.entries(places).map(([path, { line, column }]) => [path, `${line}:${column}`])
  return { value, places: Object.fromEntries(spelled) as Record<string, string> }
}

function textOf(path: string): string {
  // The mark is kept, since readers are given text from elsewhere too.
  return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(readFileSync(path))
}
