import { useState } from 'react'
import { Autocomplete, Header, Input, ListBox, ListBoxItem, ListBoxSection, SearchField } from 'react-aria-components'
import { normalize } from '../../src/model/search.ts'
import { fieldsOf } from '../state/facets.ts'
import { type FilterName, filtersSet } from '../state/filters.ts'
import { useExplorer } from './explored.ts'
import { filterTitle, sayFilter } from './say-filter.ts'

const ON_ANSWERS: readonly FilterName[] = ['support', 'assertedBy', 'source', 'year', 'dataset', 'hops']
const ON_SHOWN: readonly FilterName[] = ['kind', 'relation']

/** Everything that can be filtered by, to be found by its name. */
export function FilterList({ isAnswer, onChoose }: { readonly isAnswer: boolean; onChoose(name: FilterName): void }) {
  const explored = useExplorer()
  const { state, words } = explored
  const { t } = words
  const [text, setText] = useState('')
  const set = filtersSet(state)
  const fields = state.graph && !isAnswer ? fieldsOf(state.graph, state) : []
  const counts = new Map(fields.map(({ value, count }) => [`field.${value}`, count]))
  const groups = [
    { id: 'answers', names: ON_ANSWERS },
    { id: 'shown', names: isAnswer ? [] : ON_SHOWN },
    { id: 'fields', names: fields.map(({ value }) => `field.${value}` as const) },
  ] as const
  const wanted = normalize(text.trim())
  const found = groups
    .map(({ id, names }) => ({
      id,
      names: (names as readonly FilterName[]).filter((name) => normalize(filterTitle(name, words)).includes(wanted)),
    }))
    .filter(({ names }) => names.length > 0)
  const note = (name: FilterName): string => {
    if (set.includes(name)) return sayFilter(name, explored)
    const count = counts.get(name)
    return count === undefined ? '' : t('map.nodes', { count })
  }
  return (
    <div className="filter-body">
      <Autocomplete inputValue={text} onInputChange={setText}>
        <SearchField className="filter-find" aria-label={t('filter.find')} autoFocus>
          <Input placeholder={t('filter.find')} maxLength={100} />
        </SearchField>
        <ListBox
          className="filter-list"
          aria-label={t('filter.title')}
          selectionMode="none"
          onAction={(key) => onChoose(String(key) as FilterName)}
          renderEmptyState={() => <p className="search-empty">{t('filter.none', { text })}</p>}
        >
          {found.map(({ id, names }) => (
            <ListBoxSection key={id} id={id}>
              <Header className="filter-head">{t(`filter.group.${id}`)}</Header>
              {names.map((name) => (
                <ListBoxItem key={name} id={name} className="filter-item" textValue={filterTitle(name, words)}>
                  <span className="filter-name">{filterTitle(name, words)}</span>
                  <span className={set.includes(name) ? 'filter-note on' : 'filter-note'}>{note(name)}</span>
                </ListBoxItem>
              ))}
            </ListBoxSection>
          ))}
        </ListBox>
      </Autocomplete>
    </div>
  )
}
