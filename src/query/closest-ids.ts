import { slipsBetween } from '../model/slips.ts'
import type { GraphStore, ReadOptions } from '../store/types.ts'

const CLOSEST = 3

/** So many are looked at to find them. */
const LOOKED_AT = 50

/** Of a name of this kind one letter in three may be wrong, of one of another kind one in five. */
const LETTERS_A_SLIP = { same: 3, other: 5 }

/**
 * The ids that somebody who wrote this one may have meant: by the name, since people get the prefix wrong as often as the
 * spelling; of the same kind first, then by spelling.
 */
export async function closestTo(store: GraphStore, id: string, options?: ReadOptions): Promise<string[]> {
  const [kind, name] = parts(id)
  const words = name.replaceAll(/[-_:/.]+/gu, ' ').trim()
  if (words === '') return []
  const { hits } = await store.search({ text: words, limit: LOOKED_AT, offset: 0 }, options)
  return hits
    .flatMap(({ id: found, match }) => {
      const [otherKind, other] = parts(found)
      const letters = LETTERS_A_SLIP[slipsWithin(kind, otherKind, 3) === undefined ? 'other' : 'same']
      // Of `clinical-safety` somebody remembers `safty`.
      const whole = slipsWithin(name, other, letters)
      const inWords = other.split(/[-_:/.]+/u).map((each) => slipsWithin(name, each, letters))
      const slips = [whole, ...inWords.map((each) => (each === undefined ? each : each + name.length))].filter(isNumber)
      // What is found by its spelling alone may be found by a word of its description: that is no slip.
      if (slips.length === 0 && match.tier === 'fuzzy') return []
      return [{ id: found, isOther: letters === LETTERS_A_SLIP.other, slips: Math.min(...slips, 2 * name.length) }]
    })
    .sort((a, b) => Number(a.isOther) - Number(b.isOther) || a.slips - b.slips)
    .slice(0, CLOSEST)
    .map((each) => each.id)
}

/** How many slips lie between the two; undefined where there are more than one in so many letters. */
function slipsWithin(typed: string, word: string, letters: number): number | undefined {
  return slipsBetween(typed.toLowerCase(), word.toLowerCase(), Math.floor(typed.length / letters))
}

function isNumber(value: number | undefined): value is number {
  return value !== undefined
}

/** What tells the kind of an id, and its name. */
function parts(id: string): [string, string] {
  const at = id.indexOf(':')
  return [id.slice(0, Math.max(at, 0)), id.slice(at + 1)]
}
