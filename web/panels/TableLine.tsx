import type { Table } from '../state/table-rows.ts'
import { EvidenceGlyph } from './EvidenceGlyph.tsx'
import { useExplorer } from './explored.ts'
import { KindShape } from './KindShape.tsx'

/** A row: its first cell, which stays in sight and has the way to the map, and the others. */
export function TableLine({
  table,
  index,
  top,
  isSelected,
  active,
  onMap,
}: {
  readonly table: Table
  readonly index: number
  /** Where it stands, in pixels. */
  readonly top: number
  readonly isSelected: boolean
  /** The column of the active place, if that is in this row. */
  readonly active: number | undefined
  onMap(): void
}) {
  const { words } = useExplorer()
  return (
    // biome-ignore lint/a11y/useSemanticElements: a table cannot leave out rows
    // biome-ignore lint/a11y/useFocusableInteractive: its cells take the focus
    <div
      role="row"
      aria-rowindex={index + 2}
      aria-selected={isSelected}
      className={isSelected ? 'table-line on' : 'table-line'}
      style={{ top }}
    >
      {table.columns.map(({ id, isNumber }, column) => {
        const { text, sign } = table.cellAt(index, column)
        return (
          // biome-ignore lint/a11y/useAriaPropsSupportedByRole: both roles have it
          <div
            key={id}
            role={column === 0 ? 'rowheader' : 'gridcell'}
            aria-colindex={column + 1}
            tabIndex={active === column ? 0 : -1}
            data-at={`${index}:${column}`}
            className={isNumber ? 'table-cell number' : 'table-cell'}
            {...(!isNumber && { title: text })}
          >
            {sign &&
              ('kind' in sign ? (
                <KindShape kind={sign.kind} size={12} />
              ) : (
                <EvidenceGlyph sign={sign.support} size={13} />
              ))}
            <span>{text}</span>
            {column === 0 && (
              <button
                type="button"
                tabIndex={-1}
                className="table-map"
                aria-label={words.t('table.show')}
                title={words.t('table.show')}
                onClick={(event) => {
                  event.stopPropagation()
                  onMap()
                }}
              >
                <svg viewBox="0 0 16 16" width="14" height="14" aria-hidden="true">
                  <circle cx="8" cy="8" r="4.5" fill="none" stroke="currentColor" strokeWidth="1.5" />
                  <path d="M8 0.5V4M8 12V15.5M0.5 8H4M12 8H15.5" stroke="currentColor" strokeWidth="1.5" />
                </svg>
              </button>
            )}
          </div>
        )
      })}
    </div>
  )
}
