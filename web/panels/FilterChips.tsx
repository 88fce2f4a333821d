import { Button } from 'react-aria-components'
import { type Limit, liftEvents, limitsSet } from '../state/lift.ts'
import { datasetsOn } from '../state/state.ts'
import { useExplorer } from './explored.ts'

/** The filters that are set, each with a cross that lifts it; nothing where none is. Stands wherever they act. */
export function FilterChips() {
  const { state, words, dispatch } = useExplorer()
  const { t } = words
  const limits = limitsSet(state)
  if (limits.length === 0) return null
  const say = (limit: Limit): string => {
    const { filter, maxHops } = state.view
    if (limit === 'support') return t('chip.support', { support: t(`support.${filter.support}`) })
    if (limit === 'assertedBy') {
      return t('chip.assertedBy', { by: (filter.assertedBy ?? []).map((by) => t(`by.${by}`)).join(t('join.names')) })
    }
    if (limit === 'hops') return t('chip.hops', { count: maxHops })
    return t('chip.dataset', { count: datasetsOn(state).length, all: state.summary?.datasets.length ?? 0 })
  }
  return (
    <ul className="filter-chips" aria-label={t('chip.title')}>
      {limits.map((limit) => (
        <li key={limit}>
          <Button
            className="chip small filter-chip"
            aria-label={t('chip.lift', { filter: say(limit) })}
            onPress={() => {
              for (const event of liftEvents([limit], state, 'usual')) dispatch(event)
            }}
          >
            <span>{say(limit)}</span>
            <span aria-hidden="true">×</span>
          </Button>
        </li>
      ))}
    </ul>
  )
}
