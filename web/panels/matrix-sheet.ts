import type { MatrixSheet } from '../../src/export/matrix-sheet.ts'
import type { MatrixHead, MatrixTable } from '../state/matrix.ts'
import { isFilled } from '../state/matrix-cell.ts'
import { datasetsInOrder, datasetsOn } from '../state/state.ts'
import type { Explored } from './explored.ts'
import { keyOf } from './matrix-key.ts'
import { sayCell } from './say-cell.ts'
import { sayFilter } from './say-filter.ts'

/** The matrix as it stands, with every word of it, as a sheet that can be written. */
export function sheetOf(explored: Pick<Explored, 'state' | 'words'>, table: MatrixTable): MatrixSheet {
  const { state, words } = explored
  const { t } = words
  const { filter, maxHops } = state.view
  const on = datasetsOn(state)
  const datasets = datasetsInOrder(state.summary).filter(({ id }) => on.includes(id))
  const [challenges, solutions] = table.turned ? [table.columns, table.rows] : [table.rows, table.columns]
  const headOf = ({ name, depth, group }: MatrixHead) => ({
    name,
    depth,
    ...(group !== undefined && { group: words.text(state.schema?.nodeKinds[group]?.plural) || group }),
  })
  return {
    lang: words.lang,
    title: t('gaps.title'),
    scope: [
      t('gaps.size', {
        challenges: t('gaps.challenges', { count: challenges.length }),
        solutions: t('gaps.solutions', { count: solutions.length }),
      }),
      t('gaps.count', { count: table.gaps }),
      ...(table.inferred > 0 ? [t('gaps.inferred', { count: table.inferred })] : []),
      ...(table.hidden > 0 ? [t('gaps.hidden', { count: table.hidden })] : []),
      t('gaps.hops', { steps: t('gaps.length', { count: maxHops }) }),
      ...(filter.support === 'inferred' ? [] : [t('gaps.floor', { support: t(`support.${filter.support}`) })]),
      ...(filter.assertedBy
        ? [t('gaps.asserted', { names: words.list(filter.assertedBy.map((by) => t(`by.${by}`))) })]
        : []),
      ...(filter.sources ? [sayFilter('source', explored)] : []),
      ...(filter.years ? [sayFilter('year', explored)] : []),
    ].join(t('join.marks')),
    corner: t(table.turned ? 'gaps.solution' : 'gaps.challenge'),
    rows: table.rows.map(headOf),
    columns: table.columns.map(headOf),
    cells: table.rows.map((_, row) =>
      table.columns.map((_, column) => {
        const cell = table.cellAt(row, column)
        const text = sayCell(cell, words)
        if (!isFilled(cell)) return { sign: cell.sign, text }
        return {
          sign: cell.sign,
          text,
          ...(cell.statements > 0 && { statements: cell.statements }),
          ...(cell.hops > 1 && { steps: cell.hops }),
        }
      }),
    ),
    key: keyOf(table, words).flatMap(({ sign, text }) => (sign === 'dim' ? [] : [{ sign, text }])),
    credit: datasets.map(({ title, citation, licence, date }) =>
      [
        words.text(title),
        t('export.credit', { title: citation, licence }),
        ...(date ? [t('gaps.read-on', { date: words.date(date) })] : []),
      ].join(t('join.marks')),
    ),
  }
}
