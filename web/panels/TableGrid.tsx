import { useVirtualizer, type VirtualItem } from '@tanstack/react-virtual'
import { type CSSProperties, type KeyboardEvent, useEffect, useId, useLayoutEffect, useRef, useState } from 'react'
import { moveIn, type Place } from '../state/matrix-moves.ts'
import type { State } from '../state/state.ts'
import type { Table, TableRow } from '../state/table-rows.ts'
import type { TableSort } from '../state/table-view.ts'
import { useExplorer } from './explored.ts'
import { atPlace, placeOf, withActive } from './grid-places.ts'
import { usePrinting } from './printing.ts'
import { Sentence } from './Sentence.tsx'
import { showOnMap } from './show-on-map.ts'
import { TableHeads } from './TableHeads.tsx'
import { TableLine } from './TableLine.tsx'
import { tableSizes } from './table-sizes.ts'
import { columnName, countRows } from './table-words.ts'
import { useSize } from './use-size.ts'

interface Held {
  readonly ctrlKey: boolean
  readonly metaKey: boolean
  readonly shiftKey: boolean
}

/**
 * The rows: only those in sight are in the page, and the one that has the focus wherever it is. One stop for the tab key;
 * arrows walk, Space selects, Enter shows it on the map, both sort in the heads. On paper all of them.
 */
