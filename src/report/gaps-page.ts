import { SUPPORT_LEVELS } from '../model/graph.ts'
import { inLanguage } from '../model/text.ts'
import type { GapsAnswer } from '../query/answers.ts'
import { heading, line, type Page } from './page.ts'
import type { Speech } from './say.ts'

type Items = GapsAnswer['items']

/** Challenges of one kind of gap: how the title counts them, and what stands over their list. */
interface Kind {
  readonly items: Items
  readonly counted: (count: number, isMore: boolean) => string
  readonly title: string
}

/**
 * Challenges that nothing addresses well enough: first those that nothing addresses at all, then those whose solutions
 * filters hide, then by their best evidence. The title counts each kind by itself, so that a gap here is what it is in the
 * explorer; where the list is cut, only how many there are in all is known.
 */
export function gapsPage({ items, total }: GapsAnswer, { words, lang }: Speech): Page {
  const isHidden = ({ hiddenBy }: Items[number]): boolean => hiddenBy !== undefined
  const filters = ({ hiddenBy = [] }: Items[number]): string =>
    hiddenBy.map((name) => words.filterName[name]).join(words.comma)
  const hidden = items.filter(isHidden)
  const all: readonly Kind[] = [
    {
      items: items.filter((item) => item.strongest === undefined && !isHidden(item)),
      counted: (count) => words.gapsWithout(count),
      title: words.noSolution,
    },
    {
      items: hidden,
      counted: words.gapsHidden,
      title: words.allHidden([...new Set(hidden.map(filters))].join(words.semicolon)),
    },
    ...SUPPORT_LEVELS.map((level) => ({
      items: items.filter((item) => item.strongest === level),
      counted: (count: number, isMore: boolean) => words.gapsBelow(count, words.support[level], isMore),
      title: words.nothingBetter(words.support[level]),
    })),
  ]
  const kinds = all.filter((kind) => kind.items.length > 0)
  const counts = kinds.map(({ items, counted }, index) => counted(items.length, index > 0))
  const title =
    items.length < total
      ? words.gaps(total) + words.inBrackets(words.shown(items.length, total))
      : counts.join(words.semicolon) || words.gaps(0)
  return [
    heading(title, 1),
    ...kinds.flatMap(({ items, title }) => [
      heading(title),
      ...items.map(({ id, label, paths }) => {
        const routes = paths > 0 ? ` · ${words.routes(paths)}` : ''
        return line(`${inLanguage(label, lang) || id}${routes} · ${id}`)
      }),
    ]),
  ]
}
