import type { SearchHit } from '../model/search.ts'
import { slipsBetween } from '../model/slips.ts'
import type { GraphStore, ReadOptions } from '../store/types.ts'

const CLOSEST = 3

/** So many are looked at to find them. */
const LOOKED_AT = 50

/** Of a name of this kind one letter in three may be wrong, of one of another kind one in five. */
const LETTERS_A_SLIP = { same: 3, other: 5 }

/** A node that may have been meant. */
export interface Near {
  readonly id: string
  readonly label: SearchHit['label']
}

/**
 * What somebody who wrote this id may have meant: by the name in it, since people get the prefix wrong as often as the
 * spelling, or by what a node is called; of the same kind first, then by spelling. Where something is called just so, that alone.
 */
export async function closestTo(store: GraphStore, id: string, options?: ReadOptions): Promise<Near[]> {
  const [kind, name] = parts(id)
  const words = name.replaceAll(/[-_:/.]+/gu, ' ').trim()
  if (words === '') return []
  const { hits } = await store.search({ text: words, limit: LOOKED_AT, offset: 0 }, options)
  const called = hits.filter(({ label }) => slipsInName(id, label) === 0)
  if (called.length > 0) return called.slice(0, CLOSEST).map(nearOf)
  return hits
    .flatMap((hit) => {
      const [otherKind, other] = parts(hit.id)
      const letters = LETTERS_A_SLIP[slipsWithin(kind, otherKind, 3) === undefined ? 'other' : 'same']
      // Of `clinical-safety` somebody remembers `safty`.
      const whole = slipsWithin(name, other, letters)
      const inWords = other.split(/[-_:/.]+/u).map((each) => slipsWithin(name, each, letters))
      const slips = [
        whole,
        slipsInName(id, hit.label),
        ...inWords.map((each) => (each === undefined ? each : each + name.length)),
      ].filter(isNumber)
      // What is found by its spelling alone may be found by a word of its description: that is no slip.
      if (slips.length === 0 && hit.match.tier === 'fuzzy') return []
      return [{ hit, isOther: letters === LETTERS_A_SLIP.other, slips: Math.min(...slips, 2 * name.length) }]
    })
    .sort((a, b) => Number(a.isOther) - Number(b.isOther) || a.slips - b.slips)
    .slice(0, CLOSEST)
    .map(({ hit }) => nearOf(hit))
}

function nearOf({ id, label }: SearchHit): Near {
  return { id, label }
}

/** How far what was typed is from what a node is called in any language; undefined where it is too far. */
function slipsInName(typed: string, label: SearchHit['label']): number | undefined {
  const slips = Object.values(label)
    .map((name) => slipsWithin(typed, name, LETTERS_A_SLIP.same))
    .filter(isNumber)
  return slips.length > 0 ? Math.min(...slips) : undefined
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
