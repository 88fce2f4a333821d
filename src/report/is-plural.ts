/** What begins a part of a name that says more of the noun before it. */
const AFTER_NOUN = new Set(
  'about after against among as at before between beyond by during for from in into of on over per through to towards under via with within without'.split(
    ' ',
  ),
)

/** What may stand between the noun and that: "rules not yet in place", "benchmarks made with clinicians". */
const BETWEEN = /^(?:not|yet|far|made|\w+ed)$/u

/** Words that end in s in the singular, beside those in -ss, -us, -is and -ics. */
const SINGULAR = /(?:ss|us|is|ics|\b(?:bias|gas|atlas|lens|news|series|chaos))$/iu

/**
 * Whether an English name takes a verb in the plural, as far as its form tells: the last word before the first preposition
 * ends in s ("Guidelines for academic medicine"), or the name ends in two nouns ("Ethics and privacy"). What begins with a verb
 * ("Prompting general LLMs") is singular, and so is a proper name ("Dr. Knows", "MedAgents"). Not more than a rule of thumb:
 * where it fails, the sentence still says the same.
 */
export function isPlural(name: string): boolean {
  const words = name.replace(/\s*\([^()]*\)/gu, '').split(/\s+/u)
  const end = words.findIndex((word, at) => at > 0 && AFTER_NOUN.has(word.toLowerCase()))
  const phrase = end < 0 ? words : words.slice(0, end)
  while (phrase.length > 1 && BETWEEN.test(phrase.at(-1) ?? '')) phrase.pop()
  const head = phrase.at(-1) ?? ''
  if (phrase.length > 1 && /ing$/u.test(phrase[0] ?? '')) return false
  if (phrase.length > 2 && phrase.at(-2) === 'and') return true
  if (/[^\p{L}’'-]/u.test(head) || isProper(head, phrase.length)) return false
  return /s$/u.test(head) && !SINGULAR.test(head)
}

/** A capital that no sentence asks for, but for one of an abbreviation in the plural: "LLMs". */
function isProper(word: string, length: number): boolean {
  return !/^\p{Lu}+s$/u.test(word) && /\p{Lu}/u.test(length > 1 ? word : word.slice(1))
}
