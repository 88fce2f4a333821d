import { Button } from 'react-aria-components'
import type { Table } from '../state/table-rows.ts'
import type { TableChoices } from '../state/table-view.ts'
import { useExplorer } from './explored.ts'
import { TableColumns } from './TableColumns.tsx'
import { countRows } from './table-words.ts'

/** Which rows and columns are shown, how many that is of all there are, and the table as a file. */
export function TableTools({
  table,
  total,
  onChoose,
  onSave,
}: {
  readonly table: Table
  readonly total: number
  onChoose(change: TableChoices): void
  onSave(): void
}) {
  const { state, words } = useExplorer()
  const { t } = words
  const { tab, rows } = table
  const all = countRows(tab, total, words)
  return (
    <div className="table-tools">
      <input
        type="search"
        className="table-find"
        aria-label={t('table.find')}
        placeholder={t('table.find')}
        value={state.view.table?.find ?? ''}
        onChange={({ target }) => onChoose({ find: target.value })}
      />
      <p className="table-count" role="status">
        {rows.length === total ? all : t('table.part', { shown: words.number(rows.length), all })}
      </p>
      <div className="table-acts">
        <TableColumns
          table={table}
          onColumns={(columns) => onChoose({ [tab]: { ...state.view.table?.[tab], columns } })}
        />
        <Button className="table-button" isDisabled={rows.length === 0} onPress={onSave}>
          {t('gaps.csv')}
        </Button>
      </div>
    </div>
  )
}
