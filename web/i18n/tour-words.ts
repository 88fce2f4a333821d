import { byLanguage } from './by-language.ts'
import { tour as en } from './en/tour.ts'

/** The words of every step of the tour by language. */
const words = byLanguage<typeof en>(import.meta.glob('./*/tour.ts', { eager: true, import: 'tour' }))

/** Languages that the tour has words in. */
export const tourLanguages = Object.keys(words)

export function tourWords(lang: string): typeof en {
  return words[lang] ?? en
}
