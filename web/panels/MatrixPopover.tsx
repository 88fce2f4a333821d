import type { RefObject } from 'react'
import { Button, Dialog, Heading, Popover } from 'react-aria-components'
import type { MatrixTable } from '../state/matrix.ts'
import { isFilled } from '../state/matrix-cell.ts'
import type { Place } from '../state/matrix-moves.ts'
import { EmptyCell } from './EmptyCell.tsx'
import { useExplorer } from './explored.ts'
import { FilledCell } from './FilledCell.tsx'

interface Props {
  readonly table: MatrixTable
  readonly at: Place
  readonly opener: RefObject<Element | null>
  onClose(): void
}

/** What stands behind a cell, beside it; the matrix stays. */
export function MatrixPopover({ table, at, opener, onClose }: Props) {
  const { words } = useExplorer()
  const [challenge, solution] = table.turned
    ? [table.columns[at.column], table.rows[at.row]]
    : [table.rows[at.row], table.columns[at.column]]
  if (!challenge || !solution) return null
  const cell = table.cellAt(at.row, at.column)
  return (
    <Popover
      className="matrix-popover"
      triggerRef={opener}
      placement="bottom"
      isOpen
      onOpenChange={(isOpen) => !isOpen && onClose()}
    >
      <Dialog className="matrix-dialog">
        <div className="matrix-dialog-head">
          <Heading slot="title">
            {challenge.name} <span className="quiet">←</span> {solution.name}
          </Heading>
          <Button className="ghost icon" aria-label={words.t('gaps.close')} onPress={onClose}>
            ×
          </Button>
        </div>
        {isFilled(cell) ? (
          <FilledCell cell={cell} ends={[challenge.id, solution.id]} />
        ) : (
          <EmptyCell cell={cell} ends={[challenge.id, solution.id]} onClose={onClose} />
        )}
      </Dialog>
    </Popover>
  )
}
