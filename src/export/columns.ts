import type { FieldValue, GraphEdge, GraphNode } from '../model/graph.ts'
import { byCodePoint, sortedSet } from '../model/order.ts'
import type { Text } from '../model/text.ts'
import { inLanguage } from '../model/text.ts'

/** What formats of flat attributes can say of a node or an edge: one value a column. */

export type CellType = 'string' | 'integer' | 'double' | 'boolean'
export type Cell = string | number | boolean

export interface Column<T> {
  readonly name: string
  readonly type: CellType
  /** Undefined where there is nothing to say. */
  value(item: T): Cell | undefined
}

/** Between the items of a list. */
const SEPARATOR = '; '

/** Columns for these nodes: kind, texts by language, aliases, sources, datasets, and `field_*` for each field in use. */
export function nodeColumns(nodes: readonly GraphNode[]): Column<GraphNode>[] {
  return [
    { name: 'kind', type: 'string', value: (node) => node.kind },
    ...textColumns('label', nodes, (node) => node.label),
    ...textColumns('description', nodes, (node) => node.description),
    listColumn('aliases', (node) => node.aliases),
    listColumn('sources', (node) => node.sources.map(({ source, locator }) => `${source} ${locator}`)),
    listColumn('datasets', (node) => node.datasets),
    listColumn('sameAs', (node) => node.sameAs),
    ...fieldColumns(nodes),
  ]
}

/** Columns for these edges: kind, strength, statements by language, and the evidence in brief. */
export function edgeColumns(edges: readonly GraphEdge[]): Column<GraphEdge>[] {
  return [
    { name: 'kind', type: 'string', value: (edge) => edge.kind },
    { name: 'strength', type: 'string', value: (edge) => edge.strength },
    ...textColumns('statement', edges, (edge) => edge.statement),
    { name: 'evidenceCount', type: 'integer', value: (edge) => edge.evidence.length },
    listColumn('evidence', (edge) =>
      edge.evidence.map(
        ({ source, locator, support, assertedBy }) => `${source} ${locator} (${support}, ${assertedBy})`,
      ),
    ),
    listColumn('datasets', (edge) => sortedSet(edge.evidence.map((piece) => piece.dataset))),
  ]
}

/** Language tags in use, by code point. */
export function languagesOf(texts: Iterable<Text | undefined>): string[] {
  const languages = new Set<string>()
  for (const text of texts) for (const lang of Object.keys(text ?? {})) languages.add(lang)
  return [...languages].sort(byCodePoint)
}

/** The one label of a node in formats that have room for one; its id where it has none. */
export function labelOf(node: Pick<GraphNode, 'id' | 'label'>, lang: string): string {
  return inLanguage(node.label, lang) || node.id
}

function textColumns<T>(name: string, items: readonly T[], textOf: (item: T) => Text | undefined): Column<T>[] {
  return languagesOf(items.map(textOf)).map((lang) => ({
    name: `${name}_${lang}`,
    type: 'string',
    value: (item) => textOf(item)?.[lang],
  }))
}

function listColumn<T>(name: string, listOf: (item: T) => readonly string[]): Column<T> {
  return {
    name,
    type: 'string',
    value: (item) => {
      const items = listOf(item)
      return items.length > 0 ? items.join(SEPARATOR) : undefined
    },
  }
}

function fieldColumns(nodes: readonly GraphNode[]): Column<GraphNode>[] {
  const types = new Map<string, CellType>()
  for (const node of nodes) {
    for (const [name, value] of Object.entries(node.fields)) {
      const type = typeOf(value)
      types.set(name, widest(types.get(name) ?? type, type))
    }
  }
  return [...types]
    .sort(([a], [b]) => byCodePoint(a, b))
    .map(([name, type]) => ({ name: `field_${name}`, type, value: (node) => cellOf(node.fields[name], type) }))
}

function typeOf(value: FieldValue): CellType {
  if (typeof value === 'boolean') return 'boolean'
  if (typeof value !== 'number') return 'string'
  return Number.isSafeInteger(value) && Math.abs(value) < 2 ** 31 ? 'integer' : 'double'
}

/** A column has one type; where values differ, the one that can hold them all. */
function widest(a: CellType, b: CellType): CellType {
  if (a === b) return a
  const numbers: readonly CellType[] = ['integer', 'double']
  return numbers.includes(a) && numbers.includes(b) ? 'double' : 'string'
}

function cellOf(value: FieldValue | undefined, type: CellType): Cell | undefined {
  if (value === undefined) return undefined
  if (typeof value === 'object') return value.join(SEPARATOR)
  return type === 'string' ? String(value) : value
}
