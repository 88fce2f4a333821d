import { useMemo } from 'react'
import { Button } from 'react-aria-components'
import { emptiedBy, emptiedByBackground } from '../state/emptied.ts'
import { filtersSet, lifted } from '../state/filters.ts'
import { useExplorer } from './explored.ts'
import { sayFilter } from './say-filter.ts'

/** Where nothing is left to show: for which filters or kinds that is, and one click to lift each and no other. */
export function Emptied() {
  const explored = useExplorer()
  const { state, derived, words, dispatch } = explored
  const { t } = words
  const { graph, schema, view, summary } = state
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is left rests on these alone, not on what is hovered.
  const names = useMemo(() => emptiedBy(state), [graph, schema, view, summary])
  // biome-ignore lint/correctness/useExhaustiveDependencies: as above.
  const kinds = useMemo(() => emptiedByBackground(state), [graph, schema, view, summary])
  if (names.length === 0 && kinds.length > 0) {
    const isAll = derived.visible?.nodes.length === 0
    return (
      <div className="emptied" role="status">
        <p>
          {t(isAll ? 'filter.background-all' : 'filter.background-statements', {
            kinds: words.list(kinds.map((kind) => words.text(schema?.nodeKinds[kind]?.plural) || kind)),
          })}
        </p>
        <div className="emptied-acts">
          <Button className="button" onPress={() => dispatch({ type: 'background', on: true })}>
            {t('filter.show-background')}
          </Button>
        </div>
      </div>
    )
  }
  if (names.length === 0) return null
  const isAny = names.length < filtersSet(state).length || names.length === 1
  return (
    <div className="emptied" role="status">
      <p>
        {t(derived.visible?.nodes.length === 0 ? 'filter.emptied' : 'filter.emptied-statements', {
          filters: words.list(names.map((name) => t('filter.quoted', { filter: sayFilter(name, explored) }))),
        })}
      </p>
      <div className="emptied-acts">
        {(isAny ? names : []).map((name) => (
          <Button
            key={name}
            className="button"
            onPress={() => dispatch({ type: 'filters', change: lifted([name], state) })}
          >
            {t('chip.lift', { filter: sayFilter(name, explored) })}
          </Button>
        ))}
        {!isAny && (
          <Button className="button" onPress={() => dispatch({ type: 'filters', change: lifted(names, state) })}>
            {t('filter.clear')}
          </Button>
        )}
      </div>
    </div>
  )
}
