import { type RefObject, useEffect, useRef } from 'react'
import { Button, Dialog, Heading, Popover } from 'react-aria-components'
import { isFilled } from '../../src/report/matrix-cell.ts'
import type { MatrixTable } from '../../src/report/matrix-table.ts'
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

/** What stands behind a cell, beside it. The matrix stays, and a press on another cell opens that at once. */
export function MatrixPopover({ table, at, opener, onClose }: Props) {
  const { words } = useExplorer()
  const popover = useRef<HTMLElement>(null)
  // A scroll that ended as the cell was pressed is told of in the next frame, and is no reason to close.
  const isSettled = useRef(false)
  useEffect(() => {
    let frame = requestAnimationFrame(() => {
      frame = requestAnimationFrame(() => {
        isSettled.current = true
      })
    })
    return () => cancelAnimationFrame(frame)
  }, [])
  useEffect(() => {
    const press = ({ target }: PointerEvent): void => {
      const isWithin = target instanceof Element && target.closest('[data-at]')
      if (!isWithin && target instanceof Node && !popover.current?.contains(target)) onClose()
    }
    document.addEventListener('pointerdown', press, true)
    return () => document.removeEventListener('pointerdown', press, true)
  }, [onClose])
  const [challenge, solution] = table.turned
    ? [table.columns[at.column], table.rows[at.row]]
    : [table.rows[at.row], table.columns[at.column]]
  if (!challenge || !solution) return null
  const cell = table.cellAt(at.row, at.column)
  // Within the screen, so that header and, on a phone, the bar below it stay free.
  const boundary = opener.current?.closest('.middle') ?? undefined
  return (
    <Popover
      ref={popover}
      className="matrix-popover"
      isNonModal
      triggerRef={opener}
      placement="bottom"
      boundaryElement={boundary}
      isOpen
      onOpenChange={(isOpen) => !isOpen && isSettled.current && onClose()}
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
