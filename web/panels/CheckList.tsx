import { type ReactNode, useState } from 'react'
import { Autocomplete, Input, ListBox, ListBoxItem, SearchField } from 'react-aria-components'
import { normalize } from '../../src/model/search.ts'
import { useExplorer } from './explored.ts'

/** Something that can be ticked, and how much there is of it. */
export interface CheckOption {
  readonly value: string
  readonly name: string
  readonly sign?: ReactNode
  readonly count?: number
}

/** Fewer are seen at a glance. */
const SEARCHED_FROM = 9

/** More are found by their name. */
const SHOWN = 200

/** A list to tick, with counts; a long one can be searched. */
export function CheckList({
  label,
  options,
  chosen,
  onChange,
}: {
  readonly label: string
  readonly options: readonly CheckOption[]
  readonly chosen: ReadonlySet<string>
  onChange(chosen: readonly string[]): void
}) {
  const { words } = useExplorer()
  const { t } = words
  const [text, setText] = useState('')
  const wanted = normalize(text.trim())
  const found = options.filter(({ name, value }) => [name, value].some((each) => normalize(each).includes(wanted)))
  const shown = found.slice(0, SHOWN)
  const list = (
    <ListBox
      className="filter-list checks"
      aria-label={label}
      selectionMode="multiple"
      selectedKeys={chosen}
      onSelectionChange={(keys) => onChange(keys === 'all' ? options.map(({ value }) => value) : [...keys].map(String))}
      escapeKeyBehavior="none"
      renderEmptyState={() => <p className="search-empty">{t('filter.none-such', { text })}</p>}
    >
      {shown.map(({ value, name, sign, count }) => (
        <ListBoxItem key={value} id={value} className="filter-item check" textValue={name}>
          <span className="check-box" aria-hidden="true" />
          {sign}
          <span className="filter-name">{name}</span>
          {count !== undefined && <span className="filter-count">{words.number(count)}</span>}
        </ListBoxItem>
      ))}
    </ListBox>
  )
  if (options.length < SEARCHED_FROM) return list
  return (
    <Autocomplete inputValue={text} onInputChange={setText}>
      <SearchField className="filter-find" aria-label={t('filter.find-in', { name: label })}>
        <Input placeholder={t('filter.find-in', { name: label })} maxLength={200} />
      </SearchField>
      {list}
      {found.length > shown.length && (
        <p className="filter-rest">{t('filter.rest', { count: found.length - SHOWN })}</p>
      )}
    </Autocomplete>
  )
}
