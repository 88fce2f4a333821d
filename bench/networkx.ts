import { execFileSync } from 'node:child_process'
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { GraphBatch } from '../src/model/batch.ts'
import { rankOf } from '../src/model/evidence.ts'
import { createReader } from '../src/query/create-reader.ts'
import { createEmbeddedStore } from '../src/store/embedded.ts'
import { LIMIT } from './embedded.ts'
import { quantiles, spread, timesOf } from './measure.ts'
import { sayRatio, sayTimes } from './say.ts'
import { WALKED } from './survey-graph.ts'

/** Few, since each takes seconds. */
const STARTS = 10

/** Reads the graph and the starts, answers with the milliseconds and the paths of each. */
const PROGRAM = `
import json, sys, time
import networkx
given = json.load(open(sys.argv[1]))
graph = networkx.Graph()
graph.add_nodes_from(given["nodes"])
for start, end, level in given["edges"]:
    if graph.has_edge(start, end):
        level = max(level, graph[start][end]["level"])
    graph.add_edge(start, end, level=level)
ends = set(given["ends"])
answers = []
for start in given["starts"]:
    begin = time.perf_counter()
    found = list(networkx.all_simple_paths(graph, start, ends, cutoff=3))
    found.sort(key=lambda path: (-min(graph[a][b]["level"] for a, b in zip(path, path[1:])), len(path), path))
    answers.append({"ms": (time.perf_counter() - begin) * 1000, "paths": found[:given["limit"]]})
json.dump({"version": networkx.__version__, "answers": answers}, sys.stdout)
`

/** Our trace over the embedded store against NetworkX, which lists all simple paths and sorts them. */
export async function benchNetworkx(batch: GraphBatch, all: readonly string[]): Promise<void> {
  console.log('\nNetworkX: reader.trace (embedded), against all simple paths, sorted by the same order')
  if (!hasNetworkx()) {
    console.log('  SKIPPED  there is no python3 with networkx')
    return
  }
  const starts = spread(all, STARTS)
  const { version, answers } = askNetworkx(batch, starts)
  const store = createEmbeddedStore()
  await store.write([batch])
  const reader = createReader(store)
  const trace = (start: string) => reader.trace({ from: start, maxHops: 3, limit: LIMIT })
  let same = 0
  for (const [index, start] of starts.entries()) {
    const nodes = (await trace(start)).paths.map((path) => path.nodes)
    if (JSON.stringify(nodes) === JSON.stringify(answers[index]?.paths)) same++
  }
  console.log(`  same paths: ${same} of ${starts.length} starts`)
  await timesOf(all, { ours: trace }, 1)
  const { ours } = await timesOf(starts, { ours: trace })
  const theirs = quantiles(answers.map((answer) => answer.ms))
  sayTimes(`NetworkX ${version}`, theirs)
  sayTimes('our trace', ours)
  // Whether the median start stands beside the hub is chance, and there NetworkX takes a hundred times as long.
  sayRatio('as fast as NetworkX over all starts', theirs.mean / ours.mean, { least: 2000 })
  await store.close()
}

function hasNetworkx(): boolean {
  try {
    execFileSync('python3', ['-c', 'import networkx'], { stdio: 'ignore' })
    return true
  } catch {
    return false
  }
}

function askNetworkx(batch: GraphBatch, starts: readonly string[]) {
  const folder = join('.bench', 'networkx')
  mkdirSync(folder, { recursive: true })
  const file = join(folder, 'graph.json')
  const walked = batch.edges.filter((edge) => edge.kind === WALKED)
  const graph = {
    nodes: batch.nodes.map((node) => node.id),
    edges: walked.map(({ from, to, evidence }) => [
      from,
      to,
      Math.max(...evidence.map(({ support }) => rankOf(support))),
    ]),
    ends: batch.nodes.filter((node) => node.kind === 'Technique').map((node) => node.id),
    starts,
    limit: LIMIT,
  }
  writeFileSync(file, JSON.stringify(graph))
  const told = execFileSync('python3', ['-c', PROGRAM, file], { encoding: 'utf8', maxBuffer: 2 ** 28 })
  return JSON.parse(told) as { version: string; answers: { ms: number; paths: string[][] }[] }
}
