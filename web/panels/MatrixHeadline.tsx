import type { MatrixTable } from '../../src/report/matrix-table.ts'
import { compactMatrix } from '../state/matrix-view.ts'
import { useExplorer } from './explored.ts'

/** How much there is, how much of it is shown, and what is left out, each with a click that brings it back. */
export function MatrixHeadline({ table }: { readonly table: MatrixTable }) {
  const { state, words, dispatch } = useExplorer()
  const { t } = words
  const { matrix } = state.view
  const [challenges, solutions] = table.turned ? [table.columns, table.rows] : [table.rows, table.columns]
  const notes = state.matrix?.notes ?? []
  const arrange = (next: ReturnType<typeof compactMatrix>) =>
    dispatch({ type: 'arrange', ...(next && { matrix: next }) })
  const counted = (side: 'challenges' | 'solutions', shown: number, total: number) =>
    shown === total
      ? t(`gaps.${side}`, { count: total })
      : t('gaps.part', { shown: t(`gaps.${side}`, { count: shown }), total: words.number(total) })
  const isNarrowed = matrix?.only !== undefined || matrix?.challenge !== undefined || matrix?.solution !== undefined
  return (
    <div className="matrix-headline">
      <h1>{t('gaps.title')}</h1>
      <p className="lead">{t('gaps.lead')}</p>
      <p className="matrix-counts" role="status">
        <span>
          {t('gaps.size', {
            challenges: counted('challenges', challenges.length, table.totalChallenges),
            solutions: counted('solutions', solutions.length, table.totalSolutions),
          })}
        </span>
        <span>{t('gaps.count', { count: table.gaps })}</span>
        {table.inferred > 0 && <span>{t('gaps.inferred', { count: table.inferred })}</span>}
        {isNarrowed && (
          <button
            type="button"
            className="inline-link"
            onClick={() =>
              arrange(compactMatrix({ ...matrix, only: undefined, challenge: undefined, solution: undefined }))
            }
          >
            {t('gaps.reset')}
          </button>
        )}
        {table.hidden > 0 && <span>{t('gaps.hidden', { count: table.hidden })}</span>}
        {table.hiddenOut > 0 && (
          <LeftOut
            said={t('gaps.hidden-out', { count: table.hiddenOut })}
            onShow={() => arrange(compactMatrix({ ...matrix, hidden: true }))}
          />
        )}
        {table.leftOut > 0 && (
          <LeftOut
            said={t('gaps.left-out', { count: table.leftOut })}
            onShow={() => arrange(compactMatrix({ ...matrix, empty: true }))}
          />
        )}
        {(['cut-by-limit', 'cut-by-time'] as const).map(
          (code) => notes.some((note) => note.code === code) && <span key={code}>{t(`note.${code}`)}</span>,
        )}
      </p>
    </div>
  )
}

function LeftOut({ said, onShow }: { readonly said: string; onShow(): void }) {
  const { words } = useExplorer()
  return (
    <span>
      {said}{' '}
      <button type="button" className="inline-link" onClick={onShow}>
        {words.t('gaps.show-them')}
      </button>
    </span>
  )
}
