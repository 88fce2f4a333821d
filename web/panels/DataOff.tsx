import { Button } from 'react-aria-components'
import { datasetsOn } from '../state/state.ts'
import { useExplorer } from './explored.ts'

/** That some data is off, and one click to have all of it; nothing where all is on. What it would add is not known yet. */
export function DataOff() {
  const { state, words, dispatch } = useExplorer()
  const all = (state.summary?.datasets ?? []).map(({ id }) => id)
  const count = all.length - datasetsOn(state).length
  if (count === 0) return null
  return (
    <p className="data-off">
      {words.t('data.more', { count })}{' '}
      <Button className="inline-link" onPress={() => dispatch({ type: 'datasets', ids: all })}>
        {words.t('data.all')}
      </Button>
    </p>
  )
}
