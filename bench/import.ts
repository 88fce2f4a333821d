import { execFileSync } from 'node:child_process'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { SaxesParser } from 'saxes'
import { readOne } from '../loaders/read-files.ts'
import type { TextFormat } from '../src/export/format.ts'
import { gexf } from '../src/export/gexf.ts'
import { graphml } from '../src/export/graphml.ts'
import { inBlocks } from '../src/export/in-blocks.ts'
import { json } from '../src/export/json.ts'
import { nodeLink } from '../src/export/node-link.ts'
import type { GraphBatch, RawBatch } from '../src/model/batch.ts'
import { fold } from '../src/model/fold.ts'
import { validate } from '../src/model/validate.ts'
import { createEmbeddedStore } from '../src/store/embedded.ts'
import { mb, ms, sayRatio } from './say.ts'

const FORMATS: readonly TextFormat[] = [gexf, graphml, json, nodeLink]
const FOLDER = join('.bench', 'import')
const ROUNDS = 3

/** Reads a file as often as it is asked to, and answers with the seconds of each time. */
const PROGRAM = `
import sys, time, json, networkx
read = {"gexf": networkx.read_gexf, "graphml": networkx.read_graphml}[sys.argv[1]]
begin = time.perf_counter()
graph = read(sys.argv[2])
print(json.dumps({"version": networkx.__version__, "ms": (time.perf_counter() - begin) * 1000,
                  "nodes": graph.number_of_nodes(), "edges": graph.number_of_edges()}))
`

/** Files of our own writing read back in, against NetworkX and a tokenizer that keeps positions and does nothing else. */
export async function benchImport(batch: GraphBatch): Promise<void> {
  console.log('\nReading files back in: bytes to records')
  mkdirSync(FOLDER, { recursive: true })
  for (const format of FORMATS) {
    const { name } = format
    const file = await written(format, batch)
    const bytes = new Uint8Array(readFileSync(file))
    const isXml = name === 'gexf' || name === 'graphml'
    const times = inTurns({
      read: () => check(readOne({ name: file, bytes }), batch),
      ...(isXml ? { walk: () => walk(bytes) } : { walk: () => JSON.parse(new TextDecoder().decode(bytes)) as unknown }),
    })
    console.log(
      `  ${name} (${mb(bytes.length)}): read in ${ms(times.read)}, ${isXml ? 'walked' : 'parsed'} in ${ms(times.walk)}`,
    )
    await sayRest(readOne({ name: file, bytes }))
    if (!isXml) continue
    sayRatio('the time of a tokenizer with positions', times.read / times.walk, { most: 2 })
    const theirs = askNetworkx(name, file)
    if (!theirs) {
      console.log('  SKIPPED  there is no python3 with networkx (BENCH_PYTHON names another)')
      continue
    }
    console.log(`  NetworkX ${theirs.version}: ${ms(theirs.ms)}`)
    sayRatio('as fast as NetworkX', theirs.ms / times.read, { least: 5 })
  }
}

async function written(format: TextFormat, batch: GraphBatch): Promise<string> {
  const { nodes, edges, schema } = fold([batch])
  // Its statements are in one language, and each would be warned of.
  const datasets = [{ ...batch.dataset, languages: ['en'], revision: batch.revision }]
  const blocks: Uint8Array[] = []
  for (const block of inBlocks(format.write({ nodes, edges, schema, datasets, lang: 'en' }))) blocks.push(block)
  const file = join(FOLDER, `survey.${format.extension}`)
  writeFileSync(file, Buffer.concat(blocks))
  return file
}

/** Milliseconds of each way, the median of turns after one to warm up. */
function inTurns<W extends string>(ways: Readonly<Record<W, () => unknown>>): Record<W, number> {
  const names = Object.keys(ways) as W[]
  const taken = new Map(names.map((name) => [name, [] as number[]]))
  for (let round = -1; round < ROUNDS; round++) {
    for (const name of names) {
      const begin = performance.now()
      ways[name]()
      if (round >= 0) taken.get(name)?.push(performance.now() - begin)
    }
  }
  const median = (each: readonly number[]) => [...each].sort((a, b) => a - b)[Math.floor(each.length / 2)] ?? Number.NaN
  return Object.fromEntries(names.map((name) => [name, median(taken.get(name) ?? [])])) as Record<W, number>
}

function check([read]: readonly RawBatch[], { nodes, edges }: GraphBatch): void {
  const isWhole =
    read?.problems.length === 0 && read.nodes.length === nodes.length && read.statements.length === edges.length
  if (!isWhole) throw new Error(`the file was not read whole: ${JSON.stringify(read?.problems.slice(0, 3))}`)
}

function walk(bytes: Uint8Array): void {
  const parser = new SaxesParser({ position: true })
  parser.on('opentag', () => {})
  parser.on('text', () => {})
  const decoder = new TextDecoder('utf-8', { fatal: true })
  for (let at = 0; at < bytes.length; at += 262_144) {
    parser.write(decoder.decode(bytes.subarray(at, at + 262_144), { stream: true }))
  }
  parser.close()
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

function askNetworkx(name: string, file: string): { version: string; ms: number } | undefined {
  const python = process.env.BENCH_PYTHON ?? 'python3'
  try {
    execFileSync(python, ['-c', 'import networkx'], { stdio: 'ignore' })
  } catch {
    return undefined
  }
  const told = execFileSync(python, ['-c', PROGRAM, name, file], { encoding: 'utf8' })
  return JSON.parse(told) as { version: string; ms: number }
}
