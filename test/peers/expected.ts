import { expect } from 'vitest'
import type { ExportInput } from '../../src/export/format.ts'
import type { FieldValue, GraphEdge } from '../../src/model/graph.ts'
import { wordsIn } from '../../src/report/words.ts'

/** A value with the name of its type in Python. */
export type Typed = readonly [type: string, value: unknown]
export type Attributes = Readonly<Record<string, Typed>>

/** What a program understood of a file. */
export interface GraphRead {
  readonly directed: boolean
  readonly nodes: Readonly<Record<string, Attributes>>
  readonly edges: readonly (readonly [id: string, from: string, to: string, attributes: Attributes])[]
}

/** How a format and a program carry values. */
export interface Carriage {
  /** What becomes of a text. */
  readonly text: (text: string) => string
  /** Types of numbers: by the column (whole where all are), by the value, all with a point, or text as truth values are. */
  readonly numbers: 'column' | 'value' | 'float' | 'text'
  /** What else a node and an edge say, beside kind, texts and fields. */
  readonly nodeLabel?: boolean
  /** Its kind, or what that is called in English. */
  readonly edgeLabel?: 'kind' | 'relation'
  /** Attributes that the format leaves out. */
  readonly without?: readonly string[]
}

/** Holds the graph that was read against the one that was exported: counts, ids, ends, directions, attributes and types. */
export function expectGraph(read: GraphRead, part: ExportInput, how: Carriage): void {
  expect(read).not.toHaveProperty('failed')
  expect(read.directed).toBe(true)
  expect(Object.keys(read.nodes).sort()).toEqual(part.nodes.map(({ id }) => id).sort())
  expect(read.edges.map(([id, from, to]) => [id, from, to].join(' ')).sort()).toEqual(
    part.edges.map(({ id, from, to }) => [id, from, to].join(' ')).sort(),
  )
  for (const node of part.nodes) {
    expectAttributes(read.nodes[node.id], how, [
      ['kind', node.kind],
      ...(how.nodeLabel ? [['label', node.label.en ?? Object.values(node.label)[0]] as const] : []),
      ...Object.entries(node.label).map(([lang, text]) => [`label_${lang}`, text] as const),
    ])
    expectFields(read.nodes[node.id], node.fields, part, how)
  }
  const edges = new Map(read.edges.map(([id, , , attributes]) => [id, attributes]))
  for (const edge of part.edges) {
    expectAttributes(edges.get(edge.id), how, [
      ['kind', edge.kind],
      ['strength', edge.strength],
      ...(how.edgeLabel === 'kind' ? [['label', edge.kind] as const] : []),
      ...(how.edgeLabel === 'relation' ? relationSaid(edge, part) : []),
      ...Object.entries(edge.statement).map(([lang, text]) => [`statement_${lang}`, text] as const),
    ])
  }
}

/** What people read of an edge in place of ids. */
function relationSaid({ kind, strength }: GraphEdge, { schema }: ExportInput): readonly (readonly [string, string])[] {
  return [
    ['label', schema.edgeKinds[kind]?.label.en ?? kind],
    ['support', wordsIn('en').support[strength]],
  ]
}

function expectAttributes(
  read: Attributes | undefined,
  { text, without = [] }: Carriage,
  texts: readonly (readonly [name: string, text: string | undefined])[],
): void {
  const wanted = texts.filter(([name]) => !without.includes(name))
  const told = wanted.map(([name]) => [name, read?.[name]])
  expect(told).toEqual(wanted.map(([name, value]) => [name, ['str', text(value ?? '')]]))
}

/** Fields whose values are of one type in the whole part; others, and lists, are spelt as each format does. */
function expectFields(
  read: Attributes | undefined,
  fields: Readonly<Record<string, FieldValue>>,
  part: ExportInput,
  how: Carriage,
): void {
  for (const [name, value] of Object.entries(fields)) {
    const all = part.nodes.flatMap((node) => node.fields[name] ?? [])
    if (typeof value === 'object' || value === '' || all.some((each) => typeof each !== typeof value)) continue
    const told = read?.[`field_${name}`]
    if (typeof value === 'string' || how.numbers === 'text') {
      expect([name, told]).toEqual([name, ['str', how.text(String(value))]])
    } else if (typeof value === 'number') {
      const isWhole = how.numbers === 'column' ? all.every(Number.isInteger) : Number.isInteger(value)
      const type = how.numbers !== 'float' && isWhole ? 'int' : 'float'
      expect([name, told]).toEqual([name, [type, value]])
    } else {
      expect([name, told]).toEqual([name, ['bool', value]])
    }
  }
}

/** Texts as XML 1.0 carries them. */
export function inXml(text: string): string {
  return text.replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '')
}

/** Texts in UTF-8, where half of a surrogate pair has no place. */
export function inUtf8(text: string): string {
  return Buffer.from(text, 'utf8').toString('utf8')
}

/** Texts that stand in one line of a reference. */
export function inLine(text: string): string {
  return inUtf8(text)
    .replace(/\s+/gu, ' ')
    .replace(/\p{Cc}/gu, '')
    .trim()
}

/** Texts of a workbook, whose cells have no control characters but line breaks and tabs. */
export function inCell(text: string): string {
  return inXml(text.replace(/\r\n?/g, '\n')).replace(/[^\P{Cc}\n\t]/gu, '')
}

/** Texts of a table that a spreadsheet may open: what could run as a formula begins with an apostrophe. */
export function inCsv(text: string): string {
  return inUtf8(text).replace(/^[=+\-@\t\r\n＝＋－＠]/u, "'$&")
}
