import { useMemo } from 'react'
import { matrixTable } from '../../src/report/matrix-table.ts'
import { datasetsShown } from '../state/state.ts'
import { useExplorer } from './explored.ts'
import { MatrixGrid } from './MatrixGrid.tsx'
import { MatrixHeadline } from './MatrixHeadline.tsx'
import { MatrixKey } from './MatrixKey.tsx'
import { MatrixTools } from './MatrixTools.tsx'
import { sheetShown } from './matrix-sheet.ts'

/** Challenges by solutions: the strongest route in each cell, or why there is none; as it stands it can be saved. */
export function Gaps() {
  const explored = useExplorer()
  const { state, derived, words, dispatch, matrixFile, save } = explored
  const { t } = words
  const { matrix: answer, schema, view } = state
  const { graph, challenges } = derived
  const table = useMemo(
    () =>
      answer && graph && schema
        ? matrixTable(graph.nodes, schema, answer, challenges, view.lang, view.matrix)
        : undefined,
    [graph, schema, answer, challenges, view.lang, view.matrix],
  )
  if (!table || !schema) return <p className="stage-wait">{t('gaps.waiting')}</p>
  const saveAs = (format: 'csv' | 'svg') =>
    matrixFile(format, sheetShown(explored, schema, table), { credits: datasetsShown(state) }).then(
      (content) => save(`matrix.${format}`, content),
      (error: unknown) =>
        dispatch({
          type: 'notice',
          notice: { code: 'failed', message: error instanceof Error ? error.message : String(error) },
        }),
    )
  return (
    <div className="gaps">
      <MatrixHeadline table={table} />
      <MatrixTools table={table} onSave={saveAs} />
      {table.rows.length > 0 || table.columns.length > 0 ? (
        <>
          <MatrixGrid table={table} label={t('gaps.title')} />
          <MatrixKey table={table} />
        </>
      ) : (
        <p className="lead">{t('gaps.none-left')}</p>
      )}
    </div>
  )
}
