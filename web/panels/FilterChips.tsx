import { Button } from 'react-aria-components'
import { actsOnAnswers, type FilterName, filtersSet, lifted } from '../state/filters.ts'
import { useExplorer } from './explored.ts'
import { sayFilter } from './say-filter.ts'

interface Props {
  /** One that is said beside them already. */
  readonly without?: FilterName | undefined
}

/** The filters of evidence that are set, each with a cross that lifts it; nothing where none is. Stands beside answers. */
export function FilterChips({ without }: Props) {
  const explored = useExplorer()
  const { state, words, dispatch } = explored
  const { t } = words
  const names = filtersSet(state).filter((name) => actsOnAnswers(name) && name !== without)
  if (names.length === 0) return null
  return (
    <ul className="filter-chips" aria-label={t('chip.title')}>
      {names.map((name) => {
        const said = sayFilter(name, explored)
        return (
          <li key={name}>
            <Button
              className="chip small filter-chip"
              aria-label={t('chip.lift', { filter: said })}
              onPress={() => dispatch({ type: 'filters', change: lifted([name], state) })}
            >
              <span>{said}</span>
              <span aria-hidden="true">×</span>
            </Button>
          </li>
        )
      })}
    </ul>
  )
}
