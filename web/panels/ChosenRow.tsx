import { useEffect } from 'react'
import { Button } from 'react-aria-components'
import type { GraphNode } from '../../src/model/graph.ts'
import { useDoors } from './doors-context.ts'
import { useExplorer } from './explored.ts'
import { focusDetails } from './focus-details.ts'
import { moveBehavior } from './move-behavior.ts'

/**
 * What the list of challenges owes to the one chosen. Chosen in the picture, by a search or a link, it may be out of sight
 * there: it is brought into view, and the focus stays where it is. And whoever tabs on out of the list gets to what is told
 * of it first, not to the data below the list.
 */
export function ChosenRow({ node }: { readonly node: GraphNode }) {
  const { words } = useExplorer()
  const doors = useDoors()
  useEffect(() => {
    // The list draws its rows a step later.
    const frame = requestAnimationFrame(() =>
      document
        .querySelector('.challenge[data-selected]')
        ?.scrollIntoView({ block: 'nearest', behavior: moveBehavior() }),
    )
    return () => cancelAnimationFrame(frame)
  }, [])
  return (
    <Button className="skip" onPress={() => focusDetails(doors)}>
      {words.t('app.skip-to', { name: words.text(node.label) })}
    </Button>
  )
}
