import { type RefObject, useEffect, useState } from 'react'

/** Whether more of what the element holds lies beyond its left edge, and beyond its right. */
export interface Beyond {
  readonly left: boolean
  readonly right: boolean
}

/** Followed as it scrolls and as it or what it holds changes size; `held` changes with what it holds. */
export function useBeyond(element: RefObject<HTMLElement | null>, held = ''): Beyond {
  const [beyond, setBeyond] = useState<Beyond>({ left: false, right: false })
  useEffect(() => {
    const box = element.current
    if (!box || held === undefined) return
    const look = () => {
      // Of a zoomed page a fraction of a pixel is always left over.
      const left = box.scrollLeft > 1
      const right = box.scrollWidth - box.clientWidth - box.scrollLeft > 1
      setBeyond((last) => (last.left === left && last.right === right ? last : { left, right }))
    }
    look()
    const observer = new ResizeObserver(look)
    for (const each of [box, ...box.children]) observer.observe(each)
    box.addEventListener('scroll', look, { passive: true })
    return () => {
      observer.disconnect()
      box.removeEventListener('scroll', look)
    }
  }, [element, held])
  return beyond
}

/** The classes of an element whose edges fade where more lies beyond them. */
export function fadeOf({ left, right }: Beyond): string {
  return `${left ? ' more-left' : ''}${right ? ' more-right' : ''}`
}
