import { useLayoutEffect, useState } from 'react'
import type { Box } from '../view/place-card.ts'

/**
 * Where the first of the elements that is seen stands on the page; it is scrolled into sight when it is found, and
 * followed when the page changes. Undefined while there is none. `selectors` are joined by a comma and a space.
 */
export function useTarget(selectors: string): Box | undefined {
  const [box, setBox] = useState<Box>()
  useLayoutEffect(() => {
    let frame = 0
    let found: Element | undefined
    const measure = (): void => {
      frame = 0
      const next = selectors
        .split(', ')
        .flatMap((selector) => [...document.querySelectorAll(selector)])
        .find(isSeen)
      if (next !== found) {
        if (found) sizes.unobserve(found)
        if (next) sizes.observe(next)
        // What is larger than the page is seen as it is.
        if (next && next.clientHeight < innerHeight / 2) next.scrollIntoView({ block: 'nearest', inline: 'nearest' })
        found = next
      }
      const { left = 0, top = 0, width = 0, height = 0 } = found?.getBoundingClientRect() ?? {}
      const box = found && { left, top, width, height }
      setBox((last) => (JSON.stringify(last) === JSON.stringify(box) ? last : box))
    }
    const soon = (): void => {
      frame ||= requestAnimationFrame(measure)
    }
    const sizes = new ResizeObserver(soon)
    const changes = new MutationObserver(soon)
    changes.observe(document.body, { childList: true, subtree: true, attributes: true, attributeFilter: ['class'] })
    addEventListener('resize', soon)
    addEventListener('scroll', soon, true)
    measure()
    return () => {
      cancelAnimationFrame(frame)
      sizes.disconnect()
      changes.disconnect()
      removeEventListener('resize', soon)
      removeEventListener('scroll', soon, true)
    }
  }, [selectors])
  return box
}

function isSeen(element: Element): boolean {
  const { width, height } = element.getBoundingClientRect()
  return width > 0 && height > 0 && getComputedStyle(element).visibility === 'visible'
}
