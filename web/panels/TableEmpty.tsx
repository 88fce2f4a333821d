import { Button } from 'react-aria-components'
import { noteOnFilters } from '../state/lift.ts'
import { whyEmpty } from '../state/table-counts.ts'
import type { TableChoices } from '../state/table-view.ts'
import { useExplorer } from './explored.ts'
import { FilteredNote } from './FilteredNote.tsx'

/** In the place of rows: why there are none, and the one thing that brings them back. */
export function TableEmpty({
  visible,
  total,
  onChoose,
}: {
  /** Rows before the text narrowed them. */
  readonly visible: number
  readonly total: number
  onChoose(change: TableChoices): void
}) {
  const { state, words, dispatch } = useExplorer()
  const { t } = words
  const { tab = 'nodes', find = '' } = state.view.table ?? {}
  const why = whyEmpty(tab, visible, total, state.graph?.edges.size ?? 0)
  return (
    <p className="table-empty">
      {t(`table.empty.${why}`, { text: find })}{' '}
      {why === 'text' && (
        <Button className="inline-link" onPress={() => onChoose({ find: undefined })}>
          {t('table.clear')}
        </Button>
      )}
      {why === 'hidden' && (
        <Button className="inline-link" onPress={() => dispatch({ type: 'show-all' })}>
          {t('gaps.reset')}
        </Button>
      )}
      {why === 'filtered' && <FilteredNote notes={[noteOnFilters(state.view)]} because={false} />}
    </p>
  )
}
