import type { Row } from '../../src/export/csv-line.ts'
import type { Words } from '../i18n/text.ts'
import type { Table } from '../state/table-rows.ts'
import { columnName } from './table-words.ts'

/** The table as the lines of a file, just as it is shown: the names of its columns first; numbers stay numbers. */
export function tableLines(table: Table, words: Words): Row[] {
  return [
    table.columns.map((head) => columnName(table.tab, head, words)),
    ...table.rows.map((_, row) =>
      table.columns.map(({ isNumber }, column) => {
        const { value, text } = table.cellAt(row, column)
        return isNumber ? value : text
      }),
    ),
  ]
}
