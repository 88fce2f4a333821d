import type { z } from 'zod'
import { didYouMean } from '../model/near.ts'

type Issue = z.core.$ZodIssue

/** What is wrong in a request with one field of it; of words that are not known each is named, with what may have been meant. */
export function sayIssue(issue: Issue): string {
  const issues = issue.code === 'invalid_union' ? likeliest(issue.errors) : [issue]
  const [first] = issues
  if (first?.code !== 'invalid_value') return (first ?? issue).message
  const known = first.values.map(String)
  // A list where one word is taken, say, is no word.
  const typed = issues.flatMap(({ input }) => (typeof input === 'string' && input !== '' ? [input] : []))
  const unknown = typed.length > 0 ? `unknown ${typed.join(', ')}; ` : ''
  const meant = didYouMean(typed, known)
  return `${unknown}expected one of ${known.join(', ')}${meant && `. ${meant}`}`
}

/** Of the shapes that a value may have, what is wrong by the one it has: a list where its items are complained of, else the last. */
function likeliest(errors: readonly (readonly Issue[])[]): readonly Issue[] {
  return errors.find((each) => each.some(({ path }) => path.length > 0)) ?? errors.at(-1) ?? []
}
