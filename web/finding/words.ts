import { type Folded, fold, type Script } from './fold.ts'

/** A run of letters of one script in a folded text. */
export interface Word {
  readonly text: string
  readonly script: Exclude<Script, ' '>
  /** Where it begins in the folded text. */
  readonly at: number
}

/** The runs of one script, in order. */
export function wordsIn({ text, scripts }: Folded): Word[] {
  return [...scripts.matchAll(/w+|k+|h+|c+/gu)].map(({ 0: run, index }) => ({
    text: text.slice(index, index + run.length),
    script: run.charAt(0) as Word['script'],
    at: index,
  }))
}

/** A part of a query: a word that words are held against, or a piece of Japanese that may stand anywhere. */
export interface Part {
  readonly text: string
  readonly isLatin: boolean
  /** A run of kana, in which a slip is forgiven as in a Latin word. */
  readonly isKana: boolean
}

/** Longest run of hiragana that is taken for a particle or an ending. */
const PARTICLE = 2

/** What has to be found for a query, each part once: words as they stand, runs of kana whole, kanji by their words. */
export function partsOf(query: string): Part[] {
  const folded = fold(query)
  const words = wordsIn(folded)
  const parts = words.flatMap(({ text, script, at }, index): Part[] => {
    // "ぷらいばs": a syllable that is still being written.
    const isUnfinished = script === 'w' && words[index - 1]?.script === 'h' && folded.scripts[at - 1] === 'h'
    if (isUnfinished && text.length <= 2 && index === words.length - 1) return []
    if (script === 'h' && text.length <= PARTICLE && words.length > 1) return []
    if (script === 'c') return kanjiWords(text).map((word) => ({ text: word, isLatin: false, isKana: false }))
    return [{ text, isLatin: script === 'w', isKana: script !== 'w' }]
  })
  return parts.filter((part, index) => parts.findIndex(({ text }) => text === part.text) === index)
}

const segmenter = new Intl.Segmenter('ja', { granularity: 'word' })

function kanjiWords(run: string): string[] {
  return [...segmenter.segment(run)].map(({ segment }) => segment)
}
