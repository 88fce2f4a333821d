import { describe, expect, test } from 'vitest'
import { missingBrowser } from '../support/browser.ts'
import { useExplorerPages } from '../support/explorer-page.ts'
import { firstScreenScripts } from '../support/first-screen.ts'
import { startPublished, startSingleFile } from '../support/published.ts'
import { describeExplorerCore } from './explorer-core.ts'

const missing = missingBrowser()

/** What may be loaded before the graph shows, in bytes as they are sent. */
const MOST_BYTES = 300_000

describe.skipIf(missing !== undefined).each([
  ['on a static host, under a path', () => startPublished()],
  ['as one file from disk', startSingleFile],
])(missing ?? 'the published explorer %s', (_name, start) => {
  const pages = useExplorerPages(start)
  const { open } = pages
  describeExplorerCore(pages)

  test('its policy lets no other script run and nothing be sent away', async () => {
    const page = await open('?lang=en', {}, /Content Security Policy|https:\/\/example\.org/u)
    const sent = page.evaluate(() =>
      fetch('https://example.org/').then(
        () => 'sent',
        () => 'refused',
      ),
    )
    expect(await sent).toBe('refused')
    const ran = await page.evaluate(() => {
      const script = document.createElement('script')
      script.textContent = 'document.title = "taken over"'
      document.body.append(script)
      return document.title
    })
    expect(ran).not.toBe('taken over')
  })

  test('without scripts it says what it holds', async () => {
    const page = await pages.visit('', { javaScriptEnabled: false })
    expect(await page.locator('noscript').innerText()).toMatch(/\d+ nodes and \d+ statements/u)
  })
})

test('the first screen needs little script before the graph shows', async () => {
  const scripts = await firstScreenScripts()
  expect(scripts.map(({ file }) => file).filter((file) => file.includes('survey-worker'))).toHaveLength(1)
  const bytes = scripts.reduce((sum, script) => sum + script.bytes, 0)
  expect(bytes, scripts.map(({ file, bytes }) => `${file} ${bytes}`).join('\n')).toBeLessThanOrEqual(MOST_BYTES)
})
