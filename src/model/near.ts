import { slipsBetween } from './slips.ts'

const MOST_OFFERED = 3

/** As many slips as a word may hold to be taken for another: one in three letters. */
function mostSlips(typed: string): number {
  return Math.max(1, Math.floor(typed.length / 3))
}

/** Those of the known words that are near in spelling, nearest first, then in their own order; capitals do not count. */
function nearest(typed: string, known: readonly string[]): string[] {
  const folded = typed.toLowerCase()
  return known
    .flatMap((word) => {
      const other = word.toLowerCase()
      // What was typed to its half is no slip, but its beginning tells it.
      const slips =
        slipsBetween(folded, other, mostSlips(folded)) ?? (isStart(folded, other) ? folded.length : undefined)
      return slips === undefined ? [] : [{ word, slips }]
    })
    .sort((a, b) => a.slips - b.slips)
    .slice(0, MOST_OFFERED)
    .map(({ word }) => word)
}

/** "Did you mean proposed?" for each word that was typed, or nothing where no word is near. */
export function didYouMean(typed: string | readonly string[], known: readonly string[]): string {
  return [typed]
    .flat()
    .map((word) => nearest(word, known))
    .filter((near) => near.length > 0)
    .map((near) => `Did you mean ${near.join(' or ')}?`)
    .join(' ')
}

function isStart(typed: string, word: string): boolean {
  return typed.length >= 3 && word.startsWith(typed)
}
