import { tour as en } from './en/tour.ts'
import { tour as ja } from './ja/tour.ts'

/** The words of every step of the tour by language. A further language is one file and one line here. */
const words: Readonly<Record<string, typeof en>> = { en, ja }

/** Languages that the tour has words in. */
export const tourLanguages = Object.keys(words)

export function tourWords(lang: string): typeof en {
  return words[lang] ?? en
}
