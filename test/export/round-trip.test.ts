import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readFiles } from '../../loaders/read-files.ts'
import { sayProblem } from '../../src/errors.ts'
import type { ExportFormat, ExportInput } from '../../src/export/format.ts'
import { formatNamed } from '../../src/export/formats.ts'
import { inBlocks } from '../../src/export/in-blocks.ts'
import { positionsFor } from '../../src/export/positions.ts'
import type { GraphBatch } from '../../src/model/batch.ts'
import { fold } from '../../src/model/fold.ts'
import { validate } from '../../src/model/validate.ts'
import { type DatasetSpec, node, PAPER, rawBatchOf, statement } from '../support/make-batch.ts'

/** What is exported opens here exactly as it was: exported again, it gives the same bytes. */

/** Texts that try what formats stumble over; XML cannot carry all of them. */
const ODD = [
  '=1+1',
  "'=quoted",
  '-cmd|calc',
  '@SUM(A1)',
  '<b onclick="x">&amp;</b> ]]>',
  'a; b\\; c',
  '"quoted", comma',
  'line\nbreak\ttab',
  '安全性 🧪 \u{20b9f}',
  'مرحبا \u202e rtl',
  '__proto__',
  'constructor',
  '1e999',
  '007',
  'true',
  "''",
  '[1, 2]',
  '\ufeffmark',
]
const CONTROL = ['bell\u0007', 'null\u0000', 'end\uffff']

const isWord = (text: string) => text.trim() !== '' && text.trim() === text
const carried = /^[\t\n\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]*$/u

function wordOf(isXml: boolean): fc.Arbitrary<string> {
  const any = fc.oneof(
    fc.constantFrom(...ODD),
    fc.string({ unit: 'grapheme', maxLength: 12 }),
    ...(isXml ? [] : [fc.constantFrom(...CONTROL), fc.string({ unit: 'binary', maxLength: 6 })]),
  )
  const fits = (text: string) => isWord(text) && !/\p{Cs}/u.test(text) && (!isXml || carried.test(text))
  return any.map((text) => text.trim()).filter(fits)
}

/** Datasets that stand on the one before, with nodes of every shape. */
function specsOf(isXml: boolean): fc.Arbitrary<DatasetSpec[]> {
  const word = wordOf(isXml)
  const text = fc.record({ en: word, ja: word, 'zh-Hant': word }, { requiredKeys: ['en'] })
  // A field may be empty, begin with a space, or hold what spreadsheets eat.
  const loose = fc.oneof(
    word,
    fc.constant(''),
    word.map((each) => ` ${each}`),
  )
  const value = fc.oneof(
    loose,
    fc.integer(),
    fc.double({ noNaN: true, noDefaultInfinity: true }).map((number) => (Object.is(number, -0) ? 0 : number)),
    fc.boolean(),
    fc.array(loose, { maxLength: 3 }),
  )
  const fields = fc.dictionary(
    fc
      .oneof(fc.constantFrom('year', 'note', 'a b', '年', 'x', 'label', 'constructor'), word)
      .filter((key) => key !== '__proto__'),
    value,
    { maxKeys: 3, noNullPrototype: true },
  )
  const about = fc.record(
    { label: text, description: text, aliases: fc.array(word, { maxLength: 3 }), fields },
    { requiredKeys: ['label'] },
  )
  const support = fc.constantFrom('inferred', 'proposed', 'demonstrated', 'clinical', 'deployed')
  const piece = fc.record(
    {
      source: fc.constantFrom('paper:p', 'paper:q'),
      locator: word,
      support,
      assertedBy: fc.constantFrom('source', 'machine', 'curator', 'loader'),
      summary: text,
      reviewed: fc.record({ by: word, on: fc.constantFrom('2024-05-22', '2025-01-01') }),
    },
    { requiredKeys: ['source', 'locator', 'support', 'assertedBy'] },
  )
  const edge = fc.record({
    from: fc.nat(2),
    to: fc.nat(2),
    statement: text,
    evidence: fc.array(piece, { minLength: 1, maxLength: 3 }),
  })
  const dataset = fc.record({
    challenges: fc.tuple(about, about, about),
    techniques: fc.tuple(about, about, about),
    edges: fc.array(edge, { maxLength: 4 }),
    hasTwin: fc.boolean(),
    suffix: fc.constantFrom('', ' "x" <y>', '安', '&'),
  })
  return fc.array(dataset, { minLength: 1, maxLength: 3 }).map((datasets) =>
    datasets.map(
      ({ challenges, techniques, edges, hasTwin, suffix }, at): DatasetSpec => ({
        id: `set-${at}`,
        requires: at > 0 ? [`set-${at - 1}`] : [],
        languages: ['en', 'ja'],
        nodes: [
          PAPER,
          node('paper:q', 'Paper', { sources: [{ source: 'paper:q', locator: 'p. 2' }] }),
          ...challenges.map((each, index) => node(`challenge:${index}`, 'Challenge', each)),
          ...techniques.map((each, index) => node(`technique:${at}-${index}${suffix}`, 'Technique', each)),
          ...(hasTwin ? [node(`paper:twin-${at}`, 'Paper', { sameAs: ['paper:q'] })] : []),
        ],
        statements: edges.map((each) =>
          statement(`technique:${at}-${each.from}${suffix}`, 'ADDRESSES', `challenge:${each.to}`, 'proposed', {
            statement: each.statement,
            evidence: each.evidence,
          }),
        ),
      }),
    ),
  )
}

