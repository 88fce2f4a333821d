import { Button } from 'react-aria-components'
import { useExplorer } from './explored.ts'

/** How many are selected at once, and one click to let go of them: a box drawn in the picture says nothing by itself. */
export function SelectedChip() {
  const { state, words, dispatch } = useExplorer()
  const { t } = words
  return (
    <Button className="chip small" onPress={() => dispatch({ type: 'select' })}>
      {t('map.selected', { count: state.view.selection.length })} · {t('map.clear')}
    </Button>
  )
}
