import type { Environment } from '../compose.ts'

/** Everything that a command does to the world beside reading and writing files; tests hand in their own. */
export interface Effects {
  /** Writes text or bytes to standard output; resolves once it is taken. */
  out(chunk: string | Uint8Array): Promise<void>
  /** Writes to standard error; see `printable`. */
  err(text: string): void
  readonly env: Environment
  /** Whether output may be coloured. */
  readonly color: boolean
  /** Aborts when the user interrupts. */
  readonly signal: AbortSignal
  openBrowser(url: string): Promise<void>
}

/**
 * Text for a terminal, which would obey control characters: all but line breaks and tabs are left out. Text may come
 * from a file that somebody else wrote.
 */
export function printable(text: string): string {
  return text.replace(/[^\P{Cc}\n\t]/gu, '')
}

/** The same writer, without the mark that spreadsheets want at the start of a file: to a program on a pipe it is part of the first word. */
export function withoutMark(out: Effects['out']): Effects['out'] {
  let isFirst = true
  return (chunk) => {
    const rest = isFirst ? unmarked(chunk) : chunk
    isFirst = false
    return out(rest)
  }
}

function unmarked(chunk: string | Uint8Array): string | Uint8Array {
  if (typeof chunk === 'string') return chunk.replace(/^\ufeff/u, '')
  return chunk[0] === 0xef && chunk[1] === 0xbb && chunk[2] === 0xbf ? chunk.subarray(3) : chunk
}

/** The real ones. A reader that goes away (`| head`) ends the program quietly; a second Ctrl-C ends it at once. */
export function processEffects(): Effects {
  const { stdout, stderr, env } = process
  const interruption = new AbortController()
  for (const stream of [stdout, stderr]) {
    stream.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'EPIPE') process.exit()
      throw error
    })
  }
  for (const name of ['SIGINT', 'SIGTERM'] as const) {
    process.on(name, () => {
      if (interruption.signal.aborted) process.exit(130)
      interruption.abort()
    })
  }
  return {
    out: (chunk) => new Promise((resolve) => stdout.write(chunk, () => resolve())),
    err: (text) => void stderr.write(text),
    env,
    color: mayColor(env, stdout.isTTY),
    signal: interruption.signal,
    openBrowser: async (url) => {
      const { default: open } = await import('open')
      const browser = await open(url)
      // Where there is no such program, this comes after the call has returned.
      browser.on('error', () => stderr.write('No browser could be opened; the address is above.\n'))
    },
  }
}

function mayColor(env: Environment, isTerminal: boolean): boolean {
  if (env.NO_COLOR) return false
  if (env.FORCE_COLOR) return env.FORCE_COLOR !== '0'
  return isTerminal
}
