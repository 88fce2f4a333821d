import type { z } from 'zod'
import { didYouMean } from '../model/near.ts'
import { parseRequest } from '../query/requests.ts'

type Issue = z.core.$ZodIssue

/**
 * Checks what somebody typed. Throws InputError that names every field that is wrong and what would be right; of words that are not
 * known each, with what may have been meant.
 */
export function checkRequest<T extends z.ZodType>(shape: T, input: unknown): z.output<T> {
  // Not for every reader: what no person types needs no guess, and the page's worker is the smaller without.
  return parseRequest(shape, input, sayIssue)
}

function sayIssue(issue: Issue): string {
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
