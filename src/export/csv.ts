import type { Cell } from '../model/cells.ts'
import { cellOf, edgeColumns, evidenceColumns, labelOf, languagesOf, nodeColumns } from '../model/columns.ts'
import type { GraphEdge } from '../model/graph.ts'
import { inLanguage } from '../model/text.ts'
import { BYTE_ORDER_MARK, csvLine } from './csv-line.ts'
import type { ExportInput, TextFormat } from './format.ts'

/**
 * Tables in UTF-8 with a mark that makes spreadsheets see it. As one text: a row for each piece of evidence of each
 * statement. As files: nodes, statements and evidence beside each other.
 */
export const csv: TextFormat = {
  name: 'csv',
  title: 'CSV (tables)',
  mediaType: 'text/csv; charset=utf-8',
  extension: 'csv',
  positions: false,
  write,
  tables: [
    { name: 'nodes', write: writeNodes },
    { name: 'statements', write: writeStatements },
    { name: 'evidence', write: writeEvidence },
  ],
}

type Row = readonly (Cell | undefined)[]

const EVIDENCE = ['dataset', 'source', 'locator', 'support', 'assertedBy'] as const

function* write({ nodes, edges, lang }: ExportInput): Iterable<string> {
  const labels = new Map(nodes.map((node) => [node.id, labelOf(node, lang)]))
  const languages = languagesOf(edges.map((edge) => edge.statement))
  const statements = languages.map((tag) => `statement_${tag}`)
  yield* table(
    ['id', 'kind', 'from', 'fromLabel', 'to', 'toLabel', 'strength', ...statements, ...EVIDENCE, 'summary'],
    rows(),
  )

  function* rows(): Iterable<Row> {
    for (const edge of edges) {
      for (const piece of edge.evidence) {
        yield [
          edge.id,
          edge.kind,
          edge.from,
          labels.get(edge.from),
          edge.to,
          labels.get(edge.to),
          edge.strength,
        ].concat(
          languages.map((tag) => edge.statement[tag]),
          EVIDENCE.map((name) => piece[name]),
          inLanguage(piece.summary, lang),
        )
      }
    }
  }
}

function* writeNodes({ nodes }: ExportInput): Iterable<string> {
  const columns = nodeColumns(nodes)
  const names = ['id', ...columns.map((column) => column.name)]
  yield* table(
    names,
    mapped(nodes, (node) => [node.id, ...columns.map((column) => cellOf(column, node))]),
  )
}

function* writeStatements({ edges }: ExportInput): Iterable<string> {
  // The evidence has a table of its own.
  const columns = edgeColumns(edges).filter((column) => column.name !== 'evidence')
  const names = ['id', 'from', 'to', ...columns.map((column) => column.name)]
  const row = (edge: GraphEdge): Row => [edge.id, edge.from, edge.to, ...columns.map((column) => cellOf(column, edge))]
  yield* table(names, mapped(edges, row))
}

function* writeEvidence({ edges }: ExportInput): Iterable<string> {
  const columns = evidenceColumns(edges.flatMap((edge) => edge.evidence))
  yield* table(['statement', ...columns.map((column) => column.name)], rows())

  function* rows(): Iterable<Row> {
    for (const edge of edges) {
      for (const piece of edge.evidence) yield [edge.id, ...columns.map((column) => cellOf(column, piece))]
    }
  }
}

function* mapped<T>(items: Iterable<T>, rowOf: (item: T) => Row): Iterable<Row> {
  for (const item of items) yield rowOf(item)
}

function* table(header: readonly string[], rows: Iterable<Row>): Iterable<string> {
  yield BYTE_ORDER_MARK + csvLine(header)
  for (const row of rows) yield csvLine(row)
}
