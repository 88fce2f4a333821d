import { stringify } from 'csv-stringify/sync'
import type { Cell } from '../model/cells.ts'

/** Makes spreadsheets read a file as UTF-8. */
export const BYTE_ORDER_MARK = '\ufeff'

/** A line of a table, with its end, as RFC 4180 has it; an undefined cell is empty. No cell can run as a formula. */
export function csvLine(row: readonly (Cell | undefined)[]): string {
  return stringify([row.map(guarded)], { cast: { boolean: String } })
}

/**
 * A spreadsheet would run text that starts like this as a formula, full-width signs too where they are typed; numbers
 * are never touched.
 */
function guarded(cell: Cell | undefined): Cell | undefined {
  return typeof cell === 'string' && /^[=+\-@\t\r\n＝＋－＠]/.test(cell) ? `'${cell}` : cell
}
