import { existsSync } from 'node:fs'
import { type Command, CommanderError } from 'commander'
import { type WrongField, wrongFields } from '../errors.ts'
import { type Effects, printable, withoutMark } from './effects.ts'
import { exitCodeOf, faultJson, sayFault } from './fault.ts'
import { buildProgram } from './program.ts'
import { wrongFlags } from './wrong-flags.ts'

/**
 * Runs one command and gives its exit code: 0 fine, 1 unexpected, 2 bad usage, 3 not found, 4 bad data, 5 store
 * unreachable, 130 interrupted. Never throws.
 */
export async function run(args: readonly string[], given: Effects): Promise<number> {
  const effects: Effects = { ...given, out: withoutMark(given.out), err: (text) => given.err(printable(text)) }
  let code: number | undefined
  const program = buildProgram(effects, (exitCode) => {
    code = exitCode
  })
  const names = program.commands.map((command) => command.name())
  const typed = withCommand(args, names)
  try {
    const wrong = wrongIn(typed)
    const asked = wrong.length > 0 ? goOnWith(program, typed, wrong) : typed
    await program.parseAsync(asked, { from: 'user' }).catch((error: unknown) => {
      throw error instanceof CommanderError && wrong.length > 0 ? wrongFields(wrong) : error
    })
    return code ?? (effects.signal.aborted ? 130 : 0)
  } catch (error) {
    if (effects.signal.aborted) return 130
    // Commander has written its own words by now.
    if (!(error instanceof CommanderError)) effects.err(sayFault(error, effects.env))
    else if (error.exitCode === 0) return 0
    if (wantsJson(args)) effects.err(`${faultJson(error)}\n`)
    return exitCodeOf(error)
  }
}

/** What is wrong with the flags, by a program of its own: one that was asked has kept what it was told. */
function wrongIn([name, ...args]: readonly string[]): WrongField[] {
  const quiet = { out: async () => {}, err: () => {} }
  const program = buildProgram(quiet as unknown as Effects, () => {})
  const command = program.commands.find((each) => each.name() === name)
  return command ? wrongFlags(command, args) : []
}

/** These do something at once, where the others ask first. */
const ACTING = ['serve', 'load', 'check', 'site']

/**
 * Has a question looked through for more, with what is wrong so far in its options; it is not answered. Gives the words that
 * can be parsed. Throws InputError where there is nothing to look through.
 */
function goOnWith(program: Command, typed: readonly string[], wrong: readonly WrongField[]): readonly string[] {
  const [name, ...args] = typed
  const command = program.commands.find((each) => each.name() === name)
  if (!command || ACTING.includes(command.name())) throw wrongFields(wrong)
  // After a flag that is not known nobody can tell arguments from its value.
  const takesArguments = command.registeredArguments.length > 0
  if (takesArguments && wrong.some(({ field }) => args.includes(field))) throw wrongFields(wrong)
  command
    .allowUnknownOption()
    .allowExcessArguments()
    .configureOutput({ writeErr: () => {} })
  for (const option of command.options) option.makeOptionMandatory(false)
  command.setOptionValue('wrong', wrong)
  const last = command.options.find((each) => [each.long, each.short].includes(args.at(-1)))
  return last?.required ? typed.slice(0, -1) : typed
}

/** Without a command, and before a path, `serve` is meant. */
function withCommand(args: readonly string[], names: readonly string[]): string[] {
  const [first] = args
  if (first === undefined) return ['serve']
  if (['-h', '--help', '-V', '--version', 'help'].includes(first) || names.includes(first)) return [...args]
  const isPath = /[/\\.]/.test(first) || existsSync(first)
  return first.startsWith('-') || isPath ? ['serve', ...args] : [...args]
}

/** Known before the arguments are parsed, since that may be what fails. */
function wantsJson(args: readonly string[]): boolean {
  if (args[0] === 'export') return false
  return args.some(
    (arg, index) => arg === '--json' || arg === '--format=json' || (arg === '--format' && args[index + 1] === 'json'),
  )
}
