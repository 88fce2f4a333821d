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

type Look = readonly [lang: string, theme: string, viewport: typeof WIDE]

/** Each language, theme and width once; with `EVERY_LOOK=1`, for twice the time, every two of them meet. */
const LOOKS: readonly Look[] = process.env.EVERY_LOOK
  ? [
      ['en', 'light', WIDE],
      ['ja', 'dark', WIDE],
      ['ja', 'light', NARROW],
      ['en', 'dark', NARROW],
    ]
  : [
      ['en', 'light', WIDE],
      ['ja', 'dark', NARROW],
    ]

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
      const isBusy = pending.size > 0 || (await page.locator('[aria-busy=true]').count()) > 0
      return last === before && (!isBusy || performance.now() - began > MOST_MS)
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

  test('where nothing is loaded nothing is offered that needs data', async () => {
    const page = await visit('', { reducedMotion: 'reduce' })
    const screen = SCREENS.find(([name]) => name === 'empty')
    if (!screen) throw new Error('there is no such screen')
    await goToScreen(page, app.url, { lang: 'ja', theme: 'light' }, screen, stillness(page), false)
    await page.locator('.empty h1').waitFor()
    expect(await page.locator('.detail-actions').getByRole('button').allInnerTexts()).toEqual(['ファイルを開く'])
    expect(await page.locator('.left').innerText()).not.toContain('データが選ばれていません')
    expect(await page.locator('.left .chips').first().innerText()).toBe('')
  })

  test('in a window as large as there are, lists and details take more of the room, and nothing is cut off', async () => {
    const page = await visit('', { viewport: { width: 3840, height: 2160 }, reducedMotion: 'reduce' })
    const settle = stillness(page)
    for (const name of ['dossier', 'trace-routes', 'gaps-beside', 'table']) {
      const screen = SCREENS.find(([each]) => each === name)
      if (!screen) throw new Error(`there is no screen ${name}`)
      await goToScreen(page, app.url, { lang: 'ja', theme: 'light' }, screen, settle, false)
      const [wide, high] = await page.evaluate(() => {
        const { scrollWidth, scrollHeight } = document.documentElement
        return [scrollWidth, scrollHeight]
      })
      expect([name, wide, high]).toEqual([name, 3840, 2160])
    }
    await goToScreen(
      page,
      app.url,
      { lang: 'ja', theme: 'light' },
      ['dossier', 'node=model:gpt', 'detail'],
      settle,
      false,
    )
    expect((await page.locator('.right').boundingBox())?.width).toBeGreaterThan(600)
    expect((await page.locator('.left').boundingBox())?.width).toBeGreaterThan(390)
  })
})
