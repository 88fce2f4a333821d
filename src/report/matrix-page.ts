import type { MatrixAnswer } from '../query/answers.ts'
import { heading, line, type Page, paragraph } from './page.ts'
import { kindName, nameOf, type Speech } from './say.ts'

/** Challenges by solutions; a cell is the best route's support, its length, and how many statements join the two. */
export function matrixPage({ rows, columns, cells, empty, hidden }: MatrixAnswer, speech: Speech): Page {
  const { words } = speech
  const said = new Map<string, string>()
  const key = (row: string, column: string): string => JSON.stringify([row, column])
  for (const { row, column, why, by } of empty) {
    const filters = by?.map((name) => words.filterName[name]).join(words.comma)
    said.set(key(row, column), words.empty[why] + (filters ? words.inBrackets(filters) : ''))
  }
  for (const { row, column, strength, hops, statements } of cells) {
    const how = statements > 0 ? words.statements(statements) : words.steps(hops)
    said.set(key(row, column), `${words.support[strength]} · ${how}`)
  }
  const hiddenBy = new Map(
    hidden.map(({ row, by }) => [row, by.map((name) => words.filterName[name]).join(words.comma)]),
  )
  const allHidden = (row: string): string | undefined => {
    const filters = hiddenBy.get(row)
    return filters === undefined ? undefined : words.allHidden(filters)
  }
  return [
    heading(`${words.challenges(rows.length)} × ${words.solutions(columns.length)}`, 1),
    {
      as: 'table',
      corner: kindName(speech, 'Challenge'),
      columns: columns.map((id) => nameOf(speech, id)),
      rows: rows.map((row) => ({
        name: nameOf(speech, row),
        cells: columns.map((column) => said.get(key(row, column))),
        none: allHidden(row),
      })),
      none: words.noSolution,
    },
    paragraph(words.emptyCells),
    ...[...hiddenBy.keys()].map((row) => line(words.labelled(nameOf(speech, row), allHidden(row) ?? ''))),
  ]
}
