import { Button } from 'react-aria-components'
import { useExplorer } from './explored.ts'

/** How many nodes are not shown, and one click to show those that come back without other evidence. */
export function HiddenNodes() {
  const { state, derived, words, dispatch } = useExplorer()
  const { t } = words
  const { visible } = derived
  const hidden = visible ? visible.totalNodes - visible.nodes.length : 0
  if (hidden === 0) return null
  const said = t('map.hidden', { count: hidden })
  const { view } = state
  // Works of other years come back with the filter that leaves out their evidence.
  if (view.hidden.length + view.fields.length === 0 && !view.shown) return <span className="hidden-nodes">{said}</span>
  return (
    <Button className="chip small" onPress={() => dispatch({ type: 'show-all' })}>
      {said} · {t('map.show-all')}
    </Button>
  )
}
