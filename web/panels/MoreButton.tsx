import { Button } from 'react-aria-components'
import { useDoors } from './doors-context.ts'
import { useExplorer } from './explored.ts'

/** Opens the menu of what can be done with what is chosen, for who does not see or reach the picture. */
export function MoreButton({ isShort = false }: { readonly isShort?: boolean }) {
  const { words } = useExplorer()
  const doors = useDoors()
  return (
    <Button
      className="ghost"
      aria-haspopup="menu"
      {...(isShort && { 'aria-label': words.t('menu.more') })}
      onPress={({ target }) => {
        const { left, bottom } = target.getBoundingClientRect()
        doors.menu({ x: left, y: bottom })
      }}
    >
      {isShort ? '…' : words.t('menu.more')}
    </Button>
  )
}
