import { Input } from 'react-aria-components'
import { useExplorer } from './explored.ts'
import { SEARCH_INPUT } from './search-input.ts'

/** The look of the field that search is typed in. */
export function SearchField() {
  const { words } = useExplorer()
  return (
    <>
      <svg viewBox="0 0 16 16" width="14" height="14" aria-hidden="true">
        <circle cx="7" cy="7" r="4.6" fill="none" stroke="currentColor" strokeWidth="1.5" />
        <path d="M10.5 10.5L14 14" stroke="currentColor" strokeWidth="1.5" strokeLinecap="round" />
      </svg>
      <Input id={SEARCH_INPUT} placeholder={words.t('search.hint')} maxLength={200} />
      <span className="search-key" aria-hidden="true">
        /
      </span>
    </>
  )
}

/** In its place until search is loaded. */
export function SearchWaiting() {
  return (
    <div className="search" inert>
      <div className="search-field">
        <SearchField />
      </div>
    </div>
  )
}
