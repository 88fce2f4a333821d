import { normalize } from '../../src/model/search.ts'
import type { Findable, FindableText } from './findable.ts'
import { AS_WORD, gradeOf } from './grade.ts'
import { type Entry, type EntryText, entryOf, entryText, judge } from './judge.ts'
import { compareFound, type Found } from './rank.ts'
import { emptyReach, NOT_AT_ALL, note, type Reach, worst } from './reach.ts'
import { type Part, partsOf, type Word } from './words.ts'

/** Finds by any word, in any language, with slips forgiven. */
export interface Finder {
  /** All that match every part of the query, best first; `lang` is the language that is read. */
  find(query: string, lang: string): Found[]
  /** What comes nearest to a query that nothing matches: by the most of its parts, with a further slip. */
  closest(query: string, lang: string, limit: number): Found[]
}

/** A word with the texts that it stands in: an entry and a text of it, in turns. */
interface Listed {
  readonly word: Pick<Word, 'text' | 'script'>
  readonly at: number[]
}

const JAPANESE = /[\u3041-\u30ff\p{sc=Han}々]/u

/**
 * An index that grows item by item. Every word is kept once, with where it stands, and a part of a query is held against
 * the words: so the beginning of a word may hold a slip while it is still being typed, which an index of whole words with
 * edit distances cannot answer. Japanese, which has no spaces, is looked for in the texts themselves.
 */
export function createFinder(): Finder & { add(item: Findable): void } {
  const entries: Entry[] = []
  const words = new Map<string, Listed>()
  /** Entry and text in turns. */
  const japanese: number[] = []

  /** The same kinds and titles of sources stand in many items. */
  const again = new Map<string, EntryText>()
  const read = (text: FindableText): EntryText => {
    if (text.place !== 'source' && text.place !== 'kind') return entryText(text)
    const key = `${text.place} ${text.lang} ${text.text}`
    const known = again.get(key) ?? entryText(text)
    again.set(key, known)
    return known
  }

  const reach = (part: Part, slack = 0): Reach => {
    const found = emptyReach(entries.length)
    for (const { word, at } of words.values()) {
      const grade = gradeOf(part, word, slack)
      if (grade === undefined) continue
      // One letter begins a word in nearly every text.
      const isNameOnly = part.isLatin && part.text.length === 1 && word.text !== part.text
      for (let i = 0; i < at.length; i += 2) {
        const [entry = 0, text = 0] = [at[i], at[i + 1]]
        const where = entries[entry]?.texts[text]
        if (where && (where.isName || !isNameOnly)) note(found, entry, where.place, grade)
      }
    }
    if (part.isLatin) return found
    for (let i = 0; i < japanese.length; i += 2) {
      const [entry = 0, at = 0] = [japanese[i], japanese[i + 1]]
      const text = entries[entry]?.texts[at]
      if (text?.folded.includes(part.text)) note(found, entry, text.place, AS_WORD)
    }
    return found
  }

  return {
    add(item) {
      const at = entries.length
      const entry = entryOf(item, read)
      entries.push(entry)
      for (const [index, text] of entry.texts.entries()) {
        if (JAPANESE.test(text.text)) japanese.push(at, index)
        for (const { text: word, script } of text.words) {
          if (script === 'c') continue
          const key = script === 'w' ? word : `${script} ${word}`
          const listed = words.get(key)
          if (listed) listed.at.push(at, index)
          else words.set(key, { word: { text: word, script }, at: [at, index] })
        }
      }
    },
    find(query, lang) {
      const reaches = partsOf(query).map((part) => reach(part))
      if (reaches.length === 0) return []
      const whole = normalize(query.trim())
      const found = entries.flatMap((entry, at) => {
        const grades = worst(reaches, at)
        return grades.any === NOT_AT_ALL ? [] : [judge(entry, grades, whole, lang)]
      })
      found.sort(compareFound)
      // A slip in running text is worth showing only where there is nothing else.
      const end = found.findIndex(({ tier }) => tier === 'text-slip')
      return end > 0 ? found.slice(0, end) : found
    },
    closest(query, lang, limit) {
      const reaches = partsOf(query)
        .flatMap(looser)
        .map((part) => reach(part, 1))
      const whole = normalize(query.trim())
      return entries
        .flatMap((entry, at) => {
          const named = reaches.filter(({ name }) => (name[at] ?? NOT_AT_ALL) < NOT_AT_ALL)
          const isNear = named.length > 0 && named.length * 2 >= reaches.length
          return isNear ? [{ count: named.length, found: judge(entry, worst(named, at), whole, lang) }] : []
        })
        .sort((a, b) => b.count - a.count || compareFound(a.found, b.found))
        .slice(0, limit)
        .map(({ found }) => found)
    },
  }
}

/** Japanese by its pairs of letters, of which some may differ. */
function looser(part: Part): Part[] {
  if (part.isLatin || part.text.length < 3) return [part]
  const letters = [...part.text]
  return letters.slice(1).map((letter, at) => ({ ...part, text: (letters[at] ?? '') + letter }))
}
