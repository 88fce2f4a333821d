import { type Column, cellOf, labelOf, languagesOf } from '../model/columns.ts'
import { inLanguage } from '../model/text.ts'
import { BYTE_ORDER_MARK, csvLine, csvLines, type Row } from './csv-line.ts'
import { dataPackage } from './data-package.ts'
import type { ExportInput, TextFormat } from './format.ts'
import { matrixCsv } from './matrix-csv.ts'
import { evidenceTable, nodeTable, statementTable, withEvidence } from './tables.ts'

/**
 * Tables in UTF-8 with a mark that makes spreadsheets see it. As one text: a row for each piece of evidence of each
 * statement. As files: nodes, statements and evidence beside each other (and the matrix, of it), and what they are, by which they open here again.
 */
export const csv: TextFormat = {
  name: 'csv',
  title: 'CSV (tables)',
  mediaType: 'text/csv; charset=utf-8',
  extension: 'csv',
  positions: false,
  opensAgain: 'beside',
  tellsAnswer: 'matrix',
  write,
  tables: [
    { name: 'nodes', write: writeNodes },
    { name: 'statements', write: writeStatements },
    { name: 'evidence', write: writeEvidence },
    { name: 'matrix', ofMatrix: true, write: writeMatrix },
    { name: 'datapackage', extension: 'json', write: dataPackage },
  ],
}

const EVIDENCE = ['dataset', 'source', 'locator', 'support', 'assertedBy'] as const

function* write({ nodes, edges, lang }: ExportInput): Iterable<string> {
  const labels = new Map(nodes.map((node) => [node.id, labelOf(node, lang)]))
  const languages = languagesOf(edges.map((edge) => edge.statement))
  const statements = languages.map((tag) => `statement_${tag}`)
  yield* table(
    ['id', 'kind', 'from', 'fromLabel', 'to', 'toLabel', 'strength', ...statements, ...EVIDENCE, 'summary'],
    mapped(withEvidence(edges), ([edge, piece]) => [
      edge.id,
      edge.kind,
      edge.from,
      labels.get(edge.from),
      edge.to,
      labels.get(edge.to),
      edge.strength,
      ...languages.map((tag) => edge.statement[tag]),
      ...EVIDENCE.map((name) => piece[name]),
      inLanguage(piece.summary, lang),
    ]),
  )
}

function* writeNodes(input: ExportInput): Iterable<string> {
  const columns = nodeTable(input)
  yield* table(
    ['id', ...namesOf(columns)],
    mapped(input.nodes, (node) => [node.id, ...columns.map((column) => cellOf(column, node))]),
  )
}

function* writeStatements(input: ExportInput): Iterable<string> {
  const columns = statementTable(input)
  yield* table(
    ['id', 'from', 'to', ...namesOf(columns)],
    mapped(input.edges, (edge) => [edge.id, edge.from, edge.to, ...columns.map((column) => cellOf(column, edge))]),
  )
}

function* writeEvidence(input: ExportInput): Iterable<string> {
  const columns = evidenceTable(input)
  yield* table(
    ['statement', ...namesOf(columns)],
    mapped(withEvidence(input.edges), ([edge, piece]) => [edge.id, ...columns.map((column) => cellOf(column, piece))]),
  )
}

function* writeMatrix({ answer }: ExportInput): Iterable<string> {
  if (answer?.matrix) yield matrixCsv(answer.matrix)
}

function namesOf<T>(columns: readonly Column<T>[]): string[] {
  return columns.map((column) => column.name)
}

function* mapped<T>(items: Iterable<T>, rowOf: (item: T) => Row): Iterable<Row> {
  for (const item of items) yield rowOf(item)
}

function* table(header: readonly string[], rows: Iterable<Row>): Iterable<string> {
  yield BYTE_ORDER_MARK + csvLine(header)
  yield* csvLines(rows)
}
