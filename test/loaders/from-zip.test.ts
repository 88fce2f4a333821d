import { strToU8, type Zippable, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { readFiles } from '../../loaders/read-files.ts'
import { sayProblem } from '../../src/errors.ts'
import { csv } from '../../src/export/csv.ts'
import { json } from '../../src/export/json.ts'
import { zipTables } from '../../src/export/zip-tables.ts'
import { fold } from '../../src/model/fold.ts'
import { validate } from '../../src/model/validate.ts'
import { HEIST } from '../support/heist.ts'
import { batchesOf } from '../support/make-batch.ts'

const batches = batchesOf(HEIST)
const { nodes, edges, schema } = fold(batches)
const input = {
  nodes,
  edges,
  schema,
  datasets: batches.map(({ dataset, revision }) => ({ ...dataset, revision })),
  lang: 'en',
}
const data = strToU8([...json.write(input)].join(''))

async function read(bytes: Uint8Array, name = 'pack.zip') {
  const { batches: opened, problems } = validate(await readFiles([{ name, bytes }]))
  return { opened, problems: problems.filter(({ severity }) => severity === 'error').map(sayProblem) }
}

/** An archive with some bytes after the one signature in its directory changed. */
function changed(bytes: Uint8Array, signature: number, offset: number, value: readonly number[]): Uint8Array {
  const copy = bytes.slice()
  const view = new DataView(copy.buffer)
  for (let at = 0; at + 4 <= copy.length; at++) {
    if (view.getUint32(at, true) === signature) copy.set(value, at + offset)
  }
  return copy
}

const ENTRY = 0x02014b50

describe('an archive', () => {
  it.each<[string, Zippable]>([
    ['a pack', { 'README.txt': strToU8('read me'), 'survey-graph.json': data, 'request.json': strToU8('{broken') }],
    ['a pack in a folder', { pack: { 'survey-graph.json': data } }],
    ['one that is not packed', { 'survey-graph.json': [data, { level: 0 }] }],
  ])('opens: %s', async (_, files) => {
    const { opened, problems } = await read(zipSync(files))
    expect(problems).toEqual([])
    expect(fold(opened)).toEqual(fold(batches))
  })

  it('of tables opens', async () => {
    const bytes = Buffer.concat([...(await zipTables(csv, input))])
    const { opened, problems } = await read(new Uint8Array(bytes))
    expect(problems).toEqual([])
    expect(fold(opened)).toEqual(fold(batches))
  })

  const zip = zipSync({ 'survey-graph.json': data })
  it.each<[string, Uint8Array, string]>([
    ['empty', new Uint8Array(), 'no ZIP archive, or cut off'],
    ['text', strToU8('{"format": "survey-graph"}'), 'no ZIP archive, or cut off'],
    ['cut off', zip.slice(0, -30), 'no ZIP archive, or cut off'],
    ['without data', zipSync({ 'a.txt': strToU8('a') }), 'here are a.txt'],
    ['without files', zipSync({}), 'it is empty'],
    ['leading out', zipSync({ '../survey-graph.json': data }), 'leads out of the archive'],
    ['leading to the root', zipSync({ '/survey-graph.json': data }), 'leads out of the archive'],
    ['leading out by a backslash', zipSync({ '..\\survey-graph.json': data }), 'leads out of the archive'],
    [
      'of many files',
      zipSync(Object.fromEntries([...Array(1001).keys()].map((n) => [`${n}`, data.slice(0, 1)]))),
      '1001 files',
    ],
    ['encrypted', changed(zip, ENTRY, 8, [1]), 'is encrypted'],
    ['packed oddly', changed(zip, ENTRY, 10, [14]), 'packed in a way'],
    ['of another size', changed(zip, ENTRY, 24, [1, 0, 0, 0]), 'not the size that the directory says'],
    ['that would be huge', changed(zip, ENTRY, 24, [0, 0, 0, 0xf0]), 'expected at most 268435456'],
    ['of another check sum', changed(zip, ENTRY, 16, [1, 2, 3, 4]), 'check sum'],
    ['of which the directory is elsewhere', changed(zip, 0x06054b50, 16, [0xff, 0xff, 0xff, 0x7f]), 'is damaged'],
    ['of which a file is elsewhere', changed(zip, ENTRY, 42, [0xff, 0xff, 0xff, 0x7f]), 'is damaged'],
    ['of which a file is longer than the archive', changed(zip, ENTRY, 20, [0xff, 0xff, 0xff, 0x7f]), 'is cut off'],
    ['in which a pack is broken', zipSync({ 'survey-graph.json': strToU8('{"format": ') }), 'the file ends here'],
    ['in which a pack is no UTF-8', zipSync({ 'survey-graph.json': new Uint8Array([0x22, 0xff]) }), 'not UTF-8'],
  ])('%s is refused', async (_, bytes, why) => {
    const { opened, problems } = await read(bytes)
    expect(opened).toEqual([])
    expect(problems.join('\n')).toContain(why)
  })

  it('that says it is small and is not is stopped at what it says', async () => {
    // 100 MB of zeros in 100 kB.
    const bomb = changed(zipSync({ 'survey-graph.json': new Uint8Array(100e6) }), ENTRY, 24, [16, 0, 0, 0])
    const { opened, problems } = await read(bomb)
    expect(opened).toEqual([])
    expect(problems).toEqual([expect.stringContaining('not the size that the directory says')])
  })
})

describe('any bytes', () => {
  it.each(['zip', 'gexf', 'graphml', 'json', 'cx2'])('as %s are refused without a crash', async (extension) => {
    for (const length of [1, 2, 3, 22, 1000]) {
      const noise = Uint8Array.from({ length }, (_, at) => (at * 7919 + length) % 256)
      const { opened, problems } = await read(noise, `noise.${extension}`)
      expect(opened).toEqual([])
      expect(problems.length).toBeGreaterThan(0)
    }
  })
})
