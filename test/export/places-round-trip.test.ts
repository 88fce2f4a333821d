import { describe, expect, test } from 'vitest'
import { readFiles } from '../../loaders/read-files.ts'
import type { ExportInput } from '../../src/export/format.ts'
import { formatNamed, formats } from '../../src/export/formats.ts'
import { inBlocks } from '../../src/export/in-blocks.ts'
import { placesAsInFiles } from '../../src/layout/as-in-files.ts'
import { fold } from '../../src/model/fold.ts'
import { validate } from '../../src/model/validate.ts'
import { node, PAPER, rawBatchOf, statement } from '../support/make-batch.ts'

/** Where a node stands goes out and comes back; no node and no revision knows of it. */

const batches = validate([
  rawBatchOf({
    id: 'set',
    nodes: [PAPER, ...['a', 'b', 'c', 'd'].map((id) => node(`challenge:${id}`, 'Challenge')), node('t', 'Technique')],
    statements: [statement('t', 'ADDRESSES', 'challenge:a', 'proposed')],
  }),
]).batches
const sample: ExportInput = {
  ...fold(batches),
  datasets: batches.map(({ dataset, revision }) => ({ ...dataset, revision })),
  lang: 'en',
}
const ids = sample.nodes.map(({ id }) => id)
/** Fills the box both ways, as every layout does, with one node that stands nowhere. */
const positions = new Map(
  ids.slice(1).map((id, index, { length }) => {
    const turn = (2 * Math.PI * index) / (length - 1)
    if (index === 0) return [id, { x: 0.65, y: 0.5 }] as const
    return [id, index === 1 ? { x: -0.65, y: -0.5 } : { x: Math.sin(turn) / 2, y: Math.cos(turn) / 3 }] as const
  }),
)

async function reopened(name: string, input: ExportInput) {
  const format = formatNamed(name)
  if (!format) throw new Error(`there is no format ${name}`)
  await format.prepare?.()
  const bytes = new Uint8Array(Buffer.concat([...inBlocks(format.write(input))]))
  const raws = await readFiles([{ name: `part.${format.extension}`, bytes }])
  return { raws, ...validate(raws) }
}

const all = formats.filter(({ positions, opensAgain }) => positions && opensAgain).map(({ name }) => name)

test('these formats keep places and open again', () => {
  expect(all.sort()).toEqual(['cx2', 'cytoscape', 'gexf', 'graphml', 'graphology', 'json', 'node-link', 'pack'])
})

describe.each(all)('%s', (name) => {
  test('gives every node its place again, and no more', async () => {
    const { raws } = await reopened(name, { ...sample, positions })
    const places = placesAsInFiles(raws, () => ids)
    expect([...(places?.keys() ?? [])].sort()).toEqual([...positions.keys()].sort())
    for (const [id, { x, y }] of positions) {
      expect(places?.get(id)?.x).toBeCloseTo(x, 4)
      expect(places?.get(id)?.y).toBeCloseTo(y, 4)
    }
  })

  test('has the same revisions with places and without', async () => {
    const { positions: _, ...unplaced } = { ...sample, positions }
    const [placed, without] = [await reopened(name, { ...sample, positions }), await reopened(name, unplaced)]
    const revisions = ({ batches }: typeof placed) => batches.map(({ revision }) => revision)
    expect(revisions(placed).length).toBeGreaterThan(0)
    expect(revisions(placed)).toEqual(revisions(without))
    expect(without.raws.every(({ drawn }) => drawn === undefined)).toBe(true)
  })
})

test('an evidence pack keeps places as they were looked at, a part of a picture too', async () => {
  const corner = new Map(ids.slice(0, 2).map((id, index) => [id, { x: 0.6, y: 0.4 + index / 100 }]))
  const { raws } = await reopened('pack', { ...sample, positions: corner })
  expect(placesAsInFiles(raws, () => ids)).toEqual(corner)
})

test('places of our own JSON that are none are told of, and the rest is opened', async () => {
  const given = { a: [1, 'x'], b: [1], c: null, [ids[0] ?? '']: [0.5, 0.25] }
  const text = [...(formatNamed('json')?.write(sample) ?? [])].join('').replace(/\}\s*$/u, '')
  const bytes = new TextEncoder().encode(`${text}, "positions": ${JSON.stringify(given)}}`)
  const raws = await readFiles([{ name: 'own.json', bytes }])
  const { batches, problems } = validate(raws)
  expect(batches.length).toBeGreaterThan(0)
  expect(problems.filter(({ message }) => /finite numbers/u.test(message))).toMatchObject([
    { severity: 'warning', message: expect.stringMatching(/: 3$/u) },
  ])
  expect(raws.flatMap(({ drawn }) => [...(drawn?.places ?? [])])).toEqual([[ids[0], { x: 0.5, y: 0.25 }]])
})