export function TableGrid({ table, onSort }: { readonly table: Table; onSort(sort: TableSort): void }) {
  const explored = useExplorer()
  const { state, words, dispatch, explorer } = explored
  const { t } = words
  const { selection, edge } = state.view
  const { tab, rows } = table
  const scroll = useRef<HTMLDivElement>(null)
  const hint = useId()
  const { width, height } = useSize(scroll)
  const sizes = tableSizes(table, width, words)
  const [place, setPlace] = useState<Place>({ row: 0, column: 0 })
  const active = {
    row: Math.min(place.row, rows.length - 1),
    column: Math.min(place.column, table.columns.length - 1),
  }
  const wantsFocus = useRef(false)
  const isPrinting = usePrinting()
  const isSelected = ({ selects, id }: TableRow) => (selects === 'node' ? selection.includes(id) : edge === id)

  const down = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroll.current,
    estimateSize: () => sizes.row,
    paddingStart: sizes.head,
    scrollPaddingStart: sizes.head,
    overscan: 6,
    rangeExtractor: ({ startIndex, endIndex, overscan, count }) =>
      withActive(startIndex - overscan, endIndex + overscan, count, active.row),
  })
  useLayoutEffect(() => {
    if (sizes.row > 0) down.measure()
  }, [down, sizes.row])

  // As the place is drawn: an effect that is run later may still be one of the place before.
  useLayoutEffect(() => {
    if (!wantsFocus.current) return
    wantsFocus.current = false
    scroll.current?.querySelector<HTMLElement>(atPlace(active))?.focus({ preventScroll: true })
  })

  // What is selected elsewhere comes into sight here; what is selected here stands where it is.
  const chosen = edge ?? selection.at(-1)
  const all = chosenIn(state)
  const own = useRef<string>(undefined)
  // biome-ignore lint/correctness/useExhaustiveDependencies: another order of the same rows moves nothing.
  useEffect(() => {
    if (own.current === all) return
    own.current = undefined
    const row = chosen === undefined ? -1 : rows.findIndex(({ id }) => id === chosen)
    if (row < 0) return
    setPlace((last) => ({ row, column: Math.max(0, last.column) }))
    down.scrollToIndex(row, { align: 'center' })
  }, [all, down])
  // Another order, or other rows, are read from the top.
  const order = JSON.stringify([table.sort, state.view.table?.find])
  const lastOrder = useRef(order)
  useEffect(() => {
    if (lastOrder.current === order) return
    lastOrder.current = order
    down.scrollToOffset(0)
  }, [down, order])

  const go = (to: Place) => {
    wantsFocus.current = true
    setPlace(to)
    if (to.row >= 0) down.scrollToIndex(to.row)
    const cell = scroll.current?.querySelector<HTMLElement>(`[role=columnheader]${atPlace({ ...to, row: -1 })}`)
    if (cell && scroll.current && to.column > 0) intoSight(scroll.current, cell, sizes.columns[0] ?? 0)
  }
  const choose = (at: Place, held: Held) => {
    setPlace(at)
    const row = rows[at.row]
    if (!row) return sortBy(at.column)
    if (row.selects === 'statement') dispatch({ type: 'select-edge', id: row.id })
    else dispatch({ type: 'select', id: row.id, additive: held.ctrlKey || held.metaKey || held.shiftKey })
    own.current = chosenIn(explorer.getState())
  }
  const sortBy = (column: number) => {
    const head = table.columns[column]
    if (!head) return
    const isSame = table.sort.column === head.id
    // What is strongest or most is what one looks for first.
    const descending = isSame ? !table.sort.descending : head.isNumber || head.id === 'support'
    onSort({ column: head.id, descending })
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.altKey) return
    const row = rows[active.row]
    if (event.key === 'Enter' && row) showOnMap(row, explored)
    else if (event.key === 'Enter' || event.key === ' ') choose(active, event)
    else {
      const page = Math.max(1, Math.floor((height - sizes.head) / sizes.row) - 1)
      const to = event.shiftKey
        ? undefined
        : moveIn(active, event, { row: rows.length, column: table.columns.length }, page)
      if (!to) return
      go({ row: to.row, column: Math.max(0, to.column) })
    }
    event.preventDefault()
  }

  return (
    <>
      {/* biome-ignore lint/a11y/useSemanticElements: a table cannot leave out rows */}
      <div
        ref={scroll}
        className={`table-grid lines-${sizes.lines}${width > 0 && sizes.total > width ? ' scrolls' : ''}`}
        role="grid"
        aria-label={countRows(tab, rows.length, words)}
        aria-describedby={hint}
        aria-rowcount={rows.length + 1}
        aria-colcount={table.columns.length}
        aria-multiselectable={tab === 'nodes'}
        style={
          {
            '--table-columns': sizes.columns
              .map((each) => (isPrinting ? `minmax(0, ${each}fr)` : `${each}px`))
              .join(' '),
            '--table-row': `${sizes.row}px`,
            '--table-head': `${sizes.head}px`,
          } as CSSProperties
        }
        tabIndex={-1}
        onKeyDown={onKeyDown}
        // Shift adds to the selection, and marks no text.
        onMouseDown={(event) => event.shiftKey && event.preventDefault()}
        onClick={(event) => {
          const at = placeOf(event.target)
          if (at) choose(at, event)
        }}
      >
        <div role="presentation" className="table-all" style={{ height: down.getTotalSize(), width: sizes.total }}>
          <TableHeads
            heads={table.columns}
            nameOf={(head) => columnName(tab, head, words)}
            sort={table.sort}
            active={active.row < 0 ? active.column : undefined}
          />
          {(isPrinting ? rows.map((_, index) => ({ index, start: 0 })) : inOrder(down.getVirtualItems())).map(
            (item) => {
              const row = rows[item.index]
              return (
                row && (
                  <TableLine
                    key={row.key}
                    table={table}
                    index={item.index}
                    top={item.start}
                    isSelected={isSelected(row)}
                    active={active.row === item.index ? active.column : undefined}
                    onMap={() => showOnMap(row, explored)}
                  />
                )
              )
            },
          )}
        </div>
      </div>
      <p id={hint} className="table-keys">
        <Sentence
          template={words.template('table.keys')}
          parts={{
            arrows: <kbd>{t('table.arrows')}</kbd>,
            space: <kbd>{t('table.space')}</kbd>,
            enter: <kbd>Enter</kbd>,
          }}
        />
      </p>
    </>
  )
}

const chosenIn = ({ view }: State) => JSON.stringify([view.edge, view.selection])

const inOrder = (items: VirtualItem[]) => [...items].sort((a, b) => a.index - b.index)

/** Scrolls sideways as far as it takes; the first column lies over what is to its right. */
function intoSight(frame: HTMLElement, cell: HTMLElement, covered: number): void {
  const { offsetLeft: start, offsetWidth } = cell
  if (start < frame.scrollLeft + covered) frame.scrollLeft = start - covered
  else if (start + offsetWidth > frame.scrollLeft + frame.clientWidth)
    frame.scrollLeft = start + offsetWidth - frame.clientWidth
}
