import { SUPPORT_LEVELS } from '../model/graph.ts'
import { inLanguage } from '../model/text.ts'
import type { GapsAnswer } from '../query/answers.ts'
import { heading, line, type Page } from './page.ts'
import type { Speech } from './say.ts'

/**
 * Challenges that nothing addresses well enough, first those that nothing addresses at all, each with its kind of gap.
 * The title counts each kind by itself, so that a gap here is what it is in the explorer; where the list is cut, only
 * how many there are in all is known.
 */
export function gapsPage({ items, total }: GapsAnswer, { words, lang }: Speech): Page {
  const kinds = [undefined, ...SUPPORT_LEVELS]
    .map((strongest) => ({ strongest, challenges: items.filter((item) => item.strongest === strongest) }))
    .filter(({ challenges }) => challenges.length > 0)
  const counts = kinds.map(({ strongest, challenges: { length } }, index) =>
    strongest ? words.gapsBelow(length, words.support[strongest], index > 0) : words.gapsWithout(length),
  )
  const title =
    items.length < total
      ? words.gaps(total) + words.inBrackets(words.shown(items.length, total))
      : counts.join(words.semicolon) || words.gaps(0)
  return [
    heading(title, 1),
    ...kinds.flatMap(({ strongest, challenges }) => [
      heading(strongest ? words.nothingBetter(words.support[strongest]) : words.noSolution),
      ...challenges.map(({ id, label, paths }) => {
        const routes = paths > 0 ? ` · ${words.routes(paths)}` : ''
        return line(`${inLanguage(label, lang) || id}${routes} · ${id}`)
      }),
    ]),
  ]
}
