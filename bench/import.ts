import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { readOne } from '../loaders/read-files.ts'
import { readXml } from '../loaders/read-xml.ts'
import type { ExportInput, TextFormat } from '../src/export/format.ts'
import { gexf } from '../src/export/gexf.ts'
import { graphml } from '../src/export/graphml.ts'
import { inBlocks } from '../src/export/in-blocks.ts'
import { json } from '../src/export/json.ts'
import { nodeLink } from '../src/export/node-link.ts'
import type { GraphBatch, RawBatch } from '../src/model/batch.ts'
import { fold } from '../src/model/fold.ts'
import { validate } from '../src/model/validate.ts'
import { createEmbeddedStore } from '../src/store/embedded.ts'
import { type Networkx, openNetworkx } from './networkx-files.ts'
import { plainGexf, plainGraph, plainGraphml } from './plain-graph.ts'
import { mb, ms, sayTimesAs } from './say.ts'
import { inTurns } from './turns.ts'

const FOLDER = join('.bench', 'import')
const ROUNDS = 3

/** Files read back in, against NetworkX and a tokenizer that keeps positions and does nothing else. */
export async function benchImport(batch: GraphBatch): Promise<void> {
  mkdirSync(FOLDER, { recursive: true })
  const input = inputOf(batch)
  const networkx = openNetworkx()
  const { nodes, edges } = batch
  console.log('\nimport: files of our own, bytes to records')
  for (const format of [gexf, graphml, json, nodeLink]) {
    const file = saved(`survey.${format.extension}`, written(format, input))
    await sayFile(file, { nodes: nodes.length, edges: edges.length }, networkx)
  }
  console.log("\nimport: somebody else's files of that size, three attributes for each node and edge")
  const plain = plainGraph(input)
  for (const [name, text] of [
    ['plain.gexf', plainGexf(plain)],
    ['plain.graphml', plainGraphml(plain)],
  ] as const) {
    // The file itself stands among the nodes.
    await sayFile(saved(name, text), { nodes: nodes.length + 1, edges: edges.length }, networkx)
  }
  networkx?.close()
}

async function sayFile(
  file: string,
  whole: { readonly nodes: number; readonly edges: number },
  networkx: Networkx | undefined,
): Promise<void> {
  const bytes = new Uint8Array(readFileSync(file))
  const from = file.endsWith('.gexf') ? 'gexf' : file.endsWith('.graphml') ? 'graphml' : undefined
  const times = await inTurns(
    {
      read: () => check(readOne({ name: file, bytes }), whole),
      walk: () => (from ? walk(file, bytes, from) : void JSON.parse(new TextDecoder().decode(bytes))),
    },
    networkx && from ? { networkx: () => networkx.read(from, file) } : {},
    ROUNDS,
  )
  const walked = from ? 'walked' : 'parsed'
  console.log(`  ${file} (${mb(bytes.length)}): read in ${ms(times.read.clock)}, ${walked} in ${ms(times.walk.clock)}`)
  if (from) sayTimesAs('the time of a tokenizer with positions', times.read, times.walk, { most: 2 })
  if (times.networkx) {
    console.log(`  NetworkX ${networkx?.version}: ${ms(times.networkx.clock)}`)
    sayTimesAs('as fast as NetworkX', times.networkx, times.read, { least: 5 })
    sayTimesAs('as fast as NetworkX: the tokenizer', times.networkx, times.walk)
  }
  await sayRest(readOne({ name: file, bytes }))
}

function inputOf(batch: GraphBatch): ExportInput {
  const { nodes, edges, schema } = fold([batch])
  // Its statements are in one language, and each would be warned of.
  const datasets = [{ ...batch.dataset, languages: ['en'], revision: batch.revision }]
  return { nodes, edges, schema, datasets, lang: 'en' }
}

function* written(format: TextFormat, input: ExportInput): Iterable<Uint8Array> {
  yield* inBlocks(format.write(input))
}

function saved(name: string, chunks: Iterable<string | Uint8Array>): string {
  const file = join(FOLDER, name)
  writeFileSync(file, Buffer.concat(Array.from(chunks, (chunk) => Buffer.from(chunk))))
  return file
}

function check([read]: readonly RawBatch[], whole: { readonly nodes: number; readonly edges: number }): void {
  const isWhole =
    read?.problems.every(({ severity }) => severity === 'warning') &&
    read.nodes.length === whole.nodes &&
    read.statements.length === whole.edges
  if (!isWhole) throw new Error(`the file was not read whole: ${JSON.stringify(read?.problems.slice(0, 3))}`)
}

/**
 * The tokenizer as we set it up, told to nobody: a parser that looks otherwise than ours to V8 would slow both of them
 * down, by a factor of four.
 */
function walk(file: string, bytes: Uint8Array, root: string): void {
  const fault = readXml(file, bytes, root, { open() {}, close() {}, text() {} })
  if (fault) throw new Error(fault.message)
}

/** What comes after reading, for who waits for it. */
async function sayRest(raw: readonly RawBatch[]): Promise<void> {
  const begin = performance.now()
  const { batches } = validate(raw)
  const checked = performance.now()
  const store = createEmbeddedStore()
  await store.write(batches)
  console.log(`  then checked in ${ms(checked - begin)}, and in the store in ${ms(performance.now() - checked)}`)
  await store.close()
}
