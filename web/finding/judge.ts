import { type Findable, type FindableText, isName } from './findable.ts'
import { fold } from './fold.ts'
import { AS_WORD, INSIDE, WITH_SLIPS } from './grade.ts'
import { type Found, TIERS, type Tier } from './rank.ts'
import { type Grades, NOT_AT_ALL } from './reach.ts'
import { type Word, wordsIn } from './words.ts'

export interface EntryText extends FindableText {
  readonly folded: string
  readonly isName: boolean
  readonly words: readonly Word[]
}

/** An item as the index keeps it. */
export interface Entry {
  readonly item: Findable
  readonly texts: readonly EntryText[]
  /** Of its shortest label. */
  readonly length: number
}

export function entryOf(item: Findable, read: (text: FindableText) => EntryText): Entry {
  const texts = item.texts.map(read)
  let length = Number.POSITIVE_INFINITY
  for (const { place, text } of texts) {
    if (place === 'label' || place === 'statement') length = Math.min(length, text.length)
  }
  return { item, texts, length: Number.isFinite(length) ? length : 0 }
}

export function entryText(text: FindableText): EntryText {
  const folded = fold(text.text.trim())
  return { ...text, folded: folded.text, isName: isName(text.place), words: wordsIn(folded) }
}

/** How an entry matches the folded query, given the worst grades of its parts. */
export function judge({ item, texts, length }: Entry, grades: Grades, query: string, lang: string): Found {
  let best: number = TIERS.length
  let isWhole = false
  let isRead = false
  for (const text of texts) {
    if (!text.folded.includes(query)) continue
    isWhole = true
    const tier = TIERS.indexOf(tierOfName(text, query) ?? 'text')
    if (tier < best) isRead = false
    best = Math.min(best, tier)
    if (tier === best && text.lang === lang) isRead = true
  }
  const isExact = best < TIERS.indexOf('word')
  const isNamed = grades.name < NOT_AT_ALL
  const grade = isExact ? AS_WORD : isNamed ? grades.name : grades.any
  const tier = isExact ? (TIERS[best] ?? 'label') : tierOfGrade(grade, isNamed)
  return { item, tier, rank: TIERS.indexOf(tier), grade, isLabel: grades.label <= grade, isWhole, isRead, length }
}

function tierOfName({ place, folded, isName }: EntryText, query: string): Tier | undefined {
  if (!isName) return undefined
  if (folded === query) return place === 'label' ? 'label' : 'alias'
  return place === 'label' && folded.startsWith(query) ? 'label-start' : 'word'
}

function tierOfGrade(grade: number, isNamed: boolean): Tier {
  if (!isNamed) return grade < WITH_SLIPS ? 'text' : 'text-slip'
  return grade === AS_WORD ? 'word' : grade === INSIDE ? 'inside' : 'slip'
}
