import { useEffect, useRef } from 'react'

/**
 * Where what had the focus went away with a panel, the heading of the next one takes it: the way on by keyboard must not
 * begin at the top of the page again. `of` names the panel; the first one takes nothing.
 */
export function KeptFocus({ of }: { readonly of: string }) {
  const last = useRef(of)
  const place = useRef<HTMLSpanElement>(null)
  useEffect(() => {
    if (last.current === of) return
    last.current = of
    const heading = place.current?.parentElement?.querySelector<HTMLElement>('h1')
    if (document.activeElement !== document.body || !heading) return
    heading.tabIndex = -1
    heading.focus({ preventScroll: true })
  }, [of])
  return <span ref={place} hidden />
}
