import type { Note } from '../query/answers.ts'
import { heading, line, type Page } from './page.ts'
import { type Language, wordsIn } from './words.ts'

/** A note in the language asked for; its own message, which tells more, is English. */
function noteSaid(note: Note, lang: Language): string {
  return lang === 'en' ? `${note.message}.` : wordsIn(lang).note[note.code]
}

/** A note beside an answer, as a line of its own. */
export function noteLine(note: Note, lang: Language): string {
  const { labelled, noteName } = wordsIn(lang)
  return `${labelled(noteName, noteSaid(note, lang))}\n`
}

/** Why the answer is empty or cut, for a page that has to stand for itself. */
export function notesLines(notes: readonly Note[], lang: Language): Page {
  if (notes.length === 0) return []
  return [heading(wordsIn(lang).notesTitle), ...notes.map((note) => line(noteSaid(note, lang)))]
}
