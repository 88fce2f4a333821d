import { useRef } from 'react'
import { Button } from 'react-aria-components'
import { useDoors } from './doors-context.ts'
import { useExplorer } from './explored.ts'
import { type Beside, useBeside } from './use-beside.ts'

const aside: Beside = ({ x, y, radius }) => `${x + radius + 4}px, ${y - 12}px`

/** Beside the one selected node in the picture: opens the menu of what can be done from there. Moves with it. */
export function NodeMenu() {
  const { state, derived, words } = useExplorer()
  const openMenu = useDoors().menu
  const place = useRef<HTMLDivElement>(null)
  const [id, ...others] = state.view.selection
  const isShown = id !== undefined && others.length === 0
  useBeside(place, isShown ? id : undefined, aside)
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
