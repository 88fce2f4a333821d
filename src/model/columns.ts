import { type Cell, type ColumnType, listCell, typeOfAll } from './cells.ts'
import type { Evidence, GraphEdge, GraphNode } from './graph.ts'
import { byCodePoint, sortedSet } from './order.ts'
import { inLanguage, type Text } from './text.ts'

/**
 * A node or an edge as flat attributes, for formats that know no more. The columns lose nothing: `from-columns.ts` makes
 * the same node or edge of them again.
 */
export interface Column<T> {
  readonly name: string
  readonly type: ColumnType
  /** As JSON has it; undefined where there is nothing to say. */
  value(item: T): ColumnValue | undefined
}

export type ColumnValue = Cell | readonly string[] | readonly object[]

/** Columns for these nodes: kind, texts by language, aliases, sources, datasets, `sameAs`, and `field_*` for each field in use. */
export function nodeColumns(nodes: readonly GraphNode[]): Column<GraphNode>[] {
  return [
    { name: 'kind', type: 'string', value: (node) => node.kind },
    ...textColumns('label', nodes, (node) => node.label),
    ...textColumns('description', nodes, (node) => node.description),
    listColumn('aliases', (node) => node.aliases),
    {
      name: 'sources',
      type: 'json',
      value: ({ sources }) => some(sources.map(({ source, locator }) => ({ source, locator }))),
    },
    listColumn('datasets', (node) => node.datasets),
    listColumn('sameAs', (node) => node.sameAs),
    ...fieldColumns(nodes),
  ]
}

/**
 * Columns for these edges: kind, strength, statements by language, how many pieces of evidence, the evidence, and the
 * datasets that it is from. Strength, count and datasets only repeat what the evidence says, for programs that colour by them.
 */
export function edgeColumns(edges: readonly GraphEdge[]): Column<GraphEdge>[] {
  return [
    { name: 'kind', type: 'string', value: (edge) => edge.kind },
    { name: 'strength', type: 'string', value: (edge) => edge.strength },
    ...textColumns('statement', edges, (edge) => edge.statement),
    { name: 'evidenceCount', type: 'integer', value: (edge) => edge.evidence.length },
    { name: 'evidence', type: 'json', value: (edge) => edge.evidence.map(steady) },
    listColumn('datasets', datasetsOf),
  ]
}

/** Its keys in one order, whatever the engine that it is from, so that equal evidence is equal text. */
function steady({ id, dataset, source, locator, support, assertedBy, summary, reviewed }: Evidence): Evidence {
  return {
    id,
    dataset,
    source,
    locator,
    support,
    assertedBy,
    ...(summary && { summary: Object.fromEntries(languagesOf([summary]).map((lang) => [lang, summary[lang] ?? ''])) }),
    ...(reviewed && { reviewed: { by: reviewed.by, on: reviewed.on } }),
  }
}

function datasetsOf({ evidence: [first, ...more] }: GraphEdge): readonly string[] {
  // Nearly every statement has one piece of evidence, and files have many statements.
  return first && more.length === 0
    ? [first.dataset]
    : sortedSet([first, ...more].flatMap((each) => each?.dataset ?? []))
}

/** The value of a column for formats whose cells are single values; undefined where there is nothing to say. */
export function cellOf<T>(column: Column<T>, item: T): Cell | undefined {
  const value = column.value(item)
  if (value === undefined) return undefined
  if (column.type === 'list') return listCell(value as readonly string[])
  return column.type === 'json' ? JSON.stringify(value) : (value as Cell)
}

/** The columns that have something to say of the item, as one plain object. */
export function attributesOf<T>(columns: readonly Column<T>[], item: T): Record<string, ColumnValue> {
  const attributes: Record<string, ColumnValue> = {}
  for (const column of columns) {
    const value = column.value(item)
    if (value !== undefined) attributes[column.name] = value
  }
  return attributes
}

/** Language tags in use, by code point. */
export function languagesOf(texts: Iterable<Text | undefined>): string[] {
  const languages = new Set<string>()
  for (const text of texts) for (const lang in text) languages.add(lang)
  return [...languages].sort(byCodePoint)
}

/** The one label of a node in formats that have room for one; its id where it has none. */
export function labelOf(node: Pick<GraphNode, 'id' | 'label'>, lang: string): string {
  return inLanguage(node.label, lang) || node.id
}

/** Evidence of an edge has these columns where it has a table of its own. */
export function evidenceColumns(pieces: readonly Evidence[]): Column<Evidence>[] {
  return [
    { name: 'id', type: 'string', value: (piece) => piece.id },
    { name: 'dataset', type: 'string', value: (piece) => piece.dataset },
    { name: 'source', type: 'string', value: (piece) => piece.source },
    { name: 'locator', type: 'string', value: (piece) => piece.locator },
    { name: 'support', type: 'string', value: (piece) => piece.support },
    { name: 'assertedBy', type: 'string', value: (piece) => piece.assertedBy },
    ...textColumns('summary', pieces, (piece) => piece.summary),
    { name: 'reviewedBy', type: 'string', value: (piece) => piece.reviewed?.by },
    { name: 'reviewedOn', type: 'string', value: (piece) => piece.reviewed?.on },
  ]
}

function textColumns<T>(name: string, items: readonly T[], textOf: (item: T) => Text | undefined): Column<T>[] {
  return languagesOf(
    (function* () {
      for (const item of items) yield textOf(item)
    })(),
  ).map((lang) => ({ name: `${name}_${lang}`, type: 'string', value: (item) => textOf(item)?.[lang] }))
}

function listColumn<T>(name: string, listOf: (item: T) => readonly string[]): Column<T> {
  return { name, type: 'list', value: (item) => some(listOf(item)) }
}

function some<T>(list: readonly T[]): readonly T[] | undefined {
  return list.length > 0 ? list : undefined
}

/** A column for each field, of the one type that all its values have; where they differ, each as JSON. */
function fieldColumns(nodes: readonly GraphNode[]): Column<GraphNode>[] {
  const types = new Map<string, ColumnType>()
  for (const { fields } of nodes) {
    for (const name in fields) {
      const value = fields[name]
      if (value !== undefined) types.set(name, typeOfAll(types.get(name), value))
    }
  }
  return [...types]
    .sort(([a], [b]) => byCodePoint(a, b))
    .map(([name, type]) => ({
      name: `field_${name}`,
      type,
      value: ({ fields }) => (Object.hasOwn(fields, name) ? fields[name] : undefined),
    }))
}
