import { CsvError, parse } from 'csv-parse/sync'
import type { Problem } from '../src/errors.ts'
import { said } from '../src/model/said.ts'
import { FILE_START, problemIn } from './records.ts'
import { sayCsvError } from './say-csv-error.ts'

/** A table of a bundle: cells as they were before spreadsheets were kept from running them, each row with its line. */
export interface Rows {
  readonly header: readonly string[]
  readonly rows: readonly { readonly cells: readonly string[]; readonly line: number }[]
  readonly problems: readonly Problem[]
}

/** Comma-separated, as RFC 4180 has it. Rows of another length than the header are problems, and left out. */
export function readRows(file: string, text: string): Rows {
  const source = text.replace(/^\uFEFF/u, '')
  const all: { cells: string[]; line: number }[] = []
  const problems: Problem[] = []
  let next = 1
  try {
    parse(source, {
      relax_column_count: true,
      record_delimiter: ['\r\n', '\n', '\r'],
      max_record_size: 0,
      on_record: (cells: string[], { lines }) => {
        all.push({ cells, line: next })
        next = lines + 1
        return null
      },
    })
  } catch (error) {
    if (!(error instanceof CsvError)) throw error
    return { header: [], rows: [], problems: [problemIn(file, { line: next, column: 1 }, '', sayCsvError(error))] }
  }
  const [first, ...rest] = all
  if (!first) {
    const message = said`the table is empty; expected a header`
    return { header: [], rows: [], problems: [problemIn(file, FILE_START, '', message)] }
  }
  const header = first.cells.map((cell) => cell.trim())
  const odd = header.find((name, index) => name === '__proto__' || header.indexOf(name) < index)
  if (odd !== undefined) {
    problems.push(
      problemIn(file, FILE_START, odd, said`the column ${odd} is twice here or not allowed; expected each name once`),
    )
  }
  const rows = rest.filter(({ cells, line }) => {
    if (cells.length === header.length) return true
    const isBlank = cells.length === 1 && cells[0] === ''
    const message = said`cells in this row: ${cells.length}; expected ${header.length}, as in the header`
    if (!isBlank) problems.push(problemIn(file, { line, column: 1 }, '', message))
    return false
  })
  return { header, rows, problems }
}

/** What stands behind the mark that keeps a spreadsheet from running a cell as a formula; text that had one has two. */
export function unguarded(cell: string): string {
  return /^'+[=+\-@\t\r\n＝＋－＠]/u.test(cell) ? cell.slice(1) : cell
}
