import type { MatrixAnswer } from '../../query/answers.ts'
import { answer } from '../answer.ts'
import type { Effects } from '../effects.ts'
import { filtersOf, type QuestionOptions } from '../options.ts'
import { heading, line, type Page } from '../page.ts'
import { type Names, namesOf } from '../say.ts'
import { type Language, wordsIn } from '../words.ts'

export interface MatrixOptions extends QuestionOptions {
  readonly maxHops?: string
  readonly limit?: string
  readonly all?: boolean
}

export async function matrix(options: MatrixOptions, effects: Effects): Promise<void> {
  const { maxHops, limit, all, lang } = options
  await answer(options, effects, async ({ reader, options: ask }) => {
    const data = await reader.matrix({ maxHops, limit, all, ...filtersOf(options) }, ask)
    return {
      data,
      page: async () => {
        const { nodes } = await reader.subgraph({ scope: 'ids', ids: [...data.rows, ...data.columns] }, ask)
        return matrixPage(data, namesOf(nodes, lang), lang)
      },
    }
  })
}

/** A challenge with what addresses it, rather than a grid that no terminal is wide enough for. */
function matrixPage({ rows, columns, cells }: MatrixAnswer, names: Names, lang: Language): Page {
  const words = wordsIn(lang)
  const nameOf = (id: string): string => names.get(id) ?? id
  const used = new Set(cells.map((cell) => cell.column))
  const unused = columns.filter((column) => !used.has(column))
  return [
    ...rows.flatMap((row) => {
      const filled = cells.filter((cell) => cell.row === row)
      const count = filled.length === 0 ? words.noPath : words.solutions(filled.length)
      return [
        heading(`${nameOf(row)}: ${count}`),
        ...filled.map(({ column, strength, hops, paths }) =>
          line([nameOf(column), words.support[strength], words.steps(hops), words.paths(paths, true)].join(' · '), 1),
        ),
      ]
    }),
    ...(unused.length > 0 ? [heading(`–: ${unused.map(nameOf).join(', ')}`)] : []),
  ]
}
