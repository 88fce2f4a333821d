import { InputError, NotFoundError, StoreError, UnreachableError } from '../../src/errors.ts'

/** Why a question has no answer. `message` is the server's own, in English; the rest can be said in any language. */
export type Trouble =
  /** The server does not answer; it is asked again by itself. */
  | { readonly code: 'lost'; readonly message: string }
  /** Who answers has no data to answer from, as when a database is down; it is asked again by itself too. */
  | { readonly code: 'store'; readonly message: string }
  | {
      readonly code: 'missing'
      readonly message: string
      readonly ids: readonly string[]
      /** Ids close to each, by the same places. */
      readonly closest: readonly (readonly string[])[]
    }
  | { readonly code: 'refused'; readonly message: string }
  | { readonly code: 'failed'; readonly message: string }

export function troubleOf(error: unknown): Trouble {
  const message = error instanceof Error ? error.message : String(error)
  if (error instanceof UnreachableError) return { code: 'lost', message }
  if (error instanceof StoreError) return { code: 'store', message }
  if (error instanceof NotFoundError) {
    const { missing } = error.details
    return {
      code: 'missing',
      message,
      ids: missing.map(({ id }) => id),
      closest: missing.map(({ closest }) => closest),
    }
  }
  return { code: error instanceof InputError ? 'refused' : 'failed', message }
}
