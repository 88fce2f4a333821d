import { isFilled, type MatrixCell } from './matrix-cell.ts'
import type { MatrixHead } from './matrix-table.ts'
import type { SayMatrix } from './matrix-words.ts'

/** A cell in words: how strong, how many routes and statements, how far; or why it is empty. */
export function sayCell(cell: MatrixCell, t: SayMatrix): string {
  if (!isFilled(cell)) return t(`gaps.empty.${cell.sign}`)
  const { sign, hops, paths, statements } = cell
  return [
    t(`support.${sign}`),
    hops === 1 ? t('gaps.direct') : t('gaps.steps', { count: hops }),
    t('gaps.routes', { count: paths }),
    ...(statements > 0 ? [t('gaps.statements', { count: statements })] : []),
  ].join(t('join.names'))
}

/** What there is to say of a challenge or a solution as a whole, after its name; empty where its cells say it. */
export function sayHead(head: MatrixHead, t: SayMatrix): string {
  const isSolution = head.role === 'solution'
  if (head.count > 0) return t(isSolution ? 'gaps.challenges' : 'gaps.solutions', { count: head.count })
  if (isSolution) return t(head.isHidden ? 'gaps.column-hidden' : 'gaps.column-none')
  return t(head.isHidden ? 'gaps.row-hidden' : 'gaps.row-gap')
}
