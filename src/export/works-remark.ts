import type { Language } from '../report/words.ts'
import type { CslItem } from './csl-items.ts'
import { reportWords } from './report-words.ts'

/** That who wrote some of the works is not in the data, so that nobody takes it for lost on the way; empty where all is. */
export function authorsRemark(items: readonly Pick<CslItem, 'author'>[], lang: Language): string {
  const silent = items.filter(({ author }) => author === undefined).length
  return silent === 0 ? '' : reportWords[lang].noAuthors(silent, items.length)
}
