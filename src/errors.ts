/** The four errors that have a meaning outside. Anything else is a fault of ours: logged, and answered without detail. */

export type Severity = 'error' | 'warning'

/** A sentence with its values apart from it: `form` is English with `{0}`, `{1}` … in their places. */
export interface Sentence {
  readonly form: string
  readonly values: readonly (string | number | Sentence)[]
}

/** One thing wrong in a file. `line` and `column` count from 1; 1:1 also where the file as a whole is meant. */
export interface Problem {
  readonly file: string
  readonly line: number
  readonly column: number
  /** Path of the field within its record (`evidence[0].locator`); empty for the record or file itself. */
  readonly field: string
  readonly severity: Severity
  /** What is wrong, and what would be right. */
  readonly message: string
  /** The message again for whoever says it in another language; no part of any answer in JSON. */
  readonly said?: Sentence
}

/** One thing wrong with a request: the field as a request spells it, empty where none is to blame alone. */
export interface WrongField {
  readonly field: string
  /** What is wrong, and what would be right. */
  readonly message: string
}

/** The request itself is wrong: HTTP 400, exit 2. */
export class InputError extends Error {
  readonly code = 'input'
  readonly status = 400
  readonly exitCode = 2
  readonly details?: unknown
  constructor(message: string, details?: unknown) {
    super(message)
    this.name = 'InputError'
    this.details = details
  }
  /** What is wrong with which field, where that is known. */
  get wrong(): readonly WrongField[] | undefined {
    return (this.details as { problems?: readonly WrongField[] } | undefined)?.problems
  }
}

/** The error that tells all that is wrong with the fields of a request. */
export function wrongFields(problems: readonly WrongField[]): InputError {
  const said = problems.map(({ field, message }) => (field ? `${field}: ${message}` : message))
  return new InputError(said.join('; '), { problems })
}

export function wrongField(field: string, message: string): InputError {
  return wrongFields([{ field, message }])
}

/** An id that is not there, with the closest that are, and what these are called by language, where that is known. */
export interface Missing {
  readonly id: string
  readonly closest: readonly string[]
  readonly labels?: readonly Readonly<Record<string, string>>[]
}

/** Ids that are not there, each with the closest ones: HTTP 404, exit 3. */
export class NotFoundError extends Error {
  readonly code = 'not-found'
  readonly status = 404
  readonly exitCode = 3
  readonly details: { readonly missing: readonly Missing[] }
  constructor(missing: readonly Missing[]) {
    super(missing.map(sayMissing).join(' '))
    this.name = 'NotFoundError'
    this.details = { missing }
  }
}

/** Data that breaks the rules: HTTP 422, exit 4. Carries every problem found. */
export class DataError extends Error {
  readonly code = 'data'
  readonly status = 422
  readonly exitCode = 4
  readonly details: { readonly problems: readonly Problem[] }
  constructor(problems: readonly Problem[]) {
    super(problems.map(sayProblem).join('\n'))
    this.name = 'DataError'
    this.details = { problems }
  }
}

/** The store cannot be reached or refused us: HTTP 503, exit 5. */
export class StoreError extends Error {
  readonly code = 'store'
  readonly status = 503
  readonly exitCode = 5
  readonly details?: unknown
  constructor(message: string, cause?: unknown) {
    super(message, cause === undefined ? undefined : { cause })
    this.name = 'StoreError'
  }
}

/** Nobody answers: to whoever asks from afar, other than a store that its server cannot reach. */
export class UnreachableError extends StoreError {
  constructor(message: string, cause?: unknown) {
    super(message, cause)
    this.name = 'UnreachableError'
  }
}

export type KnownError = InputError | NotFoundError | DataError | StoreError

export function isKnownError(error: unknown): error is KnownError {
  return (
    error instanceof InputError ||
    error instanceof NotFoundError ||
    error instanceof DataError ||
    error instanceof StoreError
  )
}

/** What an answer in JSON tells of an error beside its message. */
export function detailsOf(error: KnownError): unknown {
  return error instanceof DataError ? { problems: error.details.problems.map(unsaid) } : error.details
}

/** A problem as answers in JSON have it. */
export function unsaid({ said: _, ...problem }: Problem): Problem {
  return problem
}

/** `file:line:column field: message`, the one spelling of a problem. */
export function sayProblem(problem: Problem): string {
  return `${placeOf(problem)} ${problem.severity === 'warning' ? 'warning: ' : ''}${problem.message}`
}

/** Where a problem is: what stands before its message. */
export function placeOf({ file, line, column, field }: Problem): string {
  return `${file}:${line}:${column}${field ? ` ${field}:` : ''}`
}

function sayMissing({ id, closest, labels }: Missing): string {
  // In the script that was typed.
  const isJapanese = /[\u3040-\u30ff\u4e00-\u9fff]/u.test(id)
  const near = closest.map((other, at) => {
    const label = labels?.[at]
    const name = label?.[isJapanese ? 'ja' : 'en'] ?? label?.en
    return name ? `${other} (${name})` : other
  })
  return `There is no node ${id}.${near.length > 0 ? ` Closest: ${near.join(', ')}.` : ''}`
}
