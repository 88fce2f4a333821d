import { normalize } from '../../src/model/search.ts'
import { type Findable, type FindableText, isName } from './findable.ts'
import { fold } from './fold.ts'
import { AS_WORD, gradeOf, INSIDE, WITH_SLIPS } from './grade.ts'
import { compareFound, type Found, type Tier } from './rank.ts'
import { type Part, partsOf, type Word, wordsIn } from './words.ts'

/** Finds by any word, in any language, with slips forgiven. */
export interface Finder {
  /** All that match every part of the query, best first; `lang` is the language that is read. */
  find(query: string, lang: string): Found[]
  /** What comes nearest to a query that nothing matches: by the most of its parts, with a further slip. */
  closest(query: string, lang: string, limit: number): Found[]
}

interface Text extends FindableText {
  readonly folded: string
  readonly isName: boolean
}
interface Entry {
  readonly item: Findable
  readonly texts: readonly Text[]
}
/** A word with the texts that it stands in, as pairs of an entry and a text of it. */
interface Listed {
  readonly word: Pick<Word, 'text' | 'script'>
  readonly at: number[]
}
/** By entry: the best grade among its names, and among all its texts. */
type Reach = Map<number, { name?: number; any: number }>

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

  const reach = (part: Part, slack = 0): Reach => {
    const found: Reach = new Map()
    const note = (entry: number, text: number, grade: number): void => {
      const isNamed = entries[entry]?.texts[text]?.isName === true
      const old = found.get(entry)
      const name = isNamed ? Math.min(old?.name ?? grade, grade) : old?.name
      found.set(entry, { ...(name !== undefined && { name }), any: Math.min(old?.any ?? grade, grade) })
    }
    for (const { word, at } of words.values()) {
      const grade = gradeOf(part, word, slack)
      if (grade === undefined) continue
      // One letter begins a word in nearly every text, so there it has to be the word.
      const isNameOnly = part.isLatin && part.text.length === 1 && word.text !== part.text
      for (let i = 0; i < at.length; i += 2) {
        const [entry = 0, text = 0] = [at[i], at[i + 1]]
        if (!isNameOnly || entries[entry]?.texts[text]?.isName) note(entry, text, grade)
      }
    }
    if (part.isLatin) return found
    for (let i = 0; i < japanese.length; i += 2) {
      const [entry = 0, text = 0] = [japanese[i], japanese[i + 1]]
      if (entries[entry]?.texts[text]?.folded.includes(part.text)) note(entry, text, AS_WORD)
    }
    return found
  }

  const find: Finder['find'] = (query, lang) => {
    const parts = partsOf(query)
    const [first, ...others] = parts.map((part) => reach(part))
    if (!first) return []
    const whole = normalize(query.trim())
    const found: Found[] = []
    for (const [at, one] of first) {
      const rest = others.flatMap((other) => other.get(at) ?? [])
      const entry = entries[at]
      if (entry && rest.length === others.length) found.push(judge(entry, [one, ...rest], whole, lang))
    }
    found.sort(compareFound)
    // A slip in running text is worth showing only where there is nothing else.
    const end = found.findIndex(({ tier }) => tier === 'text-slip')
    return end > 0 ? found.slice(0, end) : found
  }

  return {
    add(item) {
      const entry = entries.length
      const texts: Text[] = []
      for (const text of item.texts) {
        const folded = fold(text.text)
        if (JAPANESE.test(text.text)) japanese.push(entry, texts.length)
        for (const word of wordsIn(folded)) {
          if (word.script === 'c') continue
          const key = word.script === 'w' ? word.text : `${word.script} ${word.text}`
          const listed = words.get(key)
          if (listed) listed.at.push(entry, texts.length)
          else words.set(key, { word: { text: word.text, script: word.script }, at: [entry, texts.length] })
        }
        texts.push({ ...text, folded: folded.text.trim(), isName: isName(text.place) })
      }
      entries.push({ item, texts })
    },
    find,
    closest(query, lang, limit) {
      const whole = normalize(query.trim())
      const parts = partsOf(query).flatMap(looser)
      const reached = parts.map((part) => reach(part, 1))
      const counts = new Map<number, { parts: number; grades: { name?: number; any: number }[] }>()
      for (const each of reached) {
        for (const [at, one] of each) {
          if (one.name === undefined) continue
          const count = counts.get(at) ?? { parts: 0, grades: [] }
          counts.set(at, { parts: count.parts + 1, grades: [...count.grades, one] })
        }
      }
      return [...counts]
        .filter(([, count]) => count.parts * 2 >= parts.length)
        .flatMap(([at, count]) => {
          const entry = entries[at]
          return entry ? [{ count, found: judge(entry, count.grades, whole, lang) }] : []
        })
        .sort((a, b) => b.count.parts - a.count.parts || compareFound(a.found, b.found))
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

function judge(
  { item, texts }: Entry,
  grades: readonly { readonly name?: number; readonly any: number }[],
  whole: string,
  lang: string,
): Found {
  const names = texts.filter((text) => text.isName)
  const holding = texts.filter(({ folded }) => folded.includes(whole))
  const isNamed = grades.every(({ name }) => name !== undefined)
  const grade = Math.max(...grades.map(({ name, any }) => (isNamed ? (name ?? any) : any)))
  const held = (place: FindableText['place'], test: (folded: string) => boolean) =>
    names.filter((name) => name.place === place && test(name.folded))
  const labels = held('label', (folded) => folded === whole)
  const starts = held('label', (folded) => folded.startsWith(whole))
  const isAlias = names.some(({ place, folded }) => place !== 'label' && folded === whole)
  const tier: Tier =
    labels.length > 0
      ? 'label'
      : isAlias
        ? 'alias'
        : starts.length > 0
          ? 'label-start'
          : !isNamed
            ? grade < WITH_SLIPS
              ? 'text'
              : 'text-slip'
            : grade === AS_WORD
              ? 'word'
              : grade === INSIDE
                ? 'inside'
                : 'slip'
  const best = labels.length > 0 ? labels : starts.length > 0 ? starts : holding
  return {
    item,
    tier,
    grade: tier === 'label' || tier === 'alias' || tier === 'label-start' ? 0 : grade,
    isWhole: holding.length > 0,
    isRead: best.some((text) => text.lang === lang),
    length: Math.min(
      ...texts.filter(({ place }) => place === 'label' || place === 'statement').map(({ folded }) => folded.length),
    ),
  }
}
