import { useEffect, useRef } from 'react'
import { ComboBox, ListBox, ListBoxItem, Popover } from 'react-aria-components'
import { useExplorer } from './explored.ts'
import { KindShape } from './KindShape.tsx'
import { SearchField, type Typed } from './SearchField.tsx'
import { SEARCH_INPUT } from './search-input.ts'

/** Search as you type. Choosing a hit selects it and brings it into the middle of the picture. */
export function SearchBox({ typed }: { readonly typed: Typed }) {
  const { state, words, dispatch, picture } = useExplorer()
  const { t } = words
  const { search, schema } = state
  const anchor = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (typed.current === undefined) return
    document.getElementById(SEARCH_INPUT)?.focus()
    dispatch({ type: 'search', text: typed.current })
    typed.current = undefined
  }, [typed, dispatch])
  const items = search.answer?.items ?? []
  const choose = (id: string) => {
    dispatch({ type: 'select', id })
    dispatch({ type: 'search', text: '' })
    // The picture may have to show a kind that was hidden before it can go there.
    requestAnimationFrame(() => picture.current?.center(id))
  }
  return (
    <ComboBox
      className="search"
      aria-label={t('search.label')}
      items={items}
      inputValue={search.text}
      onInputChange={(text) => {
        if (text !== state.search.text) dispatch({ type: 'search', text })
      }}
      value={null}
      onChange={(key) => {
        if (key !== null) choose(String(key))
      }}
      defaultFilter={() => true}
      menuTrigger="input"
      allowsEmptyCollection
      allowsCustomValue
    >
      <div ref={anchor} className="search-field">
        <SearchField />
      </div>
      <Popover className="search-popover" triggerRef={anchor} offset={6}>
        <ListBox
          className="search-list"
          renderEmptyState={() => (
            <p className="search-empty">
              {search.text.trim() === ''
                ? t('search.hint')
                : search.asking
                  ? t('search.asking')
                  : t('search.none', { text: search.text.trim() })}
            </p>
          )}
        >
          {items.map((item) => (
            <ListBoxItem key={item.id} id={item.id} className="search-item" textValue={words.text(item.label)}>
              <KindShape kind={item.kind} />
              <span className="search-name">{words.text(item.label)}</span>
              <span className="quiet">
                {item.match.tier === 'fuzzy' ? `${t('search.similar')} · ` : ''}
                {words.text(schema?.nodeKinds[item.kind]?.label)}
              </span>
            </ListBoxItem>
          ))}
        </ListBox>
      </Popover>
    </ComboBox>
  )
}
