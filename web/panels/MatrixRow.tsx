import type { VirtualItem } from '@tanstack/react-virtual'
import type { MatrixTable } from '../../src/report/matrix-table.ts'
import { sayCell, sayHead } from '../../src/report/say-cell.ts'
import type { Words } from '../i18n/text.ts'
import { useExplorer } from './explored.ts'
import { KindShape } from './KindShape.tsx'
import { MatrixCellView } from './MatrixCellView.tsx'
import type { MatrixSizes } from './matrix-sizes.ts'

interface Props {
  readonly table: MatrixTable
  readonly item: VirtualItem
  readonly columns: readonly VirtualItem[]
  readonly sizes: MatrixSizes
  readonly words: Words
  /** The column of the active place, if that is in this row. */
  readonly active: number | undefined
  readonly selected: ReadonlySet<string>
}

/** A row: its head, which stays in sight, and the cells that are. */
export function MatrixRow({ table, item, columns, sizes, words, active, selected }: Props) {
  const { state } = useExplorer()
  const { t } = words
  const row = item.index
  const head = table.rows[row]
  if (!head) return null
  const kind = words.text(state.schema?.nodeKinds[head.kind]?.plural) || head.kind
  const isSelected = selected.has(head.id)
  return (
    // biome-ignore lint/a11y/useSemanticElements: a table cannot leave out rows
    // biome-ignore lint/a11y/useFocusableInteractive: its cells take the focus
    <div
      role="row"
      aria-rowindex={row + 2}
      className={isSelected ? 'matrix-line on' : 'matrix-line'}
      style={{ top: item.end - sizes.row }}
    >
      {head.group !== undefined && (
        <div className="matrix-group" aria-hidden="true">
          <span>{kind}</span>
        </div>
      )}
      {/* biome-ignore lint/a11y/useSemanticElements: as above */}
      <div
        role="rowheader"
        aria-colindex={1}
        aria-label={[head.name, ...(table.turned ? [kind] : []), sayHead(head, t)].join(t('join.names'))}
        {...(isSelected && { 'aria-selected': true })}
        tabIndex={active === -1 ? 0 : -1}
        data-at={`${row}:-1`}
        className={`matrix-name depth-${head.depth}`}
        title={head.name}
      >
        <KindShape kind={head.kind} size={12} />
        <span>{head.name}</span>
      </div>
      {[...columns]
        .sort((a, b) => a.index - b.index)
        .map((column) => {
          const other = table.columns[column.index]
          if (!other) return null
          const cell = table.cellAt(row, column.index)
          const [challenge, solution] = table.turned ? [other, head] : [head, other]
          return (
            <MatrixCellView
              key={column.key}
              cell={cell}
              at={`${row}:${column.index}`}
              colIndex={column.index + 2}
              left={column.end - sizes.column}
              isActive={active === column.index}
              label={t('gaps.cell', {
                challenge: challenge.name,
                solution: solution.name,
                said: sayCell(cell, t),
              })}
            />
          )
        })}
    </div>
  )
}
