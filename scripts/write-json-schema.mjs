// Writes the JSON Schemas of the hand-written files to graph-data/schema, from the shapes that check them.
// With --check it writes nothing and fails where the files there differ.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { runnerImport } from 'vite'
import { z } from 'zod'

const root = join(dirname(fileURLToPath(import.meta.url)), '..')
const folder = join(root, 'graph-data', 'schema')
const { module: shapes } = await runnerImport(join(root, 'src/model/record.ts'), { configFile: false, root })

const { module: lists } = await runnerImport(join(root, 'src/model/list-record.ts'), { configFile: false, root })

const facts = z.strictObject({
  nodes: z.array(shapes.nodeRecord).optional(),
  statements: z.array(shapes.statementRecord).optional(),
})
const schemas = {
  'dataset.schema.json': [
    shapes.manifestRecord,
    'dataset.yaml',
    'What a dataset is, and the files that it is made of.',
  ],
  'facts.schema.json': [facts, 'Nodes and statements', 'Every statement carries the evidence it rests on.'],
  'list.schema.json': [lists.listRecord, 'The mapping of a list', 'What headings, entries and names of a list mean.'],
}

let stale = 0
for (const [name, [shape, title, description]] of Object.entries(schemas)) {
  const { $schema, ...rest } = z.toJSONSchema(shape, { io: 'input' })
  // Spelled out, since without the flag u, which an editor may not set, \p{Cc} means five letters and signs.
  const text = `${JSON.stringify({ $schema, title, description, ...rest }, null, 2)}\n`.replaceAll(
    '\\\\p{Cc}',
    '\\\\u0000-\\\\u001f\\\\u007f-\\\\u009f',
  )
  const file = join(folder, name)
  if (process.argv.includes('--check')) {
    if (textOf(file) === text) continue
    console.error(`graph-data/schema/${name} is not what the shapes give; run npm run schemas`)
    stale += 1
  } else {
    mkdirSync(folder, { recursive: true })
    writeFileSync(file, text)
  }
}
process.exitCode = stale > 0 ? 1 : 0

function textOf(file) {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return undefined
  }
}
