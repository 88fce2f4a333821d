import type { MatrixTable } from '../../src/report/matrix-table.ts'

/** All in CSS pixels. */
export interface MatrixSizes {
  /** Height of the heads of the columns, of a row, and of the name of a group above a row. */
  readonly head: number
  readonly row: number
  readonly group: number
  /** Width of the heads of the rows, of a column, and of the gap before a group of columns. */
  readonly name: number
  readonly column: number
  readonly gap: number
  /** Whether columns are so wide that their names stand upright as lines; else they are turned. */
  readonly wide: boolean
  /** Changes with any of them. */
  readonly signature: string
}

const NARROW = 560
const LEAST = 38
const WIDE = 92
const MOST = 140

/** Columns share the width that there is, as far as they can be read; beyond that the matrix scrolls. */
export function matrixSizes(table: MatrixTable, width: number, lang: string): MatrixSizes {
  const narrow = width < NARROW
  const name = narrow ? 136 : width < 800 ? 220 : 268
  const gap = 12
  const groups = table.columns.filter((head, at) => head.group !== undefined && at > 0).length
  const share = Math.floor((width - name - groups * gap) / Math.max(1, table.columns.length))
  const column = Math.max(LEAST, Math.min(MOST, share))
  const wide = column >= WIDE
  const band = table.columns.some((head) => head.group !== undefined) ? 26 : 0
  const longest = Math.max(0, ...table.columns.map((head) => head.name.length))
  // Turned names take two lines where they are long.
  const isJapanese = lang === 'ja'
  const most = !narrow ? 168 : isJapanese ? 154 : 132
  const turned = Math.max(84, Math.min(most, longest * (isJapanese ? 12 : 6.4) + 24))
  const head = band + (wide ? 76 : turned)
  const row = narrow ? 46 : 33
  const group = table.rows.some((each) => each.group !== undefined) ? 28 : 0
  return { head, row, group, name, column, gap, wide, signature: [head, row, group, name, column].join(' ') }
}
