import { useEffect, useRef } from 'react'
import { Button, Menu, MenuItem, MenuTrigger, Popover } from 'react-aria-components'
import { roleIn } from '../state/trace-ends.ts'
import { useExplorer } from './explored.ts'

/** Beside the one selected challenge or solution in the picture: what can be done from there. Moves with it. */
export function NodeMenu() {
  const { state, derived, words, picture, dispatch } = useExplorer()
  const { t } = words
  const place = useRef<HTMLDivElement>(null)
  const [id, ...others] = state.view.selection
  const role = id === undefined ? undefined : roleIn(state, id)
  const isShown = others.length === 0 && role !== undefined && role !== 'context'
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
  if (!isShown || id === undefined) return null
  const name = words.text(derived.graph?.nodes.get(id)?.label)
  return (
    <div ref={place} className="node-menu" style={{ visibility: 'hidden' }}>
      <MenuTrigger>
        <Button className="node-menu-button" aria-label={t('ends.menu', { name })}>
          …
        </Button>
        <Popover className="menu-popover" placement="bottom start" offset={4}>
          <Menu
            className="search-list"
            aria-label={t('ends.menu', { name })}
            onAction={(key) => dispatch({ type: 'trace-end', end: key === 'to' ? 'to' : 'from', id })}
          >
            <MenuItem id="from" className="search-item">
              {t('ends.from-here')}
            </MenuItem>
            <MenuItem id="to" className="search-item">
              {t('ends.to-here')}
            </MenuItem>
          </Menu>
        </Popover>
      </MenuTrigger>
    </div>
  )
}
