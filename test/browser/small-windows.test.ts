import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { missingBrowser } from '../support/browser.ts'
import { queryOf, useExplorerPages, violationsOn } from '../support/explorer-page.ts'

const missing = missingBrowser()
const PHONE = { viewport: { width: 390, height: 844 }, hasTouch: true, reducedMotion: 'reduce' } as const
const EVERYTHING = 'data=llm-medicine-context&data=llm-medicine-zheng-2024&data=llm-medicine-zhou-2023'
const SMALL = { viewport: { width: 1024, height: 768 } } as const
const MIDDLING = { viewport: { width: 900, height: 600 } } as const

/** Where the one chosen node stands on the page: its menu is beside it. */
async function placeOfChosen(page: Page): Promise<{ x: number; y: number }> {
  const menu = page.locator('.node-menu')
  await page.waitForFunction(() => {
    const style = document.querySelector<HTMLElement>('.node-menu')?.style
    return style?.visibility === '' && style.transform !== ''
  })
  const { x = 0, y = 0 } = (await menu.boundingBox()) ?? {}
  return { x: x - 8, y: y + 12 }
}

describe.skipIf(missing !== undefined)(missing ?? 'small windows', () => {
  const { open } = useExplorerPages()

  test('a tap on a node leaves the map there, with a bar that leads on; a second tap opens its details', async () => {
    const page = await open('?lang=en&node=challenge:no-consensus', PHONE)
    await page.getByRole('button', { name: 'Picture', exact: true }).click()
    const bar = page.getByRole('region', { name: 'What is chosen' })
    await bar.waitFor()
    // The picture takes its place in the window first.
    await page.waitForTimeout(800)
    const at = await placeOfChosen(page)
    await page.touchscreen.tap(60, 700)
    await bar.waitFor({ state: 'detached' })
    await page.waitForTimeout(600)

    await page.touchscreen.tap(at.x, at.y)
    await bar.waitFor()
    expect(await bar.innerText()).toContain('No consensus on academic use')
    expect(await page.locator('.graph-canvas').isVisible()).toBe(true)
    expect(queryOf(page).getAll('node')).toEqual(['challenge:no-consensus'])
    expect(await violationsOn(page)).toEqual([])
    // Not so soon that it would be a double tap.
    await page.waitForTimeout(600)
    await page.touchscreen.tap(at.x, at.y)
    await page.locator('.detail h1').filter({ hasText: 'No consensus on academic use' }).waitFor()
    expect(await page.locator('.detail').isVisible()).toBe(true)

    await page.getByRole('button', { name: 'Picture', exact: true }).click()
    await bar.getByRole('button', { name: 'More …' }).click()
    await page.getByRole('menuitem', { name: /^Hide what is selected/u }).waitFor()
    await page.keyboard.press('Escape')
    await bar.getByRole('button', { name: 'Trace' }).press('Enter')
    await page.locator('.route').first().waitFor()
  })

  test.each([
    ['?lang=en&node=challenge:clinical-safety', PHONE],
    ['?lang=ja&node=technique:blockchain', PHONE],
    ['?lang=en&node=challenge:clinical-safety', SMALL],
    ['?lang=ja&node=challenge:clinical-safety', SMALL],
    ['?lang=en&node=challenge:clinical-safety', {}],
  ])('what can be done with a dossier at %s takes two lines, neither of one word alone: %o', async (where, window) => {
    const page = await open(where, window)
    await page.locator('.acts .button').first().waitFor()
    const tops = await page
      .locator('.acts > button')
      .evaluateAll((all) => all.map((each) => each.getBoundingClientRect().top))
    const lines = [...new Set(tops.map((top) => Math.round(top / 20)))].map(
      (line) => tops.filter((top) => Math.round(top / 20) === line).length,
    )
    expect(lines.length).toBe(2)
    expect(Math.min(...lines)).toBeGreaterThan(1)
    // The words of the second begin where the button above them does.
    const [above, below] = await page.locator('.acts').evaluate((acts, at) => {
      const second = acts.querySelectorAll(':scope > button')[at]
      const words = document.createRange()
      if (second) words.selectNodeContents(second)
      return [acts.querySelector('.go'), words].map((each) => each?.getBoundingClientRect().left)
    }, lines[0])
    expect(Math.abs((above ?? 0) - (below ?? 99))).toBeLessThanOrEqual(1)
  })

  test('filters that go beyond the edge fade there, in Japanese', async () => {
    const page = await open('?lang=ja&year=2023-2025&support=proposed&without=MENTIONS', PHONE)
    await page.getByRole('button', { name: '全体図', exact: true }).click()
    const bar = page.locator('.stage .filter-row.more-right')
    await bar.waitFor()
    await bar.evaluate((element) => element.scrollTo({ left: 9999 }))
    await page.locator('.stage .filter-row.more-left:not(.more-right)').waitFor()
  })

  test.each(['en', 'ja'])(
    'in a middling window the map keeps three fifths of it, and its tools one row (%s)',
    async (lang) => {
      const page = await open(`?lang=${lang}`, MIDDLING)
      await page.locator('.layout-button').waitFor()
      const { width = 0, height = 0 } = (await page.locator('.stage').boundingBox()) ?? {}
      expect((width * height) / (900 * 600)).toBeGreaterThanOrEqual(0.6)
      expect((await page.locator('.stage-head').boundingBox())?.height).toBeLessThan(40)
      expect(await page.locator('.challenge').first().isVisible()).toBe(true)
      expect(await violationsOn(page)).toEqual([])
      await page.locator('.challenge').first().click()
      await page.locator('.detail .answer').first().waitFor()
      expect(await page.locator('.detail').isVisible()).toBe(true)
      expect(await page.locator('.graph-canvas').isVisible()).toBe(true)
      await page.locator('.pane-tab').nth(2).click()
      expect((await page.locator('.stage').boundingBox())?.width).toBe(900)
    },
  )

  test.each([
    ['en', 'What was done', 'As at the start'],
    ['ja', '操作の履歴', '最初の状態'],
  ])(
    'on a phone all that was done is listed from the menu, and can be taken back at once: %s',
    async (lang, list, start) => {
      const page = await open(`?lang=${lang}&theme=dark`, PHONE)
      const more = page.locator('.header .more-button')
      await page.locator('.challenge').first().click()
      await page.locator('.detail-actions .go').click()
      await page.waitForFunction(() => new URLSearchParams(location.search).has('trace'))
      await more.click()
      await page.getByRole('menuitem', { name: list }).tap()
      const steps = page.getByRole('menu', { name: list })
      await steps.waitFor()
      expect(await steps.getByRole('menuitemradio').count()).toBe(3)
      // What is there now has the focus.
      expect(await page.evaluate(() => document.activeElement?.getAttribute('aria-checked'))).toBe('true')
      expect(await violationsOn(page)).toEqual([])
      await steps.getByRole('menuitemradio', { name: start }).click()
      await page.waitForFunction(() => !new URLSearchParams(location.search).has('trace'))
      expect(queryOf(page).has('node')).toBe(false)
      await steps.waitFor({ state: 'detached' })
      // What had the focus is gone with the trace: the heading of what is told now has it.
      await expect.poll(() => page.evaluate(() => document.activeElement?.tagName)).toBe('H1')
    },
  )

  test.each([840, 900, 1000, 1100, 1280].flatMap((width) => ['en', 'ja'].map((lang) => [width, lang] as const)))(
    'with several sets of data on the header cuts neither its title nor anything else: %i %s',
    async (width, lang) => {
      const page = await open(`?lang=${lang}&${EVERYTHING}`, { viewport: { width, height: 600 } })
      await page.locator('.brand-more').waitFor()
      const cut = await page.locator('.header').evaluate((header) => {
        const all = [header, ...header.querySelectorAll('.brand-title > *, .screen-tab, .actions > *')]
        return all
          .filter((each) => each.scrollWidth > each.clientWidth + 1 || each.scrollHeight > each.clientHeight + 1)
          .filter((each) => each.clientWidth > 0)
          .map((each) => each.textContent)
      })
      expect(cut).toEqual([])
    },
  )

  test.each([1060, 1120, 1280, 1440].flatMap((width) => ['en', 'ja'].map((lang) => [width, lang] as const)))(
    'neither the words of the search nor the names of the data are cut: %i %s',
    async (width, lang) => {
      const page = await open(`?lang=${lang}&${EVERYTHING}`, { viewport: { width, height: 768 } })
      await page.locator('.brand-more').waitFor()
      const seen = await page.locator('.search-words, .chip-text').evaluateAll((all) =>
        all
          .filter((each) => each.clientWidth > 0)
          .map(({ scrollWidth, clientWidth, scrollHeight, clientHeight, textContent }) => ({
            isCut: scrollWidth > clientWidth || scrollHeight > clientHeight + 1,
            textContent,
          })),
      )
      expect(seen.length).toBe(4)
      expect(seen.filter(({ isCut }) => isCut)).toEqual([])
    },
  )

  test.each([
    ['en', ''],
    ['en', EVERYTHING],
    ['ja', EVERYTHING],
  ])('a phone shows the title whole: %s %s', async (lang, data) => {
    const page = await open(`?lang=${lang}&${data}`, PHONE)
    const title = page.locator('.brand-title > :first-child')
    await title.filter({ hasText: '2024' }).waitFor()
    const over = await title.evaluate((each) => [
      each.scrollWidth - each.clientWidth,
      each.scrollHeight - each.clientHeight,
    ])
    expect(Math.max(...over)).toBeLessThanOrEqual(1)
  })

  test.each(['tap', 'key'])('what is chosen on a phone has the focus, and the way back keeps it (%s)', async (by) => {
    const page = await open('?lang=en', PHONE)
    const row = page.locator('.challenge').filter({ hasText: 'Ethics and privacy' })
    await (by === 'tap' ? row.tap() : row.press('Enter'))
    const focused = () => page.evaluate(() => document.activeElement?.textContent)
    await expect.poll(focused).toBe('Ethics and privacy')
    await page.goBack()
    await row.waitFor()
    await expect.poll(focused).toBe('Challenges')
  })

  test('what the header has no room for is in its menu', async () => {
    const page = await open('?lang=en', MIDDLING)
    const more = page.locator('.header').getByRole('button', { name: 'More …' })
    await more.click()
    await page.getByRole('menuitem', { name: 'Open a file' }).click()
    await page.getByRole('dialog').waitFor()
    await page.keyboard.press('Escape')
    await page.setViewportSize({ width: 1440, height: 900 })
    expect(await more.count()).toBe(0)
  })

  test('the legend’s “only” leaves the name beside it in sight', async () => {
    const page = await open('?lang=en', { viewport: { width: 1100, height: 768 } })
    const entries = page.locator('.legend-entry')
    await entries.first().waitFor()
    for (const entry of await entries.all()) {
      const name = await entry.locator('.legend-kind > span:not([class])').first().boundingBox()
      const only = await entry.locator('.legend-only').boundingBox()
      expect(only?.x).toBeGreaterThanOrEqual((name?.x ?? 0) + (name?.width ?? 0))
    }
  })
})
