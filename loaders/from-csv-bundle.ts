import type { Problem } from '../src/errors.ts'
import type { RawBatch } from '../src/model/batch.ts'
import { HEAD_NAME } from '../src/model/head.ts'
import { said } from '../src/model/said.ts'
import { decodeUtf8 } from './decode-utf8.ts'
import { failedBatch } from './failed-batch.ts'
import { graphBatches } from './graph-batches.ts'
import type { FileEdge, FileNode } from './graph-file.ts'
import { ownOf, textOf } from './loose.ts'
import { readHead } from './read-head.ts'
import { type JsonText, readJson } from './read-json.ts'
import { type Rows, readRows, unguarded } from './read-rows.ts'
import { FILE_START, problemIn } from './records.ts'

/** The file that describes the tables beside it, as Frictionless has it; a name may stand before, with a dot. */
export const PACKAGE_FILE = 'datapackage.json'

export function isPackageFile(path: string): boolean {
  return /(?:^|[/\\.])datapackage\.json$/iu.test(path)
}

const TABLES = ['nodes', 'statements', 'evidence'] as const
type TableName = (typeof TABLES)[number]

/** A file by its path, or why there is none. */
export type FileBeside = (
  path: string,
) => { readonly file: string; readonly bytes: Uint8Array } | { readonly problem: Problem }

/** Paths of the tables that the package names: what has to be there to read it. */
export function tablesOf(text: string): string[] {
  const paths = Object.values(pathsOf(readJson(PACKAGE_FILE, text)))
  return paths.filter((path) => path !== undefined)
}

/** Our tables, opened again: nodes, statements and the evidence of each, which stands at the line of its statement. */
export function fromCsvBundle(file: string, bytes: Uint8Array, beside: FileBeside): RawBatch[] {
  const decoded = decodeUtf8(file, bytes)
  if ('problem' in decoded) return [failedBatch(file, decoded.problem)]
  const json = readJson(file, decoded.text)
  const problems: Problem[] = [...json.problems]
  const given = ownOf(json.root, HEAD_NAME)
  if (json.root !== undefined && given === undefined) {
    const message = said`missing; expected what survey-graph writes there, since only its own tables are read`
    problems.push(problemIn(file, json.placeOf(json.root), HEAD_NAME, message))
  }
  const head = given === undefined ? undefined : readHead(file, given, json.placeOf(given), problems)
  if (!head) return [failedBatch(file, ...problems)]
  const paths = pathsOf(json)
  const tables = Object.fromEntries(TABLES.map((name) => [name, tableOf(name)])) as Record<TableName, Table | undefined>
  const { nodes, statements, evidence } = tables
  if (!nodes || !statements || !evidence) return [failedBatch(file, ...problems)]

  const pieces = evidenceOf(evidence)
  const graph = {
    loader: 'csv',
    head,
    nodes: nodes.rows.rows.map((row) => itemOf(nodes, row)),
    edges: statements.rows.rows.map((row): FileEdge => {
      const item = itemOf(statements, row)
      const own = pieces.get(item.id)
      pieces.delete(item.id)
      const ends = { from: cellUnder(statements, row, 'from'), to: cellUnder(statements, row, 'to'), directed: true }
      return { ...item, ...ends, attributes: { ...item.attributes, ...(own && { evidence: own.pieces }) } }
    }),
    locatedBy: 'line' as const,
    jsonIsText: true,
    notAttributes: new Set(['id', 'from', 'to']),
  }
  for (const [statement, { line }] of pieces) {
    const message = said`there is no statement ${statement} in the table of statements; expected one`
    problems.push(problemIn(evidence.file, { line, column: 1 }, 'statement', message))
  }
  return graphBatches({ ...graph, file, problems })

  function tableOf(name: TableName): Table | undefined {
    const path = paths[name]
    if (path === undefined) {
      problems.push(
        problemIn(file, json.placeOf(json.root), 'resources', said`missing; expected a table ${name} with its path`),
      )
      return undefined
    }
    const found = beside(path)
    const text = 'problem' in found ? found : decodeUtf8(found.file, found.bytes)
    if ('problem' in text) problems.push(text.problem)
    if ('problem' in text || 'problem' in found) return undefined
    const rows = readRows(found.file, text.text)
    // Not by spreading: there may be more than a call takes arguments.
    for (const problem of rows.problems) problems.push(problem)
    if (rows.header.length === 0) return undefined
    for (const column of NEEDED[name].filter((each) => !rows.header.includes(each))) {
      problems.push(problemIn(found.file, FILE_START, column, said`missing; expected a column of this name`))
    }
    return { file: found.file, rows }
  }
}

const NEEDED: Readonly<Record<TableName, readonly string[]>> = {
  nodes: ['id'],
  statements: ['id', 'from', 'to'],
  evidence: ['statement', 'dataset', 'source', 'locator', 'support', 'assertedBy'],
}

interface Table {
  readonly file: string
  readonly rows: Rows
}

type Row = Rows['rows'][number]

function pathsOf(json: JsonText): Record<TableName, string | undefined> {
  const list = ownOf(json.root, 'resources')
  const resources: unknown[] = Array.isArray(list) ? list : []
  const pathOf = (name: TableName) =>
    textOf(
      resources.find((each) => textOf(each, 'name') === name),
      'path',
    )
  return { nodes: pathOf('nodes'), statements: pathOf('statements'), evidence: pathOf('evidence') }
}

function cellUnder({ rows }: Table, { cells }: Row, column: string): string {
  return unguarded(cells[rows.header.indexOf(column)] ?? '')
}

/** What stands in the cells of a row by column; empty ones say nothing. */
function itemOf({ file, rows }: Table, { cells, line }: Row): FileNode {
  const attributes: Record<string, unknown> = {}
  for (const [index, name] of rows.header.entries()) {
    const cell = cells[index]
    if (cell) attributes[name] = unguarded(cell)
  }
  return { file, id: textOf(attributes, 'id') ?? '', attributes, place: { line, column: 1 } }
}

const PLAIN = ['dataset', 'source', 'locator', 'support', 'assertedBy']

function evidenceOf(table: Table): Map<string, { pieces: object[]; line: number }> {
  const byStatement = new Map<string, { pieces: object[]; line: number }>()
  for (const row of table.rows.rows) {
    const { attributes } = itemOf(table, row)
    const summary = Object.entries(attributes).flatMap(([name, text]) =>
      name.startsWith('summary_') ? [[name.slice('summary_'.length), text] as const] : [],
    )
    const { reviewedBy, reviewedOn } = attributes
    const isReviewed = reviewedBy !== undefined || reviewedOn !== undefined
    const piece = {
      ...Object.fromEntries(
        PLAIN.flatMap((name) => (attributes[name] === undefined ? [] : [[name, attributes[name]]])),
      ),
      ...(summary.length > 0 && { summary: Object.fromEntries(summary) }),
      ...(isReviewed && { reviewed: { by: reviewedBy, on: reviewedOn } }),
    }
    const statement = textOf(attributes, 'statement') ?? ''
    const known = byStatement.get(statement)
    if (known) known.pieces.push(piece)
    else byStatement.set(statement, { pieces: [piece], line: row.line })
  }
  return byStatement
}
