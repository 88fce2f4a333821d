import { InputError, NotFoundError, type WrongField, wrongFields } from '../errors.ts'
import { namedNodes, withIds } from './named-nodes.ts'

/**
 * Asks with what was typed, and gives the answer. Throws InputError with everything that is wrong, `wrong` before it: a
 * question ends at the first sort of thing that it cannot take, so it is asked again without that until nothing more is found.
 * What is typed by its name is asked for by its id, and `remark` is told so.
 */
export async function askAll<R extends object, A>(
  wrong: readonly WrongField[],
  typed: R,
  ask: (request: R) => Promise<A>,
  remark: (name: string, id: string) => void,
): Promise<A> {
  const told = [...wrong]
  let request = typed
  for (;;) {
    const outcome = await ask(without(request, told)).then(
      (answer) => ({ answer }),
      (error: unknown) => ({ error }),
    )
    if ('answer' in outcome && told.length === 0) return outcome.answer
    const ids = 'error' in outcome && outcome.error instanceof NotFoundError ? namedNodes(outcome.error) : new Map()
    if (ids.size > 0) {
      request = withIds(request, ids)
      for (const [name, id] of ids) remark(name, id)
      continue
    }
    const more = 'error' in outcome ? wrongIn(outcome.error, request).filter((each) => !isTold(each, told)) : []
    // On its own it is told as what it is.
    if ('error' in outcome && told.length === 0 && !(outcome.error instanceof InputError)) throw outcome.error
    if (more.length === 0) throw wrongFields(told)
    told.push(...more)
  }
}

function isTold({ field, message }: WrongField, told: readonly WrongField[]): boolean {
  return told.some((each) => (field ? each.field === field : each.message === message))
}

function without<R extends object>(request: R, wrong: readonly WrongField[]): R {
  const fields = wrong.map(({ field }) => field.split('.')[0])
  return Object.fromEntries(Object.entries(request).filter(([name]) => !fields.includes(name))) as R
}

function wrongIn(error: unknown, request: object): WrongField[] {
  if (error instanceof NotFoundError) return [{ field: '', message: error.message }]
  if (!(error instanceof InputError)) return []
  const fields = error.wrong ?? [{ field: '', message: error.message }]
  return fields.map(({ field, message }) => {
    const typed: unknown = Object.entries(request).find(([name]) => name === field)?.[1]
    const isQuoted = typeof typed === 'string' && typed.trim() !== '' && message.startsWith('expected')
    return { field, message: isQuoted ? `${typed} does not fit; ${message}` : message }
  })
}
