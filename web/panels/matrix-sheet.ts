import type { Schema } from '../../src/model/schema.ts'
import { type MatrixSheet, sheetOf } from '../../src/report/matrix-sheet.ts'
import type { MatrixTable } from '../../src/report/matrix-table.ts'
import type { Explored } from './explored.ts'
import { sayFilter } from './say-filter.ts'

/** The matrix as it stands, with every word of it, as a sheet that can be written. */
export function sheetShown(
  explored: Pick<Explored, 'state' | 'words'>,
  schema: Schema,
  table: MatrixTable,
): MatrixSheet {
  const { state, words } = explored
  const { t } = words
  const { filter, maxHops } = state.view
  return sheetOf(table, {
    lang: words.lang,
    schema,
    say: t,
    counted: [
      t('gaps.hops', { steps: t('gaps.length', { count: maxHops }) }),
      ...(filter.support === 'inferred' ? [] : [t('gaps.floor', { support: t(`support.${filter.support}`) })]),
      ...(filter.assertedBy
        ? [t('gaps.asserted', { names: words.list(filter.assertedBy.map((by) => t(`by.${by}`))) })]
        : []),
      ...(filter.sources ? [sayFilter('source', explored)] : []),
      ...(filter.years ? [sayFilter('year', explored)] : []),
    ],
  })
}
