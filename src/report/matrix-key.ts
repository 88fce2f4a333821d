import { FLOORS } from '../model/graph.ts'
import { EMPTY, isFilled, type MatrixCell } from './matrix-cell.ts'
import type { MatrixTable } from './matrix-table.ts'
import type { SayMatrix } from './matrix-words.ts'

type Sign = MatrixCell['sign'] | 'count' | 'steps' | 'dim'

/** The signs that occur in the matrix, from the strongest support to the emptiest, each with what it means. */
export function keyOf(table: MatrixTable, t: SayMatrix): { readonly sign: Sign; readonly text: string }[] {
  const seen = new Set<Sign>()
  for (let row = 0; row < table.rows.length; row++) {
    for (let column = 0; column < table.columns.length; column++) {
      const cell = table.cellAt(row, column)
      seen.add(cell.sign)
      if (!isFilled(cell)) continue
      if (cell.statements > 0) seen.add('count')
      if (cell.hops > 1) seen.add('steps')
      if (cell.dim) seen.add('dim')
    }
  }
  const all: readonly { readonly sign: Sign; readonly text: string }[] = [
    ...[...FLOORS].reverse().map((sign) => ({ sign, text: t(`support.${sign}`) })),
    { sign: 'count', text: t('gaps.key.count') },
    { sign: 'steps', text: t('gaps.key.steps') },
    { sign: 'dim', text: t('gaps.dim') },
    ...EMPTY.map((sign) => ({
      sign,
      text: t(sign === 'gap' || sign === 'hidden' ? `gaps.row-${sign}` : `gaps.empty.${sign}`),
    })),
  ]
  return all.filter(({ sign }) => seen.has(sign))
}
