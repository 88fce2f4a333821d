import { isFilled, type MatrixCell } from '../../src/report/matrix-cell.ts'
import { MatrixSign } from './MatrixSign.tsx'

interface Props {
  readonly cell: MatrixCell
  readonly at: string
  readonly colIndex: number
  readonly left: number
  readonly isActive: boolean
  /** All of it in words, with both names. */
  readonly label: string
}

/**
 * A cell: the sign of its support, how many statements join the two, and the steps of a route that is not direct. The
 * figures are drawn by styles: its name says them in words.
 */
export function MatrixCellView({ cell, at, colIndex, left, isActive, label }: Props) {
  const filled = isFilled(cell) ? cell : undefined
  const classes = ['matrix-cell', cell.sign === 'gap' ? 'gap' : '', filled?.dim ? 'faint' : ''].filter(Boolean)
  return (
    // biome-ignore lint/a11y/useSemanticElements: a table cannot leave out cells
    <div
      role="gridcell"
      aria-colindex={colIndex}
      aria-label={label}
      aria-haspopup="dialog"
      tabIndex={isActive ? 0 : -1}
      data-at={at}
      className={classes.join(' ')}
      style={{ left }}
      title={label}
    >
      {cell.sign !== 'gap' && <MatrixSign sign={cell.sign} />}
      {filled && (filled.statements > 0 || filled.hops > 1) && (
        <span className="matrix-figures" aria-hidden="true">
          {filled.statements > 0 && <span data-figure={filled.statements} />}
          {filled.hops > 1 && <span data-figure={`→${filled.hops}`} />}
        </span>
      )}
    </div>
  )
}
