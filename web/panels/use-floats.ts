import { type RefObject, useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react'

/** What lies over the picture, as selectors below the stage. */
const FLOATS = '.stage-head > *, .stage .filter-add, .stage .filter-row, .legend, .zoom, .minimap:not([data-idle])'
/** Pixels that stay free of nodes beside head and legend, for names; and at the sides, for names and tools. */
const AIR = { head: 10, legend: 24 }
/** As high as a head of two rows: the second comes and goes with what is set, and the picture stays where it is. */
const HEAD = 76
const SIDES = { right: 66, left: 40 }

/** What lies over the picture: how much a fit leaves free at each side, and where no name is to stand. */
export function useFloats(stage: RefObject<HTMLElement | null>) {
  const [insets, setInsets] = useState({ top: HEAD + AIR.head, bottom: 96, ...SIDES })
  const height = useRef(0)
  const measure = useCallback(() => {
    const head = stage.current?.querySelector('.stage-head')
    const legend = stage.current?.querySelector('.legend')
    // Before there is a legend nobody needs to know, and to measure makes the browser lay out the whole page.
    if (!stage.current || !head || !legend) return
    const bounds = stage.current.getBoundingClientRect()
    const under = legend.getBoundingClientRect()
    // Out of sight all of it measures nothing, and what was there comes back.
    if (bounds.height === 0) return
    const below = Math.round(head.getBoundingClientRect().bottom - bounds.top)
    // A row that came takes the place of names, though the picture keeps its own.
    const isAnother = height.current !== 0 && height.current !== below
    height.current = below
    const top = Math.max(HEAD, below) + AIR.head
    // Beside details within another page there is no legend.
    const bottom = (under.height === 0 ? 0 : Math.round(bounds.bottom - under.top)) + AIR.legend
    setInsets((old) => (!isAnother && old.top === top && old.bottom === bottom ? old : { top, bottom, ...SIDES }))
  }, [stage])
  useLayoutEffect(measure)
  useEffect(() => {
    if (!stage.current) return
    const observer = new ResizeObserver(measure)
    observer.observe(stage.current)
    const head = stage.current.querySelector('.stage-head')
    if (head) observer.observe(head)
    return () => observer.disconnect()
  }, [stage, measure])
  const floats = useCallback(() => {
    const bounds = stage.current?.getBoundingClientRect()
    if (!bounds) return []
    return Array.from(stage.current?.querySelectorAll(FLOATS) ?? [], (each) => {
      const { x, y, width, height } = each.getBoundingClientRect()
      return { x: x - bounds.x, y: y - bounds.y, width, height }
    })
  }, [stage])
  return { insets, floats }
}
