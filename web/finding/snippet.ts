import type { Findable, FindableText } from './findable.ts'
import { type Folded, fold } from './fold.ts'
import { gradeOf, INSIDE } from './grade.ts'
import { type Part, wordsIn } from './words.ts'

/** A piece of a text; marked where it is what was looked for. */
export interface Piece {
  readonly text: string
  readonly isMarked: boolean
}

interface Range {
  readonly start: number
  readonly end: number
  readonly part: number
  /** Too little within a word to be what was meant: it is found so, but not marked. */
  readonly isChance?: boolean
}

/** Letters within a Latin word from which on they may be a word of their own, as in Blockchain; `and` in handle is none. */
const SHORTEST_WITHIN = 4

/** The text in pieces, with everything marked that fits a part of the query. */
export function markedPieces(text: string, parts: readonly Part[], slack = 0): Piece[] {
  return cut(text, 0, text.length, rangesIn(text, parts, slack))
}

/** Letters to either side of the first mark of an excerpt. */
const BEFORE = 24
const LENGTH = 110

/** The part of a long text that holds the first mark. */
export function excerpt(text: string, parts: readonly Part[], slack = 0): Piece[] {
  const ranges = rangesIn(text, parts, slack)
  const first = ranges[0]?.start ?? 0
  const from = first <= BEFORE * 1.5 || text.length <= LENGTH ? 0 : wordStart(text, first - BEFORE)
  const to = text.length - from <= LENGTH ? text.length : wordStart(text, from + LENGTH)
  const pieces = cut(text, from, to, ranges)
  return [
    ...(from > 0 ? [{ text: '…', isMarked: false }] : []),
    ...pieces,
    ...(to < text.length ? [{ text: '…', isMarked: false }] : []),
  ]
}

/**
 * The text by which it was found, where its title does not say it all: the one that holds most of the parts that are not
 * in `title`, the language that is read before others.
 */
export function matchedText(
  item: Findable,
  title: string,
  parts: readonly Part[],
  lang: string,
  slack = 0,
): FindableText | undefined {
  const missing = without(parts, rangesIn(title, parts, slack))
  if (missing.length === 0) return undefined
  let best: { text: FindableText; count: number } | undefined
  const inOrder = [...item.texts].sort((a, b) => Number(b.lang === lang) - Number(a.lang === lang))
  for (const text of inOrder) {
    if (text.text === title) continue
    const count = new Set(rangesIn(text.text, missing, slack).map(({ part }) => part)).size
    if (count > (best?.count ?? 0)) best = { text, count }
  }
  return best?.text
}

function without(parts: readonly Part[], ranges: readonly Range[]): Part[] {
  return parts.filter((_, index) => !ranges.some(({ part }) => part === index))
}

function rangesIn(text: string, parts: readonly Part[], slack: number): Range[] {
  const folded = fold(text)
  const words = wordsIn(folded)
  const ranges = parts.flatMap((part, index): Range[] => {
    const exact = part.isLatin ? [] : placesOf(folded, part.text, index)
    if (exact.length > 0) return exact
    const graded = words.flatMap((word) => {
      const grade = gradeOf(part, word, slack)
      return grade === undefined ? [] : [{ word, grade }]
    })
    const best = Math.min(...graded.map(({ grade }) => grade))
    return graded.flatMap(({ word, grade }): Range[] => {
      // Where the word itself stands, what only holds it or is like it is not marked.
      if (grade > best) return []
      const within = grade <= INSIDE ? word.text.indexOf(part.text) : 0
      const length = grade <= INSIDE ? part.text.length : word.text.length
      const isChance = part.isLatin && grade === INSIDE && part.text.length < SHORTEST_WITHIN
      return rangeOf(folded, word.at + within, length, index).map((range) => ({ ...range, isChance }))
    })
  })
  return ranges.sort((a, b) => a.start - b.start || b.end - a.end)
}

function placesOf(folded: Folded, sought: string, part: number): Range[] {
  const ranges: Range[] = []
  for (let at = folded.text.indexOf(sought); at >= 0; at = folded.text.indexOf(sought, at + sought.length)) {
    ranges.push(...rangeOf(folded, at, sought.length, part))
  }
  return ranges
}

function rangeOf({ starts, ends }: Folded, at: number, length: number, part: number): Range[] {
  const [start, end] = [starts[at], ends[at + length - 1]]
  return start === undefined || end === undefined ? [] : [{ start, end, part }]
}

function cut(text: string, from: number, to: number, ranges: readonly Range[]): Piece[] {
  const pieces: Piece[] = []
  let at = from
  for (const { start, end, isChance } of ranges) {
    if (isChance || end <= at || start >= to) continue
    const begin = Math.max(start, at)
    if (begin > at) pieces.push({ text: text.slice(at, begin), isMarked: false })
    pieces.push({ text: text.slice(begin, Math.min(end, to)), isMarked: true })
    at = Math.min(end, to)
  }
  if (at < to) pieces.push({ text: text.slice(at, to), isMarked: false })
  return pieces
}

/** The next beginning of a word, unless that is far: Japanese has no spaces. */
function wordStart(text: string, at: number): number {
  const space = text.indexOf(' ', at)
  return space >= 0 && space - at < 16 ? space + 1 : at
}
