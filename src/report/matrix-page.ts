import type { MatrixAnswer } from '../query/answers.ts'
import { isFilled } from './matrix-cell.ts'
import type { MatrixTable } from './matrix-table.ts'
import { matrixSpeech } from './matrix-words.ts'
import { heading, line, type Page, paragraph } from './page.ts'
import { kindName, type Speech } from './say.ts'
import { sayCell } from './say-cell.ts'

/**
 * Challenges by solutions, in the order of the explorer and with its words. A cell where nothing is named stays empty, since
 * most do; below the table it is said what that means, and that only a row of gaps is one.
 */
export function matrixPage(table: MatrixTable, { hidden }: Pick<MatrixAnswer, 'hidden'>, speech: Speech): Page {
  const { words } = speech
  const say = matrixSpeech(words)
  const { rows, columns } = table
  const hiddenBy = new Map(
    hidden.map(({ row, by }) => [row, by.map((name) => words.filterName[name]).join(words.comma)]),
  )
  const allHidden = (row: string): string | undefined => {
    const filters = hiddenBy.get(row)
    return filters === undefined ? undefined : words.allHidden(filters)
  }
  const cellSaid = (row: number, column: number): string | undefined => {
    const cell = table.cellAt(row, column)
    if (cell.sign === 'none' || cell.sign === 'hidden' || cell.sign === 'gap') return undefined
    const filters = isFilled(cell) || cell.sign !== 'filtered' ? [] : cell.by
    const by = filters.flatMap((name) => (name === 'hops' ? [] : [words.filterName[name]])).join(words.comma)
    return sayCell(cell, say) + (by ? words.inBrackets(by) : '')
  }
  return [
    heading(`${words.challenges(rows.length)} × ${words.solutions(columns.length)}`, 1),
    line(
      [
        say('gaps.count', { count: table.gaps }),
        ...(table.inferred > 0 ? [say('gaps.inferred', { count: table.inferred })] : []),
        ...(table.hidden > 0 ? [say('gaps.hidden', { count: table.hidden })] : []),
      ].join(words.semicolon),
    ),
    {
      as: 'table',
      corner: kindName(speech, 'Challenge'),
      columns: columns.map(({ name }) => name),
      rows: rows.map(({ id, name, isGap }, row) => ({
        name,
        cells: columns.map((_, column) => cellSaid(row, column)),
        none: allHidden(id) ?? (isGap ? say('gaps.row-gap') : say('gaps.row-hidden')),
        ...(isGap && { each: say('gaps.empty.gap') }),
      })),
      none: words.noSolution,
    },
    paragraph(words.emptyCells(say('gaps.empty.none'), say('gaps.empty.gap'))),
    ...rows.flatMap(({ id, name }) => (hiddenBy.has(id) ? [line(words.labelled(name, allHidden(id) ?? ''))] : [])),
  ]
}
