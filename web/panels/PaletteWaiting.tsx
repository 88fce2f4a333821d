import { type RefObject, useLayoutEffect, useRef } from 'react'
import { useExplorer } from './explored.ts'
import { SearchSign } from './SearchSign.tsx'

/** What was typed before the palette was loaded. */
export type Typed = RefObject<string | undefined>

/** In its place until the palette is loaded: it takes what is typed, and hands it on. */
export function PaletteWaiting({ typed }: { readonly typed: Typed }) {
  const { t } = useExplorer().words
  const field = useRef<HTMLInputElement>(null)
  useLayoutEffect(() => {
    const input = field.current
    const before = document.activeElement
    input?.focus()
    return () => {
      typed.current = input?.value
      // The palette gives the focus back to where it was before.
      if (before instanceof HTMLElement) before.focus()
    }
  }, [typed])
  return (
    <div className="overlay palette-overlay">
      <div className="modal palette">
        <div className="palette-field">
          <SearchSign />
          <input ref={field} type="search" aria-label={t('find.label')} placeholder={t('find.hint')} maxLength={200} />
        </div>
      </div>
    </div>
  )
}
