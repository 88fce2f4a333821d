/** A name as CSL-JSON spells it: of a person in parts, of anybody else whole. */
export type AuthorName =
  | { readonly family: string; readonly given: string; readonly suffix?: string }
  | { readonly literal: string }

/** What names of organisations hold and names of people do not. */
const CORPORATE =
  /\b(?:universit(?:y|ies)|institutes?|cent(?:er|re)s?|consortium|collaborations?|groups?|teams?|committee|association|society|foundation|organi[sz]ations?|agency|department|ministry|council|commission|networks?|projects?|initiative|laborator(?:y|ies)|labs?|inc|ltd|llc|gmbh|corporation|company|hospital|college|school|press|research|authors|contributors|members)\b|[&\d{}()/:]/iu

/** Small words that stand within names of people; any other is of an organisation. */
const PARTICLES = new Set(
  "af al av bin da das de degli dei del della den der di do dos du el ibn la las le los te ten ter van vom von y zu zum zur 't".split(
    ' ',
  ),
)

/** Names that hold a capital within a word, as DeVries and McDonald do; otherwise it is a brand. */
const INNER_CAPITAL = /\p{Ll}\p{Lu}/u
const MAY_HOLD_ONE = /^(?:Mc|Mac|De|Del|Di|Du|Fitz|La|Le|Van|O['’])\p{Lu}/u

const SUFFIX = /^(?:[JS]r\.?|I{2,3}|IV)$/u
const EAST_ASIAN = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}]/u

/**
 * A name as it is written, taken apart where it is surely a person's: "Given Family", or "Family, Given"; in Chinese,
 * Japanese and Korean letters the family comes first, and is known only where a space sets it off. Small words before the
 * family belong to it.
 */
export function authorName(written: string): AuthorName {
  const name = written.trim().replace(/\s+/gu, ' ')
  const whole = { literal: name }
  if (CORPORATE.test(name)) return whole
  if (EAST_ASIAN.test(name)) {
    const [family, given, ...more] = name.split(/,? /u)
    return family && given && more.length === 0 ? { family, given } : whole
  }
  const [before = '', after, ...others] = name.split(', ')
  if (others.length > 0) return whole
  if (after !== undefined && !SUFFIX.test(after))
    return before && isName(before) && isName(after) ? { family: before, given: after } : whole
  const words = before.split(' ')
  const last = words.length > 2 && SUFFIX.test(words.at(-1) ?? '') ? words.pop() : undefined
  const suffix = after ?? last
  let at = words.length - 1
  while (at > 1 && PARTICLES.has(words[at - 1] ?? '')) at--
  if (at < 1 || words.length > 6 || !words.every(isWord)) return whole
  const [given, family] = [words.slice(0, at).join(' '), words.slice(at).join(' ')]
  return { family, given, ...(suffix !== undefined && { suffix }) }
}

function isName(text: string): boolean {
  return text.split(' ').every(isWord)
}

/** A word of a person's name: with a capital, no brand and no abbreviation, or a particle. */
function isWord(word: string): boolean {
  if (PARTICLES.has(word)) return true
  if (!/^['’]?\p{Lu}/u.test(word)) return /^\p{L}/u.test(word) && !/^\p{Ll}/u.test(word)
  if (INNER_CAPITAL.test(word) && !MAY_HOLD_ONE.test(word)) return false
  return !/^\p{Lu}{3,}$/u.test(word)
}
