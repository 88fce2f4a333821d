import { useEffect, useLayoutEffect, useRef } from 'react'

/**
 * Where what had the focus went away with a panel, the heading of the next one takes it: the way on by keyboard must not
 * begin at the top of the page again. `of` names the panel.
 */
export function KeptFocus({ of }: { readonly of: string }) {
  const place = useRef<HTMLSpanElement>(null)
  const held = useRef<Element>(undefined)
  useEffect(() => {
    const note = ({ target }: FocusEvent) => {
      if (target instanceof Element) held.current = target
    }
    document.addEventListener('focusin', note)
    return () => document.removeEventListener('focusin', note)
  }, [])
  // biome-ignore lint/correctness/useExhaustiveDependencies: with another panel it is time to look.
  useEffect(() => {
    const heading = place.current?.parentElement?.querySelector<HTMLElement>('h1')
    if (document.activeElement !== document.body || held.current?.isConnected !== false || !heading) return
    heading.tabIndex = -1
    heading.focus({ preventScroll: true })
  }, [of])
  // Each panel begins at its top; before what it shows brings itself into view.
  // biome-ignore lint/correctness/useExhaustiveDependencies: with another panel there is another top.
  useLayoutEffect(() => {
    place.current?.parentElement?.scrollTo(0, 0)
  }, [of])
  return <span ref={place} hidden />
}