function inputOf(batches: readonly GraphBatch[]): ExportInput {
  const { nodes, edges, schema } = fold(batches)
  const datasets = batches.map(({ dataset, revision }) => ({ ...dataset, revision }))
  return { nodes, edges, schema, datasets, lang: 'en', positions: positionsFor({ nodes, edges }) }
}

async function bytesOf(format: ExportFormat, input: ExportInput): Promise<Uint8Array> {
  const blocks: Uint8Array[] = []
  for (const block of inBlocks(format.write(input))) blocks.push(block)
  return new Uint8Array(Buffer.concat(blocks))
}

/** The files of a format: its one, or its tables. */
async function filesOf(format: ExportFormat, input: ExportInput) {
  await format.prepare?.()
  const tables = format.name === 'csv' ? (format.tables ?? []) : []
  if (tables.length === 0) return [{ name: `part.${format.extension}`, bytes: await bytesOf(format, input) }]
  const encoder = new TextEncoder()
  return tables.map((table) => ({
    name: `part.${table.name}.${table.extension ?? format.extension}`,
    bytes: encoder.encode([...table.write(input, 'part.')].join('')),
  }))
}

async function opened(files: { name: string; bytes: Uint8Array }[]): Promise<GraphBatch[]> {
  const { batches, problems } = validate(await readFiles(files))
  expect(
    problems.filter(({ severity, message }) => severity === 'error' || /passed over/u.test(message)).map(sayProblem),
  ).toEqual([])
  return batches
}

describe.each(['json', 'gexf', 'graphml', 'node-link', 'graphology', 'cytoscape', 'cx2', 'csv', 'pack'])(
  '%s',
  (name) => {
    it('opens as what it was', async () => {
      const format = formatNamed(name)
      if (!format) throw new Error(`there is no format ${name}`)
      await fc.assert(
        fc.asyncProperty(specsOf(name === 'gexf' || name === 'graphml'), async (specs) => {
          const { batches, problems } = validate(specs.map(rawBatchOf))
          expect(problems.filter(({ severity }) => severity === 'error').map(sayProblem)).toEqual([])
          const before = inputOf(batches)
          const files = await filesOf(format, before)
          const after = inputOf(await opened(files))
          expect(after.nodes).toEqual(before.nodes)
          expect(after.edges).toEqual(before.edges)
          const again = await filesOf(format, { ...after, datasets: before.datasets })
          expect(again).toEqual(files)
        }),
        { numRuns: 25 },
      )
    })
  },
)
