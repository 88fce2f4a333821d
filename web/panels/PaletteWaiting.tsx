import { type RefObject, useLayoutEffect, useRef } from 'react'
import { useExplorer } from './explored.ts'
import { SearchSign } from './SearchSign.tsx'

/** What happened before the palette was loaded: what was typed, and where the focus was. */
export type Typed = RefObject<{ readonly text: string; readonly focused: Element | null } | undefined>

/** In its place until the palette is loaded: it takes what is typed, and hands it on. */
export function PaletteWaiting({ typed }: { readonly typed: Typed }) {
  const { t } = useExplorer().words
  const field = useRef<HTMLInputElement>(null)
  useLayoutEffect(() => {
    const input = field.current
    const focused = document.activeElement
    input?.focus()
    return () => {
      typed.current = { text: input?.value ?? '', focused }
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
