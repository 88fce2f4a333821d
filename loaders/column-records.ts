import type { Problem } from '../src/errors.ts'
import type { RawRecord } from '../src/model/batch.ts'
import type { ColumnType } from '../src/model/cells.ts'
import { type GraphHead, ID_NAME } from '../src/model/head.ts'
import { said } from '../src/model/said.ts'
import { columnValue } from './column-values.ts'
import type { FileEdge, FileNode, GraphFile } from './graph-file.ts'
import { recordAt } from './lazy-places.ts'
import { textOf } from './loose.ts'
import { problemIn } from './records.ts'

/** What the file tells beside the columns: how a node looks, and where it stands. Nobody misses it. */
const LOOKS = new Set([ID_NAME, 'label', 'name', 'x', 'y', 'z', 'size', 'color', 'r', 'g', 'b', 'shape', 'weight'])

/** Columns that repeat what the evidence says, also those that do so for people to read. */
const DERIVED = new Set(['strength', 'evidenceCount', 'datasets', 'support', 'sources'])

/** Makes records of nodes and edges, one at a time, and tells at the end what was wrong with them. */
export interface ColumnReader {
  node(node: FileNode): RawRecord
  edge(edge: FileEdge): RawRecord
  problems(): readonly Problem[]
}

/**
 * Nodes and edges of their columns again, as an export holds them, by the types that the head names. A column that the
 * head does not name is somebody else's, and told of once. `ids` are ours by those of the file, where it has its own.
 */
export function columnReader(
  graph: Pick<GraphFile, 'file' | 'jsonIsText' | 'notAttributes'>,
  types: GraphHead['columns'],
  ids?: ReadonlyMap<string, string>,
): ColumnReader {
  const problems: Problem[] = []
  const forNodes = rowReader(graph, nodeColumns(types.nodes), new Set(), problems)
  const forEdges = rowReader(graph, edgeColumns(types.edges), DERIVED, problems)
  return {
    node(node) {
      return forNodes.record(node, node.id === '' ? {} : { id: ids?.get(node.id) ?? node.id })
    },
    edge(edge) {
      const id = ids ? (textOf(edge.attributes, ID_NAME) ?? edge.id) : edge.id
      const ends = { from: ids?.get(edge.from) ?? edge.from, to: ids?.get(edge.to) ?? edge.to }
      return forEdges.record(edge, id === '' ? ends : { id, ...ends })
    },
    problems: () => [...problems, ...forNodes.passedOver('nodes'), ...forEdges.passedOver('edges')],
  }
}

/** Our ids by those of the file, where the format has ids of its own kind. */
export function ownIds(nodes: readonly FileNode[]): Map<string, string> | undefined {
  const [first] = nodes
  if (!first || textOf(first.attributes, ID_NAME) === undefined) return undefined
  return new Map(nodes.map(({ id, attributes }) => [id, textOf(attributes, ID_NAME) ?? id]))
}

/** A column of the file: its type, and the field (and key within it) that it fills. */
interface FileColumn {
  readonly type: ColumnType
  readonly field: string
  readonly key?: string
}

function nodeColumns(types: Readonly<Record<string, ColumnType>>): Map<string, FileColumn> {
  return columnsBy(types, ['kind', 'aliases', 'sources', 'datasets', 'sameAs'], {
    label_: 'label',
    description_: 'description',
    field_: 'fields',
  })
}

function edgeColumns(types: Readonly<Record<string, ColumnType>>): Map<string, FileColumn> {
  return columnsBy(types, ['kind', 'evidence'], { statement_: 'statement' })
}

function columnsBy(
  types: Readonly<Record<string, ColumnType>>,
  whole: readonly string[],
  parts: Readonly<Record<string, string>>,
): Map<string, FileColumn> {
  const columns = new Map<string, FileColumn>()
  for (const [name, type] of Object.entries(types)) {
    if (whole.includes(name)) columns.set(name, { type, field: name })
    const prefix = Object.keys(parts).find((start) => name.startsWith(start))
    const field = prefix === undefined ? undefined : parts[prefix]
    const key = name.slice(prefix?.length ?? 0)
    // It would reach the prototype of the record.
    if (field !== undefined && key !== '__proto__') columns.set(name, { type, field, key })
  }
  return columns
}

function rowReader(
  { file: graphFile, jsonIsText, notAttributes }: Pick<GraphFile, 'file' | 'jsonIsText' | 'notAttributes'>,
  columns: ReadonlyMap<string, FileColumn>,
  derived: ReadonlySet<string>,
  problems: Problem[],
) {
  const unnamed = new Map<string, FileNode>()
  return {
    record(item: FileNode | FileEdge, value: Record<string, unknown>): RawRecord {
      const { attributes, place, file = graphFile } = item
      for (const name in attributes) {
        const found = attributes[name]
        const column = columns.get(name)
        if (!column) {
          if (!derived.has(name) && !LOOKS.has(name) && !notAttributes?.has(name) && !unnamed.has(name)) {
            unnamed.set(name, item)
          }
          continue
        }
        const read = columnValue(column.type, found, jsonIsText)
        if ('expected' in read) problems.push(problemIn(file, place, name, said`expected ${read.expected}`))
        else if (column.key === undefined) value[column.field] = read.value
        else {
          value[column.field] ??= {}
          ;(value[column.field] as Record<string, unknown>)[column.key] = read.value
        }
      }
      return recordAt(file, value, place)
    },
    passedOver(subject: string): Problem[] {
      const [first] = unnamed.values()
      if (!first) return []
      const names = [...unnamed.keys()]
      const message = said`passed over, since this file's own head does not name them: ${names.slice(0, 20).join(', ')}`
      return [{ ...problemIn(first.file ?? graphFile, first.place, subject, message), severity: 'warning' }]
    },
  }
}
