import { Button } from 'react-aria-components'
import { useExplorer } from './explored.ts'

/** That all data is off, and where it has just been put off the way back, since a key or a click too many does that. */
export function NoData() {
  const { state, words, dispatch } = useExplorer()
  const { t } = words
  return (
    <p className="quiet" role="alert">
      {t('data.off')}{' '}
      {state.history.done.at(-1)?.what === 'datasets' && (
        <Button
          className="inline-link"
          onPress={({ target }) => {
            // It goes with what it takes back.
            target.closest('section')?.querySelector<HTMLElement>('.chip')?.focus()
            dispatch({ type: 'travel', by: -1 })
          }}
        >
          {t('data.undo')}
        </Button>
      )}
    </p>
  )
}
