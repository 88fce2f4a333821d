import { actsOnAnswers, filtersSet } from '../state/filters.ts'
import { useExplorer } from './explored.ts'
import { sayFilter } from './say-filter.ts'

/** Beside an answer: which filters act on the map and list alone, so that the two are not held against each other. */
export function NotHere() {
  const explored = useExplorer()
  const { state, words } = explored
  const { t } = words
  const names = filtersSet(state).filter((name) => !actsOnAnswers(name))
  const isDated = state.view.filter.years !== undefined
  if (names.length === 0 && !isDated) return null
  return (
    <p className="not-here">
      {names.length > 0 &&
        t('filter.not-here', { filters: names.map((name) => sayFilter(name, explored)).join(t('join.marks')) })}{' '}
      {isDated && t('filter.not-here-years')}
    </p>
  )
}
