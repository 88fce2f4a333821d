import { beforeAll, describe, expect, it } from 'vitest'
import { fromJson } from '../../loaders/from-json.ts'
import { datasetFolders } from '../../loaders/load-paths.ts'
import { readFiles } from '../../loaders/read-files.ts'
import { openEmbedded } from '../../src/compose.ts'
import { NotFoundError, StoreError } from '../../src/errors.ts'
import { formatNamed, formats } from '../../src/export/formats.ts'
import { gather } from '../../src/export/gather.ts'
import { inBlocks } from '../../src/export/in-blocks.ts'
import { json } from '../../src/export/json.ts'
import { makeInput } from '../../src/export/make-input.ts'
import { zipTables } from '../../src/export/zip-tables.ts'
import type { GraphBatch } from '../../src/model/batch.ts'
import { validate } from '../../src/model/validate.ts'
import { createReader } from '../../src/query/create-reader.ts'
import type { GraphReader } from '../../src/query/reader.ts'
import { createEmbeddedStore } from '../../src/store/embedded.ts'
import { batchesOf, type DatasetSpec, evidence, node, PAPER, statement } from '../support/make-batch.ts'
import { CONTEXT, ODD, SURVEY } from '../support/sample.ts'
import { whole } from './sample.ts'

type Request = Parameters<GraphReader['subgraph']>[0]

async function readerOf(batches: readonly GraphBatch[]): Promise<GraphReader> {
  const store = createEmbeddedStore()
  await store.write(batches)
  return createReader(store)
}

/** The part as a JSON file, read and checked as any file is. */
async function openedAgain(reader: GraphReader, request: Request) {
  const { part, schema, datasets } = await gather(reader, json, request)
  const text = whole(json.write(makeInput(json, part, { schema, datasets, lang: 'en' })))
  return { part, ...validate(fromJson('part.json', text)) }
}

/** A chain of datasets, of which the middle one holds nothing that a part of the outer ones has; sources in sources. */
const CHAIN: DatasetSpec[] = [
  { id: 'base', nodes: [PAPER, node('challenge:a', 'Challenge')] },
  { id: 'middle', requires: ['base'], nodes: [node('challenge:m', 'Challenge')] },
  {
    id: 'top',
    requires: ['middle'],
    nodes: [
      node('paper:t', 'Paper', { sources: [{ source: 'paper:u', locator: 'p. 1' }] }),
      node('paper:u', 'Paper', { sources: [{ source: 'paper:t', locator: 'p. 2' }] }),
      node('technique:t', 'Technique', { sources: [{ source: 'paper:t', locator: 'p. 3' }] }),
    ],
    statements: [
      statement('technique:t', 'ADDRESSES', 'challenge:a', 'proposed', { evidence: [evidence('proposed', 'paper:t')] }),
    ],
  },
]

describe('a part as JSON opens again', () => {
  const readers = new Map<string, GraphReader>()
  beforeAll(async () => {
    readers.set('sample', await readerOf(batchesOf(SURVEY, CONTEXT, ODD)))
    readers.set('chain', await readerOf(batchesOf(...CHAIN)))
    readers.set('shipped', createReader((await openEmbedded(await datasetFolders('graph-data'))).store))
  })

  const CASES: readonly [string, Request][] = [
    ['sample', {}],
    ['sample', { scope: 'ids', ids: ['challenge:leak', 'technique:masking'] }],
    ['sample', { scope: 'neighbors', ids: ['technique:masking'] }],
    ['sample', { scope: 'trace', ids: ['challenge:leak', 'challenge:cost'] }],
    ['sample', { scope: 'trace', ids: ['challenge:leak'], to: ['technique:ledger'], maxHops: 1 }],
    ['sample', { scope: 'all', dataset: ['beta'] }],
    ['sample', { scope: 'neighbors', ids: ['challenge:leak'], dataset: ['beta'], support: 'clinical' }],
    ['sample', { scope: 'trace', ids: ['challenge:leak'], assertedBy: ['curator'] }],
    ['sample', { scope: 'all', kind: ['Challenge', 'Technique'] }],
    ['sample', { scope: 'matrix' }],
    ['sample', { scope: 'compare', a: 'alpha', b: 'beta' }],
    ['sample', { scope: 'all', limit: 3 }],
    ['chain', { scope: 'trace', ids: ['challenge:a'] }],
    ['chain', { scope: 'ids', ids: ['technique:t'] }],
    ['shipped', {}],
    ['shipped', { scope: 'trace', ids: ['challenge:ethics-privacy'] }],
    ['shipped', { scope: 'ids', ids: ['challenge:clinical-safety', 'technique:blockchain'] }],
    ['shipped', { scope: 'neighbors', ids: ['technique:blockchain'] }],
    ['shipped', { scope: 'all', kind: ['Challenge', 'Technique'] }],
    ['shipped', { scope: 'trace', ids: ['challenge:ethics-privacy'], support: 'proposed', assertedBy: ['source'] }],
  ]

  it('is refused where there is nothing in it', async () => {
    const reader = readers.get('sample')
    if (!reader) throw new Error('sample')
    await expect(openedAgain(reader, { scope: 'all', kind: ['NoSuchKind'] })).rejects.toThrow(
      'There is nothing in this part, so nothing is written: The loaded datasets hold no such part',
    )
  })

  it.each(CASES)('%s %j', async (data, request) => {
    const reader = readers.get(data)
    if (!reader) throw new Error(data)
    const { part, batches, problems } = await openedAgain(reader, request)
    expect(problems.filter(({ severity }) => severity === 'error')).toEqual([])
    const again = await readerOf(batches)
    const { nodes, edges } = await again.subgraph({})
    expect({ nodes, edges }).toEqual(part)
    const asked = await reader.subgraph(request)
    expect(nodes.map(({ id }) => id)).toEqual(expect.arrayContaining(asked.nodes.map(({ id }) => id)))
    expect(edges).toEqual(asked.edges)
  })

  it('names no dataset that it holds nothing of, though what it joins across that one', async () => {
    const reader = readers.get('chain')
    if (!reader) throw new Error('chain')
    const { part, schema, datasets } = await gather(reader, json, { scope: 'trace', ids: ['challenge:a'] })
    const input = makeInput(json, part, { schema, datasets, lang: 'en' })
    expect(input.datasets.map(({ id, requires }) => [id, requires])).toEqual([
      ['base', []],
      ['top', ['base']],
    ])
  })

  it('but other formats hold the part alone', async () => {
    const reader = readers.get('sample')
    const gexf = formatNamed('gexf')
    if (!reader || !gexf) throw new Error('no sample')
    const { part } = await gather(reader, gexf, { scope: 'trace', ids: ['challenge:cost'], maxHops: 1 })
    expect(part.nodes.map(({ id }) => id)).toEqual(['challenge:cost', 'technique:pruning'])
  })
})

