import { useVirtualizer, type VirtualItem, type Virtualizer } from '@tanstack/react-virtual'
import { type CSSProperties, type KeyboardEvent, useCallback, useLayoutEffect, useRef, useState } from 'react'
import type { MatrixTable } from '../../src/report/matrix-table.ts'
import { moveIn, nearest, type Place } from '../state/matrix-moves.ts'
import { useExplorer } from './explored.ts'
import { atPlace, placeOf, withActive } from './grid-places.ts'
import { MatrixBeyond } from './MatrixBeyond.tsx'
import { MatrixColumns } from './MatrixColumns.tsx'
import { MatrixPopover } from './MatrixPopover.tsx'
import { MatrixRow } from './MatrixRow.tsx'
import { type MatrixSizes, matrixSizes } from './matrix-sizes.ts'
import { useSize } from './use-size.ts'

const SLIVER = 2

/**
 * The matrix itself: only the cells in sight are in the page, and the one that has the focus wherever it is. One stop for
 * the tab key; arrows walk, Enter opens.
 */
export function MatrixGrid({ table, label }: { readonly table: MatrixTable; readonly label: string }) {
  const { state, words, dispatch } = useExplorer()
  const scroll = useRef<HTMLDivElement>(null)
  const { width, height } = useSize(scroll)
  const sizes = matrixSizes(table, width, words.lang)
  const size: Place = { row: table.rows.length, column: table.columns.length }
  const [place, setPlace] = useState<Place>({ row: 0, column: 0 })
  const active = nearest(place, size)
  const wantsFocus = useRef(false)
  const opener = useRef<Element>(null)
  const [opened, setOpened] = useState<{ readonly at: Place; readonly table: MatrixTable }>()

  const down = useVirtualizer({
    count: size.row,
    getScrollElement: () => scroll.current,
    estimateSize: (row) => sizes.row + (table.rows[row]?.group === undefined ? 0 : sizes.group),
    paddingStart: sizes.head,
    scrollPaddingStart: sizes.head,
    overscan: 3,
    rangeExtractor: ({ startIndex, endIndex, overscan, count }) =>
      withActive(startIndex - overscan, endIndex + overscan, count, active.row),
  })
  const across = useVirtualizer({
    horizontal: true,
    count: size.column,
    getScrollElement: () => scroll.current,
    estimateSize: (column) =>
      sizes.column + (table.columns[column]?.group === undefined || column === 0 ? 0 : sizes.gap),
    paddingStart: sizes.name,
    scrollPaddingStart: sizes.name,
    overscan: 3,
    rangeExtractor: ({ startIndex, endIndex, overscan, count }) =>
      withActive(startIndex - overscan, endIndex + overscan, count, active.column),
  })
  // The order may change where the number does not.
  useLayoutEffect(() => {
    if (table && sizes.signature) {
      down.measure()
      across.measure()
    }
  }, [down, across, table, sizes.signature])

  // As the place is drawn: an effect that is run later may still be one of the place before.
  useLayoutEffect(() => {
    if (!wantsFocus.current) return
    wantsFocus.current = false
    scroll.current?.querySelector<HTMLElement>(atPlace(active))?.focus({ preventScroll: true })
  })

  const go = (to: Place) => {
    wantsFocus.current = true
    setPlace(to)
    if (to.row >= 0) down.scrollToIndex(to.row)
    if (to.column >= 0) across.scrollToIndex(to.column)
  }
  const open = (at: Place) => {
    setPlace(at)
    const head = at.column < 0 ? table.rows[at.row] : at.row < 0 ? table.columns[at.column] : undefined
    if (head) return dispatch({ type: 'select', id: head.id })
    opener.current = scroll.current?.querySelector(atPlace(at)) ?? null
    setOpened({ at, table })
  }
  const close = useCallback(() => setOpened(undefined), [])
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.altKey || event.shiftKey) return
    if (event.key === 'Enter' || event.key === ' ') {
      event.preventDefault()
      return open(active)
    }
    const page = Math.max(1, Math.floor((height - sizes.head) / sizes.row) - 1)
    const to = moveIn(active, event, size, page)
    if (!to) return
    event.preventDefault()
    go(to)
  }

  const rows = down.getVirtualItems()
  const columns = across.getVirtualItems()
  const total = { height: down.getTotalSize(), width: across.getTotalSize() }
  const selected = new Set(state.view.selection)
  const below = countBeyond(down, height, sizes.row)
  const beyond = countBeyond(across, width, sizes.column)
  // The scroll bars take a little of the room.
  const isCut = total.height > height + SLIVER || total.width > width + SLIVER
  return (
    <div className={beyond > 0 ? 'matrix-frame beyond' : 'matrix-frame'}>
      {/* biome-ignore lint/a11y/useSemanticElements: a table cannot leave out rows and columns */}
      <div
        ref={scroll}
        className="matrix"
        role="grid"
        aria-label={label}
        aria-rowcount={size.row + 1}
        aria-colcount={size.column + 1}
        style={styleOf(sizes)}
        tabIndex={-1}
        onKeyDown={onKeyDown}
        onClick={(event) => {
          const at = placeOf(event.target)
          if (at) open(at)
        }}
      >
        <div role="presentation" className="matrix-all" style={total}>
          <MatrixColumns table={table} items={columns} sizes={sizes} active={active} selected={selected} />
          {inOrder(rows).map((item) => (
            <MatrixRow
              key={item.key}
              table={table}
              item={item}
              columns={columns}
              sizes={sizes}
              words={words}
              active={active.row === item.index ? active.column : undefined}
              selected={selected}
            />
          ))}
        </div>
      </div>
      {isCut && (
        <MatrixBeyond
          rows={below}
          columns={beyond}
          onDown={() => scroll.current?.scrollBy({ top: Math.max(sizes.row, height - sizes.head - sizes.row) })}
          onAcross={() => scroll.current?.scrollBy({ left: Math.max(sizes.column, width - sizes.name - sizes.column) })}
        />
      )}
      {opened?.table === table && (
        <MatrixPopover key={atPlace(opened.at)} table={table} at={opened.at} opener={opener} onClose={close} />
      )}
    </div>
  )
}

/** Of the rows or columns, those of which no more than a sliver is in sight before the far edge. */
function countBeyond(along: Virtualizer<HTMLDivElement, Element>, room: number, size: number): number {
  const seen = (along.scrollOffset ?? 0) + room
  return along.measurementsCache.filter(({ end }) => end - size / 2 > seen).length
}

const inOrder = (items: VirtualItem[]) => [...items].sort((a, b) => a.index - b.index)

function styleOf(sizes: MatrixSizes): CSSProperties {
  return {
    '--matrix-head': `${sizes.head}px`,
    '--matrix-name': `${sizes.name}px`,
    '--matrix-column': `${sizes.column}px`,
    '--matrix-row': `${sizes.row}px`,
    '--matrix-group': `${sizes.group}px`,
  } as CSSProperties
}
