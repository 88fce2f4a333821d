import { existsSync } from 'node:fs'
import { CommanderError } from 'commander'
import { type Effects, printable } from './effects.ts'
import { exitCodeOf, faultJson, sayFault } from './fault.ts'
import { buildProgram } from './program.ts'

/**
 * Runs one command and gives its exit code: 0 fine, 1 unexpected, 2 bad usage, 3 not found, 4 bad data, 5 store
 * unreachable, 130 interrupted. Never throws.
 */
export async function run(args: readonly string[], given: Effects): Promise<number> {
  const effects: Effects = { ...given, err: (text) => given.err(printable(text)) }
  let code: number | undefined
  const program = buildProgram(effects, (exitCode) => {
    code = exitCode
  })
  const names = program.commands.map((command) => command.name())
  try {
    await program.parseAsync(withCommand(args, names), { from: 'user' })
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
