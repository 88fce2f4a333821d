import { CsvError, parse } from 'csv-parse/sync'
import type { Problem, Sentence } from '../src/errors.ts'
import type { Place } from '../src/model/batch.ts'
import { cellStarts } from './cell-starts.ts'
import { lineIndex } from './line-index.ts'
import { FILE_START, problemIn } from './records.ts'
import { sayCsvError } from './say-csv-error.ts'

export interface Cell {
  /** Without the space around it; empty where the cell is. */
  readonly text: string
  /** Where the cell begins, its quote included. */
  readonly place: Place
}

/** Comma-separated, as RFC 4180 has it; any line ends. Rows are arrays: no text ever becomes a key here. */
interface Table {
  readonly header: readonly Cell[]
  /** Each as long as the header. Blank lines are left out. */
  readonly rows: readonly (readonly Cell[])[]
  /** Every row of another length, which is left out; or the one fault after which nothing can be read. */
  readonly problems: readonly Problem[]
}

export function readCsv(file: string, text: string): Table {
  const source = text.replace(/^\uFEFF/u, '')
  const placeOf = lineIndex(source)
  const starts = cellStarts(source)
  const nothing = (place: Place, message: Sentence | string): Table => {
    return { header: [], rows: [], problems: [problemIn(file, place, '', message)] }
  }
  let texts: string[][]
  try {
    texts = parse(source, {
      relax_column_count: true,
      record_delimiter: ['\r\n', '\n', '\r'],
      max_record_size: 0,
    })
  } catch (error) {
    if (!(error instanceof CsvError)) throw error
    return nothing(placeOf(refusedCell(error, starts)), sayCsvError(error))
  }
  const [header, ...rows] = texts
    .map((cells, row) =>
      cells.map((cell, column): Cell => ({ text: cell.trim(), place: placeOf(starts[row]?.[column] ?? 0) })),
    )
    .filter((cells) => cells.length > 1 || cells[0]?.text !== '')
  if (!header) return nothing(FILE_START, 'the file is empty; expected a header and rows')
  const uneven = rows.filter((row) => row.length !== header.length)
  return {
    header,
    rows: rows.filter((row) => row.length === header.length),
    problems: uneven.map((row) => {
      const place = row[header.length]?.place ?? row[0]?.place ?? FILE_START
      return problemIn(file, place, '', `cells in this row: ${row.length}; expected ${header.length}, as in the header`)
    }),
  }
}

/** The offset of the cell that the parser could not take. */
function refusedCell(error: CsvError, starts: readonly (readonly number[])[]): number {
  const { records, column } = error as CsvError & { readonly records?: unknown; readonly column?: unknown }
  const row = starts[typeof records === 'number' ? records : 0]
  return row?.[typeof column === 'number' ? column : 0] ?? 0
}