describe('an id that is not there', () => {
  it.each(['ids', 'neighbors', 'trace'] as const)('is named with the closest in scope %s', async (scope) => {
    const reader = await readerOf(batchesOf(SURVEY))
    const request: Request = { scope, ids: ['challenge:leak', 'challenge:opaqe', 'challenge:sillent'] }
    const error: unknown = await gather(reader, json, request).catch((caught: unknown) => caught)
    expect(error).toBeInstanceOf(NotFoundError)
    expect((error as NotFoundError).details.missing).toMatchObject([
      { id: 'challenge:opaqe', closest: expect.arrayContaining(['challenge:opaque']) },
      { id: 'challenge:sillent', closest: expect.arrayContaining(['challenge:silent']) },
    ])
  })
})

describe('an export is of one state', () => {
  /** Other data stands behind it from the n-th question for the schema on, for as many times as there is more. */
  async function moving(...states: readonly GraphBatch[][]): Promise<{ reader: GraphReader; asked: () => number }> {
    const [first, ...more] = await Promise.all(states.map(readerOf))
    if (!first) throw new Error('no state')
    let current = first
    let asked = 0
    const reader = new Proxy({} as GraphReader, {
      get: (_target, name: keyof GraphReader) => {
        if (name !== 'schema') return current[name]
        return async () => {
          asked++
          const schema = await current.schema()
          current = more.shift() ?? current
          return schema
        }
      },
    })
    return { reader, asked: () => asked }
  }

  it('and asked again when data was loaded meanwhile', async () => {
    const { reader, asked } = await moving(batchesOf(SURVEY), batchesOf(SURVEY, CONTEXT))
    const { part, datasets } = await gather(reader, json, {})
    expect(datasets.map(({ id }) => id)).toEqual(['alpha', 'beta'])
    expect(part.nodes.some(({ id }) => id === 'technique:probing')).toBe(true)
    expect(asked()).toBe(2)
  })

  it('or refused when data keeps changing', async () => {
    const states = Array.from({ length: 20 }, (_, index) =>
      index % 2 ? batchesOf(SURVEY) : batchesOf(SURVEY, CONTEXT),
    )
    const { reader } = await moving(...states)
    await expect(gather(reader, json, {})).rejects.toBeInstanceOf(StoreError)
  })
})

describe('a part with what it cites opens again in every format that promises it', () => {
  it.each(formats.filter((format) => format.opensAgain).map((format) => [format.name, format] as const))(
    'as %s',
    async (_name, format) => {
      const reader = await readerOf(batchesOf(SURVEY, CONTEXT, ODD))
      const written = async (from: GraphReader, request: Request): Promise<Uint8Array> => {
        const gathered = await gather(from, format, request)
        const input = makeInput(format, gathered.part, { ...gathered, lang: 'en' })
        const blocks: Uint8Array[] = []
        const chunks = format.tables ? await zipTables(format, input) : format.write(input)
        for (const block of inBlocks(chunks)) blocks.push(block)
        return Buffer.concat(blocks)
      }
      const request: Request = { scope: 'trace', ids: ['challenge:leak'] }
      const { part } = await gather(reader, json, request)
      const traced = await reader.subgraph(request)
      // The works that its statements rest on are no part of the trace.
      expect(part.nodes.length).toBeGreaterThan(traced.nodes.length)
      const name = format.tables ? 'part.zip' : `part.${format.extension}`
      const { batches, problems } = validate(await readFiles([{ name, bytes: await written(reader, request) }]))
      expect(problems.filter(({ severity }) => severity === 'error')).toEqual([])
      const again = await readerOf(batches)
      const ids = traced.nodes.map((node) => node.id)
      expect(await again.subgraph({ ids })).toEqual(await withEdgesOf(reader, ids, traced.edges))
      expect((await again.subgraph({})).nodes.map(({ id }) => id)).toEqual(part.nodes.map(({ id }) => id))
    },
  )
})

/** The nodes, and of the statements among them those that the part has. */
async function withEdgesOf(reader: GraphReader, ids: string[], edges: readonly { readonly id: string }[]) {
  const all = await reader.subgraph({ ids })
  const held = new Set(edges.map(({ id }) => id))
  return { ...all, edges: all.edges.filter(({ id }) => held.has(id)) }
}
