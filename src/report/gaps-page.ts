import { inLanguage } from '../model/text.ts'
import type { GapsAnswer } from '../query/answers.ts'
import { heading, line, type Page } from './page.ts'
import type { Speech } from './say.ts'

/** Challenges that nothing addresses well enough, first those that nothing addresses at all, each with its kind of gap. */
export function gapsPage({ items, total }: GapsAnswer, { words, lang }: Speech): Page {
  const cut = items.length < total ? words.inBrackets(words.shown(items.length, total)) : ''
  const kinds = [...new Set(items.map((item) => item.strongest))].sort(
    (a, b) => Number(a !== undefined) - Number(b !== undefined),
  )
  return [
    heading(words.gaps(total) + cut, 1),
    ...kinds.flatMap((strongest) => [
      heading(strongest ? words.nothingBetter(words.support[strongest]) : words.noSolution),
      ...items
        .filter((item) => item.strongest === strongest)
        .map(({ id, label, paths }) => {
          const routes = paths > 0 ? ` · ${words.routes(paths)}` : ''
          return line(`${inLanguage(label, lang) || id}${routes} · ${id}`)
        }),
    ]),
  ]
}
