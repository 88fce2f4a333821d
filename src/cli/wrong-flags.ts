import { type Command, CommanderError } from 'commander'
import type { WrongField } from '../errors.ts'
import { didYouMean } from '../model/near.ts'
import { CheckedOption } from './checked-option.ts'

/**
 * Everything that is wrong with the flags of a command, where Commander stops at the first: those that there are not, those
 * that are needed or lack their value, words that are not known, arguments too few or too many. Nothing where help is asked for.
 * Flags are named as a request names them where one may have the field, else as they are typed. The command is of no use after it.
 */
export function wrongFlags(command: Command, args: readonly string[]): WrongField[] {
  const { operands, unknown, wrong } = split(command, args)
  const end = unknown.indexOf('--')
  const strange = unknown.slice(0, end < 0 ? undefined : end).filter((each) => /^-./u.test(each))
  if (strange.some((flag) => flag === '-h' || flag === '--help')) return []
  const told = strange.map((typed) => wrongFlag(typed.split('=')[0] ?? typed, command))
  // Whether what stands after a flag that is not known is its value or an argument, nobody can tell.
  const noValue = wrong.map(({ field }) => field)
  const values = wrongValues(command).filter(({ field }) => !noValue.includes(field))
  return [...told, ...wrong, ...values, ...(told.length > 0 ? [] : wrongArguments(command, operands))]
}

function split(command: Command, args: readonly string[]) {
  try {
    return { ...command.parseOptions([...args]), wrong: [] }
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error
    // Only the last can lack a value: any other takes what comes after it.
    const [last = ''] = args.slice(-1)
    const option = command.options.find((each) => each.long === last || each.short === last)
    const wrong = [{ field: option?.attributeName() ?? last, message: `its value is missing: ${option?.description}` }]
    return { ...command.parseOptions(args.slice(0, -1)), wrong }
  }
}

function wrongFlag(typed: string, command: Command): WrongField {
  const known = [...command.options.flatMap(({ long }) => long ?? []), '--help']
  const meant = didYouMean(typed, known) || `survey-graph ${command.name()} --help lists those there are.`
  return { field: typed, message: `there is no such flag. ${meant}` }
}

function wrongValues(command: Command): WrongField[] {
  return command.options.flatMap((option) => {
    const field = option.attributeName()
    const value: unknown = command.getOptionValue(field)
    if (value === undefined) return option.mandatory ? [{ field, message: `missing: ${option.description}` }] : []
    const message = option instanceof CheckedOption ? option.wrong([...new Set([value].flat().map(String))]) : undefined
    return message === undefined ? [] : [{ field, message }]
  })
}

function wrongArguments(command: Command, operands: readonly string[]): WrongField[] {
  const { registeredArguments: expected } = command
  const missing = expected.filter((each, at) => each.required && at >= operands.length)
  const spare = expected.some((each) => each.variadic) ? [] : operands.slice(expected.length)
  const names = expected.map((each) => `<${each.name()}>`).join(' ') || 'flags'
  return [
    ...missing.map((each) => ({ field: `<${each.name()}>`, message: `missing: ${each.description}` })),
    ...spare.map((each) => ({ field: '', message: `one too many: ${each}; ${command.name()} takes ${names} alone` })),
  ]
}
