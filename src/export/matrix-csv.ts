import type { MatrixSheet } from '../report/matrix-sheet.ts'
import { BYTE_ORDER_MARK, csvLine } from './csv-line.ts'

/** The matrix as a table in UTF-8: a line for each row after the names of the columns; every cell says in words what it shows. */
export function matrixCsv({ corner, rows, columns, cells }: MatrixSheet): string {
  const lines = rows.map((row, at) => csvLine([row.name, ...(cells[at] ?? []).map((cell) => cell.text)]))
  return BYTE_ORDER_MARK + csvLine([corner, ...columns.map((column) => column.name)]) + lines.join('')
}
