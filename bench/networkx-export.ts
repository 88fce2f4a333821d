import { execFileSync } from 'node:child_process'
import { closeSync, openSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import type { ExportInput } from '../src/export/format.ts'
import { type Column, cellOf, edgeColumns, labelOf, nodeColumns } from '../src/model/columns.ts'

/** Reads nodes and edges, a line each, and writes the graph in both formats; answers with milliseconds. */
const PROGRAM = `
import json, os, sys, time
import lxml, networkx
folder = sys.argv[1]
graph = networkx.MultiDiGraph()
for line in open(os.path.join(folder, "nodes.jsonl"), encoding="utf-8"):
    node, cells = json.loads(line)
    graph.add_node(node, **cells)
for line in open(os.path.join(folder, "edges.jsonl"), encoding="utf-8"):
    source, target, key, cells = json.loads(line)
    graph.add_edge(source, target, key=key, **cells)
told = {"version": networkx.__version__}
for name, write in (("gexf", networkx.write_gexf), ("graphml", networkx.write_graphml_lxml)):
    begin = time.perf_counter()
    write(graph, os.path.join(folder, "networkx." + name))
    told[name] = (time.perf_counter() - begin) * 1000
json.dump(told, sys.stdout)
`

/** Milliseconds that NetworkX takes to write the same nodes, edges and cells; undefined where it or lxml is not there. */
export function writeWithNetworkx(folder: string, input: ExportInput) {
  try {
    execFileSync('python3', ['-c', 'import lxml, networkx'], { stdio: 'ignore' })
  } catch {
    return undefined
  }
  const [forNodes, forEdges] = [nodeColumns(input.nodes), edgeColumns(input.edges)]
  saveLines(
    join(folder, 'nodes.jsonl'),
    input.nodes.map((node) => [node.id, { label: labelOf(node, input.lang), ...cellsOf(forNodes, node) }]),
  )
  saveLines(
    join(folder, 'edges.jsonl'),
    input.edges.map((edge) => [edge.from, edge.to, edge.id, { label: edge.kind, ...cellsOf(forEdges, edge) }]),
  )
  const told = execFileSync('python3', ['-c', PROGRAM, folder], { encoding: 'utf8' })
  return JSON.parse(told) as { version: string; gexf: number; graphml: number }
}

function cellsOf<T>(columns: readonly Column<T>[], item: T) {
  return Object.fromEntries(
    columns.map((column) => [column.name, cellOf(column, item)]).filter(([, cell]) => cell !== undefined),
  )
}

function saveLines(path: string, lines: readonly unknown[]): void {
  const file = openSync(path, 'w')
  for (let at = 0; at < lines.length; at += 1000) {
    writeSync(
      file,
      lines
        .slice(at, at + 1000)
        .map((line) => `${JSON.stringify(line)}\n`)
        .join(''),
    )
  }
  closeSync(file)
}
