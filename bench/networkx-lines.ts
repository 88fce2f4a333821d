import { closeSync, openSync, writeSync } from 'node:fs'
import type { ExportInput } from '../src/export/format.ts'
import { type Column, cellOf, edgeColumns, labelOf, nodeColumns } from '../src/model/columns.ts'

/** Files of nodes and edges, a line of JSON each, with the cells that NetworkX is to write. */
export interface Lines {
  readonly nodes: string
  readonly edges: string
}

/** Every column that our files have. */
export function saveAll({ nodes, edges }: Lines, input: ExportInput): void {
  const [forNodes, forEdges] = [nodeColumns(input.nodes), edgeColumns(input.edges)]
  save(
    nodes,
    input.nodes.map((node) => [node.id, { label: labelOf(node, input.lang), ...cellsOf(forNodes, node) }]),
  )
  save(
    edges,
    input.edges.map((edge) => [edge.from, edge.to, edge.id, { label: edge.kind, ...cellsOf(forEdges, edge) }]),
  )
}

/** Three attributes, beside the label of a node. */
export function savePlain({ nodes, edges }: Lines, input: ExportInput): void {
  save(
    nodes,
    input.nodes.map(({ id, kind, label, fields }) => [id, { label: label.en, kind, ja: label.ja, year: fields.year }]),
  )
  save(
    edges,
    input.edges.map(({ id, from, to, kind, statement, strength }) => [
      from,
      to,
      id,
      { id, kind, statement: statement.en, strength },
    ]),
  )
}

function cellsOf<T>(columns: readonly Column<T>[], item: T) {
  return Object.fromEntries(
    columns.map((column) => [column.name, cellOf(column, item)]).filter(([, cell]) => cell !== undefined),
  )
}

function save(path: string, lines: readonly unknown[]): void {
  const file = openSync(path, 'w')
  for (let at = 0; at < lines.length; at += 1000) {
    const some = lines.slice(at, at + 1000).map((line) => `${JSON.stringify(line)}\n`)
    writeSync(file, some.join(''))
  }
  closeSync(file)
}
