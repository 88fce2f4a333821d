import { inLanguage } from '../model/text.ts'
import { languageFor, wordsIn } from '../report/words.ts'
import type { ExportDataset } from './format.ts'

/** Enough of a revision to tell it from others. */
const SHORT = 8

/**
 * What stands below a picture, a text each: `counts`, how much it holds; whose work it is, of when and which revision, and
 * what that is not. Whoever meets the picture elsewhere has no other word of it. Of several datasets each has one line by
 * its title, and what is true of all of them is said once, beside the counts: the date, and what they are not.
 */
export function footLines(counts: string, credited: readonly ExportDataset[], lang: string): string[] {
  const words = wordsIn(languageFor(lang))
  const told = credited.map(({ title, citation, licence, date, revision, disclaimer }) => ({
    title: inLanguage(title, lang),
    citation,
    licence,
    date,
    revision: revision.slice(0, SHORT),
    limits: sentencesOf(inLanguage(disclaimer, lang)),
  }))
  const [only, ...more] = told
  if (only && more.length === 0) {
    const { citation, licence, date, revision, limits } = only
    return [`${counts} · ${words.revision(date, revision)}`, `${citation} · ${licence}`, together(limits)].filter(
      Boolean,
    )
  }
  const shared = (only?.limits ?? []).filter((sentence) => more.every(({ limits }) => limits.includes(sentence)))
  const sameDay = only?.date !== undefined && more.every(({ date }) => date === only.date)
  const readOn = sameDay && only?.date ? words.readOn(only.date) : ''
  return [
    [counts, readOn, together(shared)].filter(Boolean).join(' · '),
    ...told.map(({ title, licence, date, revision, limits }) => {
      const own = together(limits.filter((sentence) => !shared.includes(sentence)))
      return [title, licence, words.revision(sameDay ? undefined : date, revision), own].filter(Boolean).join(' · ')
    }),
  ]
}

/** The sentences of a text, each once. A dot within an address or a number ends none. */
function sentencesOf(text: string): string[] {
  const sentences = text.split(/(?<=[.!?])\s+|(?<=[。！？])\s*/u).map((sentence) => sentence.trim())
  return [...new Set(sentences)].filter(Boolean)
}

/** Japanese stands without spaces. */
function together(sentences: readonly string[]): string {
  return sentences.reduce((text, next) => text + (text === '' || /[。！？]$/u.test(text) ? '' : ' ') + next, '')
}
