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
import { bytesKept, timesOf } from './measure.ts'
import { writeWithNetworkx } from './networkx-export.ts'
import { mb, ms, sayRatio } from './say.ts'

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
  const file = (name: string) => join(FOLDER, name)
  const value = { datasets: input.datasets, edges: input.edges, nodes: input.nodes, schema: input.schema }
  const ways = {
    gexf: () => save(file('ours.gexf'), gexf, input),
    bareGexf: () => saveText(file('bare.gexf'), bareGexf(input)),
    graphml: () => save(file('ours.graphml'), graphml, input),
    bareGraphml: () => saveText(file('bare.graphml'), bareGraphml(input)),
    json: () => save(file('ours.json'), json, input),
    stringify: () => saveText(file('bare.json'), [JSON.stringify(value)]),
  }
  const times = await timesOf([0], ways, ROUNDS)
  const say = (name: string, way: keyof typeof ways, path: string) =>
    console.log(`  ${name}: ${ms(times[way].median)}, ${mb(statSync(file(path)).size)}`)
  say('GEXF', 'gexf', 'ours.gexf')
  say('GEXF, bare loop', 'bareGexf', 'bare.gexf')
  say('GraphML', 'graphml', 'ours.graphml')
  say('GraphML, bare loop', 'bareGraphml', 'bare.graphml')
  say('JSON', 'json', 'ours.json')
  say('JSON.stringify', 'stringify', 'bare.json')
  sayRatio('the time of a bare loop, GEXF', times.gexf.median / times.bareGexf.median, { most: 2 })
  sayRatio('the time of a bare loop, GraphML', times.graphml.median / times.bareGraphml.median, { most: 2 })
  sayRatio('the time of JSON.stringify', times.json.median / times.stringify.median, { most: 1.5 })
  const theirs = writeWithNetworkx(FOLDER, input)
  if (theirs) {
    console.log(`  NetworkX ${theirs.version}: GEXF ${ms(theirs.gexf)}, GraphML ${ms(theirs.graphml)}`)
    sayRatio('as fast as NetworkX, GEXF', theirs.gexf / times.gexf.median, { least: 8 })
    sayRatio('as fast as NetworkX, GraphML', theirs.graphml / times.graphml.median, { least: 8 })
  } else console.log('  SKIPPED  there is no python3 with networkx and lxml')
  await store.close()
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
