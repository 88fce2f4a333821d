import { inLanguage } from '../model/text.ts'
import type { SearchAnswer } from '../query/answers.ts'
import { line, type Page } from './page.ts'
import { kindName, type Speech } from './say.ts'

/** What was found, best first. */
export function searchPage({ items, total }: SearchAnswer, speech: Speech): Page {
  const { words, lang } = speech
  return [
    line(total === 0 && items.length > 0 ? words.onlyFuzzy : words.nodes(total)),
    ...items.map(({ id, kind, label, match }) => {
      const fuzzy = match.tier === 'fuzzy' ? ` · ${words.fuzzy}` : ''
      return line(`${inLanguage(label, lang)} · ${kindName(speech, kind)} · ${id}${fuzzy}`, 1)
    }),
  ]
}
