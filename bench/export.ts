import { closeSync, mkdirSync, openSync, statSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import type { ExportFormat, ExportInput } from '../src/export/format.ts'
import { gather } from '../src/export/gather.ts'
import { gexf } from '../src/export/gexf.ts'
import { graphml } from '../src/export/graphml.ts'
import { inBlocks } from '../src/export/in-blocks.ts'
import { json } from '../src/export/json.ts'
import { makeInput } from '../src/export/make-input.ts'
import type { GraphBatch } from '../src/model/batch.ts'
import { createReader } from '../src/query/create-reader.ts'
import type { GraphReader } from '../src/query/reader.ts'
import { createEmbeddedStore } from '../src/store/embedded.ts'
import { bareGexf, bareGraphml } from './bare-export.ts'
import { bytesKept } from './measure.ts'
import { openNetworkx } from './networkx-files.ts'
import { type Lines, saveAll, savePlain } from './networkx-lines.ts'
import { plainGexf, plainGraph, plainGraphml } from './plain-graph.ts'
import { mb, ms, sayRatio, sayTimesAs } from './say.ts'
import { inTurns } from './turns.ts'

const FOLDER = join('.bench', 'export')
const ROUNDS = 3
const MOST_MEMORY = 200e6

/** The whole survey as files: GEXF and GraphML against a bare loop and NetworkX, JSON against one JSON.stringify; memory. */
export async function benchExport(batch: GraphBatch): Promise<void> {
  console.log('\nexport: the whole survey written to a file')
  mkdirSync(FOLDER, { recursive: true })
  const store = createEmbeddedStore()
  await store.write([batch])
  const reader = createReader(store)
  await sayMemory(reader)
  const input = await inputOf(reader, gexf)
  await sayJson(input)
  await sayXml('all', input, { gexf: bareGexf, graphml: bareGraphml }, saveAll)
  console.log('\nexport: a plain graph of that size, three attributes for each node and edge')
  await sayXml('plain', plainGraph(input), { gexf: plainGexf, graphml: plainGraphml }, savePlain)
  await store.close()
}

async function sayJson(input: ExportInput): Promise<void> {
  const { datasets, edges, nodes, schema } = input
  const times = await inTurns(
    {
      json: () => save(fileOf('ours.json'), json, input),
      stringify: () => saveText(fileOf('bare.json'), [JSON.stringify({ datasets, edges, nodes, schema })]),
    },
    {},
    ROUNDS,
  )
  console.log(`  JSON: ${ms(times.json.clock)}, ${size('ours.json')}`)
  console.log(`  JSON.stringify: ${ms(times.stringify.clock)}, ${size('bare.json')}`)
  sayTimesAs('the time of JSON.stringify', times.json, times.stringify, { most: 1.5 })
}

async function sayXml(
  name: string,
  input: ExportInput,
  bare: Readonly<Record<'gexf' | 'graphml', (input: ExportInput) => Iterable<string>>>,
  saveLines: (files: Lines, input: ExportInput) => void,
): Promise<void> {
  const networkx = openNetworkx()
  const lines = { nodes: fileOf(`${name}-nodes.jsonl`), edges: fileOf(`${name}-edges.jsonl`) }
  if (networkx) {
    saveLines(lines, input)
    await networkx.load(lines.nodes, lines.edges)
  }
  for (const format of [gexf, graphml]) {
    const to = format === gexf ? 'gexf' : 'graphml'
    const [ours, theirs] = [`${name}-ours.${to}`, `${name}-bare.${to}`]
    const times = await inTurns(
      {
        ours: () => save(fileOf(ours), format, input),
        bare: () => saveText(fileOf(theirs), bare[to](input)),
      },
      networkx ? { networkx: () => networkx.write(to, fileOf(`${name}-networkx.${to}`)) } : {},
      ROUNDS,
    )
    console.log(`  ${format.title}: ${ms(times.ours.clock)}, ${size(ours)}`)
    console.log(`  ${format.title}, bare loop: ${ms(times.bare.clock)}, ${size(theirs)}`)
    sayTimesAs(`the time of a bare loop, ${format.title}`, times.ours, times.bare, { most: 2 })
    if (!times.networkx) continue
    console.log(`  ${format.title}, NetworkX ${networkx?.version}: ${ms(times.networkx.clock)}`)
    sayTimesAs(`as fast as NetworkX, ${format.title}`, times.networkx, times.ours, { least: 8 })
    sayTimesAs(`as fast as NetworkX: the bare loop`, times.networkx, times.bare)
  }
  networkx?.close()
}

async function inputOf(reader: GraphReader, format: ExportFormat): Promise<ExportInput> {
  const gathered = await gather(reader, format, {})
  return makeInput(format, gathered.part, { ...gathered, lang: 'en' })
}

/** From the question to the last byte, garbage counted; what the loaded store holds is taken off. */
async function sayMemory(reader: GraphReader): Promise<void> {
  for (const format of [gexf, graphml, json]) {
    const before = bytesKept()
    let most = 0
    let blocks = 0
    for (const block of inBlocks(format.write(await inputOf(reader, format)))) {
      if (block.length > 0 && blocks++ % 16 !== 0) continue
      const { heapUsed, arrayBuffers } = process.memoryUsage()
      most = Math.max(most, heapUsed + arrayBuffers - before)
    }
    console.log(`  memory above the loaded store, ${format.title}: at most ${mb(most)}`)
    sayRatio('of 200 MB', most / MOST_MEMORY, { most: 1 })
  }
}

async function save(path: string, format: ExportFormat, input: ExportInput): Promise<void> {
  const file = openSync(path, 'w')
  for (const block of inBlocks(format.write(input))) writeSync(file, block)
  closeSync(file)
}

function saveText(path: string, chunks: Iterable<string>): void {
  const file = openSync(path, 'w')
  for (const chunk of chunks) writeSync(file, chunk)
  closeSync(file)
}

function fileOf(name: string): string {
  return join(FOLDER, name)
}

function size(name: string): string {
  return mb(statSync(fileOf(name)).size)
}
