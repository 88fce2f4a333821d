import type { z } from 'zod'
import type { Problem, Sentence } from '../errors.ts'
import type { Place, RawRecord } from './batch.ts'
import { inEnglish, said, word } from './said.ts'

/**
 * The record in its checked shape, or undefined after adding every problem to `problems`, each at the place of its
 * field (or of the nearest field around it that has one).
 */
export function checkRecord<T extends z.ZodType>(
  shape: T,
  record: RawRecord,
  problems: Problem[],
): z.output<T> | undefined {
  const parsed = shape.safeParse(record.value)
  if (parsed.success) return parsed.data
  for (const issue of parsed.error.issues) {
    if (issue.code === 'unrecognized_keys') {
      for (const key of issue.keys) problems.push(problemAt(record, [...issue.path, key], said`unknown field`))
    } else {
      problems.push(problemAt(record, issue.path, sayIssue(issue)))
    }
  }
  return undefined
}

/** A problem at a field of a record; `path` as zod spells it. */
export function problemAt(
  record: RawRecord,
  path: readonly PropertyKey[],
  message: Sentence | string,
  severity: Problem['severity'] = 'error',
): Problem {
  const at = { file: record.file, ...placeOf(record, path), field: spellPath(path), severity }
  return typeof message === 'string' ? { ...at, message } : { ...at, message: inEnglish(message), said: message }
}

function placeOf(record: RawRecord, path: readonly PropertyKey[]): Place {
  for (let length = path.length; length > 0; length--) {
    const place = record.places[spellPath(path.slice(0, length))]
    if (place) return place
  }
  return record.places[''] ?? { line: 1, column: 1 }
}

/** `['evidence', 0, 'locator']` as `evidence[0].locator`. */
function spellPath(path: readonly PropertyKey[]): string {
  let spelled = ''
  for (const part of path) {
    if (typeof part === 'number') spelled += `[${part}]`
    else spelled += spelled === '' ? String(part) : `.${String(part)}`
  }
  return spelled
}

/** Zod's words, with "received undefined" turned into what a person would say. */
function sayIssue(issue: z.core.$ZodIssue): Sentence {
  if (issue.code === 'invalid_type' && issue.input === undefined && /received undefined$/u.test(issue.message)) {
    return said`missing; expected ${word(issue.expected)}`
  }
  if (issue.code === 'invalid_value' && issue.values.length > 0) {
    return said`expected one of ${issue.values.map(String).join(', ')}`
  }
  if (issue.code === 'invalid_union') return said`expected text, a number, true or false, or a list of texts`
  const [, wanted, found] = /^Invalid input: expected (\w+), received (\w+)$/u.exec(issue.message) ?? []
  if (wanted && found) return said`expected ${word(wanted)}, received ${word(found)}`
  const [, what, least, unit] = /^Too small: expected (\w+) to have >=(\d+) (\w+)$/u.exec(issue.message) ?? []
  if (what && least === '1') return said`empty; expected ${word(what)}`
  if (least && unit) return said`too short; expected at least ${least} ${word(unit)}`
  return word(issue.message.replace(/^Invalid input: /u, '').replace(/received undefined$/u, 'but it is missing'))
}
