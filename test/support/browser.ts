import { existsSync } from 'node:fs'
import { type Browser, chromium } from 'playwright-core'

const CHROMIUM = process.env.CHROMIUM_PATH ?? '/usr/bin/chromium'

/** How to get the browser that is missing; undefined where it is there. In CI a missing browser is an error. */
export function missingBrowser(): string | undefined {
  if (existsSync(CHROMIUM)) return undefined
  const hint = `No Chromium at ${CHROMIUM}: apt install chromium, or set CHROMIUM_PATH`
  if (process.env.CI) throw new Error(hint)
  return hint
}

/** WebGL is drawn in software, so that it is there on any machine. */
export function launchBrowser(more: readonly string[] = []): Promise<Browser> {
  return chromium.launch({
    executablePath: CHROMIUM,
    args: [
      '--no-sandbox',
      '--disable-quic',
      '--use-gl=angle',
      '--use-angle=swiftshader',
      '--enable-unsafe-swiftshader',
      '--ignore-gpu-blocklist',
      ...more,
    ],
  })
}
