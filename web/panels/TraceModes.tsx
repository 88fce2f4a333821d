import { ToggleButton, ToggleButtonGroup } from 'react-aria-components'
import { useExplorer } from './explored.ts'

/** Whether a trace is drawn by itself, or in the whole graph. */
export function TraceModes() {
  const { state, words, dispatch } = useExplorer()
  const { t } = words
  return (
    <ToggleButtonGroup
      className="segments"
      aria-label={t('map.trace-view')}
      selectionMode="single"
      disallowEmptySelection
      selectedKeys={[state.view.whole ? 'whole' : 'routes']}
      onSelectionChange={(keys) => dispatch({ type: 'whole', on: keys.has('whole') })}
    >
      <ToggleButton id="routes">{t('map.routes')}</ToggleButton>
      <ToggleButton id="whole">{t('map.whole')}</ToggleButton>
    </ToggleButtonGroup>
  )
}
