import { normalize } from '../../src/model/search.ts'

/** Text folded for search (see normalize), with where each folded letter stands in the text. */
export interface Folded {
  readonly text: string
  /** For each letter of `text`, where what it comes from begins and ends. */
  readonly starts: readonly number[]
  readonly ends: readonly number[]
  /** What each letter was before it was folded: Latin and the like, katakana, hiragana, kanji, or none. */
  readonly scripts: string
}

export type Script = 'w' | 'k' | 'h' | 'c' | ' '

const CLUSTER = /\s+|\P{M}[\p{M}\uff9e\uff9f]*|\p{M}+/gu

/** Folds cluster by cluster, so that a place in the folded text leads back to the text itself. */
export function fold(text: string): Folded {
  let folded = ''
  let scripts = ''
  const starts: number[] = []
  const ends: number[] = []
  for (const { 0: cluster, index } of text.matchAll(CLUSTER)) {
    const { letters, script } = foldCluster(cluster)
    folded += letters
    // The long vowel goes with what it prolongs.
    const own = script === 'k' && letters === 'ー' && scripts.endsWith('h') ? 'h' : script
    scripts += own.repeat(letters.length)
    for (let at = 0; at < letters.length; at++) {
      starts.push(index)
      ends.push(index + cluster.length)
    }
  }
  return { text: folded, starts, ends, scripts }
}

/** What was folded before: a language has few letters, and folding one is slow. */
const known = new Map<string, { readonly letters: string; readonly script: Script }>()

function foldCluster(cluster: string): { readonly letters: string; readonly script: Script } {
  const old = known.get(cluster)
  if (old) return old
  const made = { letters: normalize(cluster), script: scriptOf(cluster.normalize('NFKC')) }
  if (known.size < 20_000) known.set(cluster, made)
  return made
}

function scriptOf(letter: string): Script {
  if (/^[\u30a1-\u30fa\u30fc-\u30ff]/u.test(letter)) return 'k'
  if (/^[\u3041-\u309f]/u.test(letter)) return 'h'
  if (/^[\p{sc=Han}々〆]/u.test(letter)) return 'c'
  return /^[\p{L}\p{N}]/u.test(letter) ? 'w' : ' '
}
