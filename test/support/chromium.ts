import { existsSync } from 'node:fs'
import { type Browser, chromium } from 'playwright-core'
import { describe } from 'vitest'

const PATH = process.env.CHROMIUM_PATH ?? '/usr/bin/chromium'

/** Software rendering, since test machines have no graphics card. */
const ARGS = [
  '--no-sandbox',
  '--disable-quic',
  '--use-gl=angle',
  '--use-angle=swiftshader',
  '--enable-unsafe-swiftshader',
  '--ignore-gpu-blocklist',
]

export function launchChromium(): Promise<Browser> {
  return chromium.launch({ executablePath: PATH, args: ARGS })
}

/** A suite that needs a real browser: without one it is skipped and says how to get it; in CI it fails. */
export const describeInBrowser: typeof describe.skip =
  existsSync(PATH) || process.env.CI
    ? describe
    : (((name: string, suite: () => void) =>
        describe.skip(
          `${name} (no browser at ${PATH}: install chromium or set CHROMIUM_PATH)`,
          suite,
        )) as typeof describe.skip)
