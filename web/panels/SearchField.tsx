import { type ComponentProps, type RefObject, useLayoutEffect, useRef } from 'react'
import { Input } from 'react-aria-components'
import { useExplorer } from './explored.ts'
import { SEARCH_INPUT } from './search-input.ts'

/** What was typed before search was loaded; undefined unless somebody was typing. */
export type Typed = RefObject<string | undefined>

/** The look of the field that search is typed in. */
export function SearchField(props: ComponentProps<typeof Input>) {
  const { words } = useExplorer()
  return (
    <>
      <svg viewBox="0 0 16 16" width="14" height="14" aria-hidden="true">
        <circle cx="7" cy="7" r="4.6" fill="none" stroke="currentColor" strokeWidth="1.5" />
        <path d="M10.5 10.5L14 14" stroke="currentColor" strokeWidth="1.5" strokeLinecap="round" />
      </svg>
      <Input id={SEARCH_INPUT} placeholder={words.t('search.hint')} maxLength={200} {...props} />
      <span className="search-key" aria-hidden="true">
        /
      </span>
    </>
  )
}

/** In its place until search is loaded: it takes what is typed, and hands it on. */
export function SearchWaiting({ typed }: { readonly typed: Typed }) {
  const { words } = useExplorer()
  const field = useRef<HTMLInputElement>(null)
  useLayoutEffect(() => {
    const input = field.current
    return () => {
      if (input && document.activeElement === input) typed.current = input.value
    }
  }, [typed])
  return (
    <div className="search">
      <div className="search-field">
        <SearchField ref={field} aria-label={words.t('search.label')} />
      </div>
    </div>
  )
}
