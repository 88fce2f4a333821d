import { execFileSync, spawn } from 'node:child_process'
import { createInterface } from 'node:readline'
import type { Taken } from './turns.ts'

/** Does what it is asked, a line of JSON each, and answers each with a line. */
const PROGRAM = `
import json, sys, time
import lxml, networkx
graph = None
def load(nodes, edges):
    global graph
    graph = networkx.MultiDiGraph()
    for line in open(nodes, encoding="utf-8"):
        node, cells = json.loads(line)
        graph.add_node(node, **cells)
    for line in open(edges, encoding="utf-8"):
        source, target, key, cells = json.loads(line)
        graph.add_edge(source, target, key=key, **cells)
ways = {
    "load": load,
    "write gexf": lambda path: networkx.write_gexf(graph, path),
    "write graphml": lambda path: networkx.write_graphml_lxml(graph, path),
    "read gexf": networkx.read_gexf,
    "read graphml": networkx.read_graphml,
}
for line in sys.stdin:
    name, *given = json.loads(line)
    clock, processor = time.perf_counter(), time.process_time()
    ways[name](*given)
    print(json.dumps({"clock": (time.perf_counter() - clock) * 1000,
                      "processor": (time.process_time() - processor) * 1000}), flush=True)
`

/** NetworkX in a process of its own, ready to be asked in turns. */
export interface Networkx {
  readonly version: string
  load(nodes: string, edges: string): Promise<Taken>
  write(format: 'gexf' | 'graphml', path: string): Promise<Taken>
  read(format: 'gexf' | 'graphml', path: string): Promise<Taken>
  close(): void
}

/** Undefined, which is said, where the Python that BENCH_PYTHON names (or python3) lacks networkx or lxml. */
export function openNetworkx(): Networkx | undefined {
  const python = process.env.BENCH_PYTHON ?? 'python3'
  let version: string
  try {
    const ask = 'import lxml, networkx; print(networkx.__version__)'
    version = execFileSync(python, ['-c', ask], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).trim()
  } catch {
    console.log(`  SKIPPED  ${python} has no networkx and lxml (BENCH_PYTHON names another Python)`)
    return undefined
  }
  const child = spawn(python, ['-c', PROGRAM], { stdio: ['pipe', 'pipe', 'inherit'] })
  const answers = createInterface({ input: child.stdout })[Symbol.asyncIterator]()
  const ask = async (...question: string[]): Promise<Taken> => {
    child.stdin.write(`${JSON.stringify(question)}\n`)
    const { value, done } = await answers.next()
    if (done) throw new Error(`NetworkX ended when it was asked to ${question[0]}`)
    return JSON.parse(value) as Taken
  }
  return {
    version,
    load: (nodes, edges) => ask('load', nodes, edges),
    write: (format, path) => ask(`write ${format}`, path),
    read: (format, path) => ask(`read ${format}`, path),
    close: () => void child.stdin.end(),
  }
}
