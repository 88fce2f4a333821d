import type { ColumnType } from '../model/cells.ts'
import { type Column, type ColumnValue, labelOf } from '../model/columns.ts'
import { HEAD_NAME, ID_NAME } from '../model/head.ts'
import { inLanguage } from '../model/text.ts'
import { nameAll } from '../report/name-all.ts'
import { cx2Style } from './cx2-style.ts'
import type { ExportInput, TextFormat } from './format.ts'
import { columnsOf } from './head.ts'
import { jsonList } from './json-list.ts'
import { placeDownwards } from './looks.ts'
import { creditsOf } from './make-input.ts'

/**
 * CX2, for Cytoscape and NDEx: a list of aspects, each declared before it is used. Its ids are numbers, so ours are an
 * attribute; `name` is what Cytoscape shows of a node. Attributes are texts, numbers, truth values or lists of texts, so
 * other values are JSON text.
 */
export const cx2: TextFormat = {
  name: 'cx2',
  title: 'CX2 (Cytoscape)',
  mediaType: 'application/json',
  extension: 'cx2',
  positions: true,
  opensAgain: 'beside',
  write,
}

function* write(input: ExportInput): Iterable<string> {
  const { forNodes, forEdges, head } = columnsOf(input)
  const { nodes, edges, lang, positions } = input
  const name = nameAll(
    creditsOf(input).map(({ title }) => inLanguage(title, lang)),
    lang,
  )
  const text = { d: 'string' }
  const declarations = {
    networkAttributes: { name: text, [HEAD_NAME]: text },
    nodes: { name: text, [ID_NAME]: text, ...declared(forNodes) },
    edges: { [ID_NAME]: text, ...declared(forEdges) },
  }
  yield '[{"CXVersion":"2.0","hasFragments":false},\n'
  yield `{"metaData":${JSON.stringify(metaData(nodes.length, edges.length))}},\n`
  yield `{"attributeDeclarations":[${JSON.stringify(declarations)}]},\n`
  yield `{"networkAttributes":[${JSON.stringify({ name, [HEAD_NAME]: JSON.stringify(head) })}]},\n{"nodes":`
  const numbers = new Map<string, number>()
  yield* jsonList(nodes, (node) => {
    const id = numbers.size
    numbers.set(node.id, id)
    const position = positions?.get(node.id)
    return {
      id,
      ...(position && placeDownwards(position)),
      v: { name: labelOf(node, lang), [ID_NAME]: node.id, ...values(forNodes, node) },
    }
  })
  yield '},\n{"edges":'
  let id = 0
  yield* jsonList(edges, (edge) => ({
    id: id++,
    s: numbers.get(edge.from),
    t: numbers.get(edge.to),
    v: { [ID_NAME]: edge.id, ...values(forEdges, edge) },
  }))
  yield `},\n{"visualProperties":[${JSON.stringify(cx2Style(input))}]},\n`
  yield '{"status":[{"error":"","success":true}]}]\n'
}

const TYPES: Readonly<Record<ColumnType, string>> = {
  string: 'string',
  integer: 'integer',
  double: 'double',
  boolean: 'boolean',
  list: 'list_of_string',
  json: 'string',
}

function metaData(nodes: number, edges: number) {
  const counts = { attributeDeclarations: 1, networkAttributes: 1, nodes, edges, visualProperties: 1 }
  return Object.entries(counts).map(([name, elementCount]) => ({ name, elementCount }))
}

function declared<T>(columns: readonly Column<T>[]): Record<string, { d: string }> {
  return Object.fromEntries(columns.map(({ name, type }) => [name, { d: TYPES[type] }]))
}

function values<T>(columns: readonly Column<T>[], item: T): Record<string, ColumnValue> {
  const found: Record<string, ColumnValue> = {}
  for (const column of columns) {
    const value = column.value(item)
    if (value !== undefined) found[column.name] = column.type === 'json' ? JSON.stringify(value) : value
  }
  return found
}
