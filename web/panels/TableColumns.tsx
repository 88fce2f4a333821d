import { Button, Header, Menu, MenuItem, MenuSection, MenuTrigger, Popover, Text } from 'react-aria-components'
import type { Table, TableHead } from '../state/table-rows.ts'
import { useExplorer } from './explored.ts'
import { columnName } from './table-words.ts'

const RESET = '\n'

/** Which columns are shown beside the first: those that every row has, and fields of the records. */
export function TableColumns({
  table,
  onColumns,
}: {
  readonly table: Table
  /** Undefined: as at the start. */
  onColumns(columns: readonly string[] | undefined): void
}) {
  const { state, words } = useExplorer()
  const { t } = words
  const [first, ...offered] = table.offered
  const shown = table.columns.map(({ id }) => id)
  const kindNames = ({ kinds = [] }: TableHead) =>
    words.list(kinds.map((kind) => words.text(state.schema?.nodeKinds[kind]?.plural) || kind))
  const toggle = (id: string) => {
    if (id === RESET) return onColumns(undefined)
    onColumns(shown.includes(id) ? shown.filter((other) => other !== id) : [...shown, id])
  }
  const section = (name: string, heads: readonly TableHead[]) =>
    heads.length > 0 && (
      <MenuSection aria-label={name}>
        <Header className="table-section">{name}</Header>
        {heads.map((head) => (
          <MenuItem
            key={head.id}
            id={head.id}
            className="search-item table-choice"
            textValue={columnName(table.tab, head, words)}
          >
            <span className="check-box" aria-hidden="true" />
            <Text slot="label">{columnName(table.tab, head, words)}</Text>
            {head.kinds && <Text slot="description">{kindNames(head)}</Text>}
          </MenuItem>
        ))}
      </MenuSection>
    )
  return (
    <MenuTrigger>
      <Button className="table-button">
        {t('table.columns')} <span className="count">{words.number(shown.length)}</span>
      </Button>
      <Popover className="menu-popover table-popover" placement="bottom end" offset={6}>
        <Menu
          className="search-list"
          aria-label={t('table.columns')}
          selectionMode="multiple"
          selectedKeys={shown.filter((id) => id !== first?.id)}
          shouldFocusWrap
          onAction={(key) => toggle(String(key))}
        >
          {section(
            t('table.columns'),
            offered.filter(({ field }) => field === undefined),
          )}
          {section(
            t('table.fields'),
            offered.filter(({ field }) => field !== undefined),
          )}
          <MenuSection aria-label={t('table.reset')}>
            <MenuItem id={RESET} className="search-item table-choice">
              {t('table.reset')}
            </MenuItem>
          </MenuSection>
        </Menu>
      </Popover>
    </MenuTrigger>
  )
}
