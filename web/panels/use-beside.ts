import { type RefObject, useEffect } from 'react'
import { useExplorer } from './explored.ts'

/** Where what stands beside a node has its upper left corner, from the canvas's, by where the node is. */
export type Beside = (spot: { readonly x: number; readonly y: number; readonly radius: number }) => string

/**
 * Keeps an element beside a node as it moves, frame by frame; `at` gives its place as lengths of CSS and stays the same
 * function. Shown as far as the picture is: what hides that hides this too.
 */
export function useBeside(place: RefObject<HTMLElement | null>, id: string | undefined, at: Beside): void {
  const { picture } = useExplorer()
  useEffect(() => {
    if (id === undefined) return
    let frame = 0
    const follow = () => {
      const spot = picture.current?.where(id)
      const style = place.current?.style
      if (style) {
        style.visibility = spot ? '' : 'hidden'
        if (spot) style.transform = `translate(${at(spot)})`
      }
      frame = requestAnimationFrame(follow)
    }
    follow()
    return () => cancelAnimationFrame(frame)
  }, [place, id, at, picture])
}
