import { useMemo } from 'react'
import { Button } from 'react-aria-components'
import { emptiedBy, emptiedByBackground } from '../state/emptied.ts'
import type { TableChoices } from '../state/table-view.ts'
import { whyEmpty } from '../state/why-empty.ts'
import { Emptied } from './Emptied.tsx'
import { useExplorer } from './explored.ts'

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
  const why = whyEmpty(visible, total)
  const isFiltered = useMemo(
    () => why !== 'text' && (emptiedBy(state).length > 0 || emptiedByBackground(state).length > 0),
    [why, state],
  )
  if (isFiltered) return <Emptied />
  return (
    <p className="table-empty">
      {t(`table.empty.${why}`, { text: state.view.table?.find ?? '' })}{' '}
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
    </p>
  )
}
