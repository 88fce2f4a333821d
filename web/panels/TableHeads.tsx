import type { TableHead } from '../state/table-rows.ts'
import type { TableSort } from '../state/table-view.ts'
import { useExplorer } from './explored.ts'

/** The heads of the columns, which stay in sight; each sorts by its column. */
export function TableHeads({
  heads,
  nameOf,
  sort,
  active,
}: {
  readonly heads: readonly TableHead[]
  nameOf(head: TableHead): string
  readonly sort: TableSort
  /** The active place, if that is among the heads. */
  readonly active: number | undefined
}) {
  const { words } = useExplorer()
  return (
    // biome-ignore lint/a11y/useSemanticElements: a table cannot leave out rows
    // biome-ignore lint/a11y/useFocusableInteractive: its cells take the focus
    <div role="row" aria-rowindex={1} className="table-line table-heads">
      {heads.map((head, column) => {
        const isSorted = sort.column === head.id
        return (
          // biome-ignore lint/a11y/useSemanticElements: as above
          <div
            key={head.id}
            role="columnheader"
            aria-colindex={column + 1}
            {...(isSorted && { 'aria-sort': sort.descending ? ('descending' as const) : ('ascending' as const) })}
            tabIndex={active === column ? 0 : -1}
            data-at={`-1:${column}`}
            className={head.isNumber ? 'table-head number' : 'table-head'}
            title={words.t('table.sort')}
          >
            <span>{nameOf(head)}</span>
            {isSorted && (
              <svg className="table-sorted" viewBox="0 0 8 8" width="8" height="8" aria-hidden="true">
                <path d={sort.descending ? 'M0 1.5H8L4 7Z' : 'M0 6.5H8L4 1Z'} fill="currentColor" />
              </svg>
            )}
          </div>
        )
      })}
    </div>
  )
}
