import { expect, vi } from 'vitest'
import type { Effects } from '../../src/cli/effects.ts'
import { type Ran, runCli } from './run-cli.ts'

/** Runs `serve` in this process until `use` is done with it. */
export async function serving(
  args: readonly string[],
  use: (url: string, err: () => string) => Promise<void>,
  more: Partial<Effects> = {},
): Promise<Ran> {
  const interruption = new AbortController()
  let out = ''
  let err = ''
  const ran = runCli(args, {
    ...more,
    signal: interruption.signal,
    out: async (text) => {
      out += text
    },
    err: (text) => {
      err += text
    },
  })
  try {
    await vi.waitFor(() => expect(out).toMatch(/http:\S+/), { timeout: 20_000 })
    await use(/http:\S+/.exec(out)?.[0] ?? '', () => err)
  } finally {
    interruption.abort()
  }
  return { ...(await ran), out, err }
}
