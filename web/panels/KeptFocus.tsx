import { useEffect, useLayoutEffect, useRef } from 'react'

/**
 * Where what had the focus went away with a panel, or out of sight with one of the three of a narrow screen, the heading of
 * the next one takes it, or the tab of what is in sight there: the way on by keyboard must not begin at the top of the page
 * again. `of` names the panel.
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
    const { activeElement } = document
    // What is out of sight loses the focus only when the page is drawn.
    const last = activeElement === document.body ? held.current : activeElement
    const heading = place.current?.parentElement?.querySelector<HTMLElement>('h1')
    if (!last || isInSight(last) || !heading) return
    heading.tabIndex = -1
    const next = isInSight(heading) ? heading : document.querySelector<HTMLElement>('.pane-tab[aria-current]')
    next?.focus({ preventScroll: true })
  }, [of])
  // Each panel begins at its top; before what it shows brings itself into view.
  // biome-ignore lint/correctness/useExhaustiveDependencies: with another panel there is another top.
  useLayoutEffect(() => {
    place.current?.parentElement?.scrollTo(0, 0)
  }, [of])
  return <span ref={place} hidden />
}

function isInSight(element: Element): boolean {
  return element.checkVisibility({ visibilityProperty: true })
}
