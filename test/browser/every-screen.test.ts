import type { Page, Request } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { goToScreen, isOfWidth, SCREENS } from '../../scripts/screen-list.mjs'
import { type RunningApp, startApp } from '../support/app.ts'
import { missingBrowser } from '../support/browser.ts'
import { useExplorerPages, violationsOn } from '../support/explorer-page.ts'

const missing = missingBrowser()
const WIDE = { width: 1440, height: 900 }
/** As narrow as phones are. */
const NARROW = { width: 360, height: 740 }
/** What the browser says of what the screens take away from it. */
const MEANT = /Failed to load resource|Failed to fetch|error boundary|LateBoundary|context lost|CONTEXT_LOST|net::ERR/iu

/** So long no answer takes. */
const MOST_MS = 4000

/** Every two of language, theme and width meet. */
const LOOKS = [
  ['en', 'light', WIDE],
  ['ja', 'dark', WIDE],
  ['ja', 'light', NARROW],
  ['en', 'dark', NARROW],
] as const

/** Gives what waits until all that the page asked for is there and nothing is written anew; not for what never comes. */
function stillness(page: Page): () => Promise<void> {
  const pending = new Set<Request>()
  page.on('request', (request) => {
    if (request.isNavigationRequest()) pending.clear()
    if (request.resourceType() !== 'eventsource') pending.add(request)
  })
  page.on('requestfinished', (request) => pending.delete(request))
  page.on('requestfailed', (request) => pending.delete(request))
  return async () => {
    const began = performance.now()
    let last = ''
    const isStill = async () => {
      const before = last
      last = await page.evaluate(() => `${document.body.innerText} ${document.querySelectorAll('*').length}`)
      return last === before && (pending.size === 0 || performance.now() - began > MOST_MS)
    }
    await expect.poll(isStill, { interval: 150, timeout: 15_000 }).toBe(true)
  }
}

describe.skipIf(missing !== undefined)(missing ?? 'every screen and state', () => {
  let app: RunningApp
  const { visit } = useExplorerPages(async () => {
    app = await startApp()
    return app
  })

  test.each(LOOKS)(
    'in %s, %s, at %o: a checker finds nothing, nothing is untranslated, and nothing is cut off',
    async (lang, theme, viewport) => {
      const page = await visit('', { viewport, reducedMotion: 'reduce' }, MEANT)
      const found: [screen: string, what: string][] = []
      const settle = stillness(page)
      let stays = false
      for (const screen of SCREENS.filter(([name]) => isOfWidth(name, viewport.width))) {
        const tell = (what: string) => found.push([screen[0], what])
        try {
          stays = await goToScreen(page, app.url, { lang, theme }, screen, settle, stays)
          // What a file of somebody else's says is in whatever language.
          const isForeign = (text: string) => screen[0].startsWith('file') && text.startsWith('untranslated')
          for (const violation of await violationsOn(page)) if (!isForeign(violation)) tell(violation)
          const [whole, seen] = await page.evaluate(() => [document.documentElement.scrollWidth, innerWidth])
          if ((whole ?? 0) > (seen ?? 0)) tell(`${whole} pixels wide in a window of ${seen}`)
        } catch (error) {
          stays = false
          tell(String(error).split('\n')[0] ?? '')
        }
      }
      expect(found).toEqual([])
    },
    900_000,
  )
})
