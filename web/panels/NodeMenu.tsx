import { useEffect, useRef } from 'react'
import { Button } from 'react-aria-components'
import { useDoors } from './doors-context.ts'
import { useExplorer } from './explored.ts'

/** Beside the one selected node in the picture: opens the menu of what can be done from there. Moves with it. */
export function NodeMenu() {
  const { state, derived, words, picture } = useExplorer()
  const openMenu = useDoors().menu
  const place = useRef<HTMLDivElement>(null)
  const [id, ...others] = state.view.selection
  const isShown = id !== undefined && others.length === 0
  useEffect(() => {
    if (!isShown || id === undefined) return
    let frame = 0
    const follow = () => {
      const spot = picture.current?.where(id)
      const style = place.current?.style
      if (style) {
        // Shown as far as the picture is: what hides that hides this too.
        style.visibility = spot ? '' : 'hidden'
        if (spot) style.transform = `translate(${spot.x + spot.radius + 4}px, ${spot.y - 12}px)`
      }
      frame = requestAnimationFrame(follow)
    }
    follow()
    return () => cancelAnimationFrame(frame)
  }, [id, isShown, picture])
  if (!isShown) return null
  const name = words.text(derived.graph?.nodes.get(id)?.label)
  return (
    <div ref={place} className="node-menu" style={{ visibility: 'hidden' }}>
      <Button
        className="node-menu-button"
        aria-label={words.t('menu.label', { name })}
        aria-haspopup="menu"
        onPress={({ target }) => {
          const { left, bottom } = target.getBoundingClientRect()
          openMenu({ x: left, y: bottom })
        }}
      >
        …
      </Button>
    </div>
  )
}
