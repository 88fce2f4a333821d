import { slipsAllowed, slipsBetween } from '../../src/model/slips.ts'
import type { Part, Word } from './words.ts'

/** How well a part of a query fits a word: as the word or its beginning, within it, or with this many slips. */
export const AS_WORD = 0
export const INSIDE = 1
/** With one slip; two are one more. */
export const WITH_SLIPS = 2

/** Shortest beginning of a word in which a slip is forgiven. */
const SHORTEST_START = 5

/** The grade of a word for a part; undefined when it does not fit. `slack`: so many more slips are forgiven. */
export function gradeOf(part: Part, word: Pick<Word, 'text' | 'script'>, slack = 0): number | undefined {
  const isLatinWord = word.script === 'w'
  if (part.isLatin !== isLatinWord) return undefined
  if (word.text.startsWith(part.text)) return AS_WORD
  // One or two letters stand inside nearly every word.
  if (part.text.length >= 3 && word.text.includes(part.text)) return INSIDE
  if (!part.isLatin && !part.isKana) return undefined
  const slips = slipsIn(part, word.text, slack)
  return slips === undefined ? undefined : WITH_SLIPS + slips - 1
}

function slipsIn(part: Part, word: string, slack: number): number | undefined {
  const allowed = slipsAllowed(part.text, part.isKana)
  const most = allowed === 0 ? 0 : allowed + slack
  // A number with a slip is another number.
  if (most === 0 || /^\d+$/u.test(part.text) || /^\d+$/u.test(word)) return undefined
  const whole = slipsBetween(part.text, word, most)
  if (whole !== undefined || part.text.length < SHORTEST_START) return whole
  // While a word is still being typed, its first and its last letter are taken to be right.
  if (part.text[0] !== word[0]) return undefined
  const ends = part.text.at(-1) ?? ''
  const reach = word.slice(0, part.text.length + most)
  return reach.includes(ends, part.text.length - most - 1) ? slipsBetween(part.text, word, most, true) : undefined
}
