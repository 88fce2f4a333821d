import { CommanderError } from 'commander'
import type { Environment } from '../compose.ts'
import { detailsOf, InputError, isKnownError, type WrongField } from '../errors.ts'

export function exitCodeOf(error: unknown): number {
  if (error instanceof CommanderError) return 2
  return isKnownError(error) ? error.exitCode : 1
}

/** What went wrong, in plain words; where, too, when DEBUG is set. */
export function sayFault(error: unknown, env: Environment): string {
  if (env.DEBUG && error instanceof Error) return `${error.stack ?? error.message}\n`
  if (error instanceof InputError) return `${inFlags(error)}\n`
  if (isKnownError(error)) return `${error.message}\n`
  return `Unexpected error: ${error instanceof Error ? error.message : String(error)} (DEBUG=1 shows where)\n`
}

/** The same for programs, as HTTP says it. */
export function faultJson(error: unknown): string {
  if (error instanceof CommanderError) return fault('input', error.message.replace(/^error: /, ''))
  if (error instanceof InputError) return fault(error.code, inFlags(error).replaceAll('\n', '; '), error.details)
  if (isKnownError(error)) return fault(error.code, error.message, detailsOf(error))
  return fault('internal', 'Internal error')
}

function fault(code: string, message: string, details?: unknown): string {
  return JSON.stringify({ error: { code, message, details } })
}

/** A request speaks of `maxHops`; whoever typed it wrote `--max-hops`, or an argument that has no name. One a line. */
function inFlags({ wrong, message }: InputError): string {
  return wrong ? wrong.map((each) => inFlag(each)).join('\n') : message
}

/** Fields that are typed without a flag. */
const ARGUMENTS = ['', 'a', 'b', 'id', 'ids', 'q']

function inFlag({ field, message }: WrongField): string {
  const [name = ''] = field.split('.')
  if (ARGUMENTS.includes(name)) return message.replace(/^\p{Ll}(?=\p{Ll}*[ ;])/u, (letter) => letter.toUpperCase())
  const flag = /^[-<]/u.test(name) ? name : `--${name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`
  return `${flag}: ${message}`
}
