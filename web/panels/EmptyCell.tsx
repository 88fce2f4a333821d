import { Button } from 'react-aria-components'
import type { MatrixCell } from '../../src/report/matrix-cell.ts'
import { type Limit, liftEvent } from '../state/lift.ts'
import { MOST_HOPS } from '../state/view.ts'
import { useExplorer } from './explored.ts'
import { MatrixSign } from './MatrixSign.tsx'

type Empty = Extract<MatrixCell, { readonly by: unknown }>

/** Why a cell is empty, in words, what lifts it where something does, and the dossiers of the two. */
export function EmptyCell({
  cell,
  ends: [challenge, solution],
  onClose,
}: {
  readonly cell: Empty
  readonly ends: readonly [string, string]
  onClose(): void
}) {
  const { state, words, dispatch } = useExplorer()
  const { t } = words
  const lift = (limit: Limit) => {
    onClose()
    dispatch(liftEvent([limit], state))
  }
  const show = (id: string) => {
    onClose()
    dispatch({ type: 'select', id })
  }
  return (
    <>
      <p className="signed lead">
        <MatrixSign sign={cell.sign} />
        <span>
          <b>{t(`gaps.empty.${cell.sign}`)}</b>
          <br />
          {t(`gaps.why.${cell.sign}`, {
            filters: cell.by.map((name) => t(`gaps.by.${name}`)).join(t('join.names')),
            steps: t('gaps.length', { count: state.view.maxHops }),
          })}
        </span>
      </p>
      <div className="detail-actions">
        {cell.by.map((limit) => (
          <Button key={limit} className="button" onPress={() => lift(limit)}>
            {t(`gaps.lift.${limit}`, { steps: t('gaps.length', { count: MOST_HOPS }) })}
          </Button>
        ))}
        <Button className="button" onPress={() => show(challenge)}>
          {t('gaps.open-challenge')}
        </Button>
        <Button className="button" onPress={() => show(solution)}>
          {t('gaps.open-solution')}
        </Button>
      </div>
    </>
  )
}
