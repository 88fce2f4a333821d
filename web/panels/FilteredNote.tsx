import { Button } from 'react-aria-components'
import type { Note } from '../../src/query/answers.ts'
import { type Limit, liftEvent, limitsBlamed } from '../state/lift.ts'
import { MOST_HOPS } from '../state/view.ts'
import { useExplorer } from './explored.ts'

/** Where an answer is empty because of a filter: which it is, and one click to lift it and no other. */
export function FilteredNote({
  notes,
  because = true,
}: {
  readonly notes: readonly Note[]
  /** Whether it is still to be said what hides it. */
  readonly because?: boolean
}) {
  const { state, words, dispatch } = useExplorer()
  const { t } = words
  const blamed = [...new Set(notes.flatMap(limitsBlamed))]
  const [first, ...others] = blamed
  if (first === undefined) return null
  const lift = () => dispatch(liftEvent(blamed, state))
  const does = (limit: Limit) => t(`lift.${limit}`, { count: MOST_HOPS })
  return (
    <>
      {' '}
      {because &&
        first !== 'hops' &&
        t('lift.because', { filters: words.list(blamed.map((limit) => t(`limit.${limit}`))) })}{' '}
      <Button className="inline-link" onPress={lift}>
        {others.length > 0 ? t('lift.all') : does(first)}
      </Button>
    </>
  )
}
