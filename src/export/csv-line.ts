import { stringify } from 'csv-stringify/sync'
import type { Cell } from '../model/cells.ts'

/** Makes spreadsheets read a file as UTF-8. */
export const BYTE_ORDER_MARK = '\ufeff'

/** Cells of a line; an undefined one is empty. */
export type Row = readonly (Cell | undefined)[]

/** A carriage return that stands alone would be a line's end to some. */
const OPTIONS = { cast: { boolean: String }, quoted_match: /\r/ }

/** Setting up the library takes longer than a line does. */
const ROWS = 200

/** A line of a table, with its end, as RFC 4180 has it. No cell can run as a formula. */
export function csvLine(row: Row): string {
  return stringify([row.map(guarded)], OPTIONS)
}

/** Lines of a table, many in a chunk. */
export function* csvLines(rows: Iterable<Row>): Iterable<string> {
  let some: Row[] = []
  for (const row of rows) {
    some.push(row.map(guarded))
    if (some.length < ROWS) continue
    yield stringify(some, OPTIONS)
    some = []
  }
  if (some.length > 0) yield stringify(some, OPTIONS)
}

/**
 * A spreadsheet would run text that starts like this as a formula, full-width signs too where they are typed; numbers
 * are never touched. An apostrophe keeps it from that. Text that has one there already gets one more, so that whoever
 * reads the file takes exactly one away from text that looks so.
 */
function guarded(cell: Cell | undefined): Cell | undefined {
  return typeof cell === 'string' && /^'*[=+\-@\t\r\n＝＋－＠]/.test(cell) ? `'${cell}` : cell
}
