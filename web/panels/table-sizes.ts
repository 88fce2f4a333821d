import type { Words } from '../i18n/text.ts'
import type { Table } from '../state/table-rows.ts'
import { columnName } from './table-words.ts'

/** All in CSS pixels. */
export interface TableSizes {
  readonly head: number
  readonly row: number
  /** How many lines of text a row has room for. */
  readonly lines: number
  /** Width of each column that is shown. */
  readonly columns: readonly number[]
  readonly total: number
}

const NARROW = 560

/** What reads well; on a narrow screen the first column leaves room for another. */
const WIDTHS: Readonly<Record<string, number>> = {
  name: 250,
  statement: 320,
  kind: 112,
  support: 134,
  sources: 200,
  source: 180,
  datasets: 220,
  aliases: 200,
  description: 320,
  summary: 320,
  id: 210,
  from: 168,
  to: 168,
  relation: 130,
  assertedBy: 132,
  place: 100,
  reviewed: 146,
}
const FIRST_SHARE = 0.38
const FIELD_WIDTH = 150
const NUMBER_WIDTH = 76
const FIRST_NARROW = { nodes: 164, statements: 204, evidence: 204 }

/** Columns share the width that is left, those of numbers apart; where there is too little the table scrolls. */
export function tableSizes(table: Table, width: number, words: Words): TableSizes {
  const isNarrow = width > 0 && width < NARROW
  const wanted = table.columns.map((head, at) => {
    if (at === 0 && isNarrow) return FIRST_NARROW[table.tab]
    const letters = columnName(table.tab, head, words).length * (words.isLatin ? 7 : 13.5)
    const own = WIDTHS[head.id] ?? (head.isNumber ? NUMBER_WIDTH : FIELD_WIDTH)
    // Beside a dossier the first column leaves room for those that it is read with.
    const most = at === 0 && width > 0 ? Math.max(200, width * FIRST_SHARE) : own
    return Math.max(Math.min(own, most), Math.ceil(letters) + 38)
  })
  const grows = (at: number) => (table.columns[at]?.isNumber || (at === 0 && isNarrow) ? 0 : (wanted[at] ?? 0))
  const share = wanted.reduce((sum, _, at) => sum + grows(at), 0)
  const left = Math.max(0, width - wanted.reduce((sum, each) => sum + each, 0))
  const columns = wanted.map((each, at) => each + (share > 0 ? Math.floor((left * grows(at)) / share) : 0))
  const lines = (table.tab === 'nodes' ? 1 : 2) + (isNarrow ? 1 : 0)
  return { head: 34, row: lines * 18 + 14, lines, columns, total: columns.reduce((sum, each) => sum + each, 0) }
}
