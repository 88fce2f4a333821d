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

/**
 * What tests have no use for and would pay at each page: the two pages that Chromium keeps ready under its address bar.
 * The flag takes the place of the one that Playwright gives, so its features stand here too.
 */
const OFF = [
  'WebUIOmniboxPopup',
  'WebUIOmniboxAimPopup',
  'AimEnabled',
  'AvoidCorsURLLoaderRestartOnRedirect',
  'AvoidUnnecessaryBeforeUnloadCheckSync',
  'DestroyProfileOnBrowserClose',
  'HttpsFirstBalancedModeAutoEnable',
  'HttpsUpgrades',
  'LensOverlay',
  'MediaRouter',
  'NetworkTimeServiceQuerying',
  'OptimizationHints',
  'PaintHolding',
  'PreconnectToSearch',
  'ThirdPartyStoragePartitioning',
]

/**
 * WebGL is drawn in software, so that it is there on any machine; all else by the processor at once and not by way of that
 * software, which takes twice as long.
 */
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
      '--disable-gpu-rasterization',
      '--disable-gpu-compositing',
      `--disable-features=${OFF.join()}`,
      ...more,
    ],
  })
}
