import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { type RunningApp, startApp } from '../support/app.ts'
import { missingBrowser } from '../support/browser.ts'
import { queryOf, useExplorerPages, violationsOn } from '../support/explorer-page.ts'
import { hold } from '../support/hold.ts'
import { strongPoints } from '../support/strong-points.ts'
import { untranslatedOn } from '../support/untranslated.ts'
import { describeExplorerCore } from './explorer-core.ts'

const missing = missingBrowser()
const ALL = 'data=llm-medicine-context&data=llm-medicine-zheng-2024&data=llm-medicine-zhou-2023'

describe.skipIf(missing !== undefined)(missing ?? 'the explorer in a browser', () => {
  const pages = useExplorerPages()
  const { open } = pages
  describeExplorerCore(pages)

  /** How many points of the picture are of a strong colour. */
  const drawn = (page: Page) =>
    expect
      .poll(async () => strongPoints(page, await page.locator('.graph-canvas').screenshot()), { timeout: 30_000 })
      .toBeGreaterThan(2000)
  /** The camera in the address, once it moves no more. */
  const settledCamera = async (page: Page): Promise<string | null> => {
    let last: string | null = null
    const isSettled = () => {
      const before = last
      last = queryOf(page).get('camera')
      return last !== null && last === before
    }
    await expect.poll(isSettled, { interval: 700, timeout: 30_000 }).toBe(true)
    return last
  }
  const counts = async (page: Page) => {
    const [nodes = 0, statements = 0] = ((await page.locator('.stage-head').innerText()).match(/\d+/g) ?? []).map(
      Number,
    )
    return { nodes, statements }
  }
  const choose = (page: Page, name: string) => page.getByRole('option', { name }).first().click()
  test('the picture is drawn, in the colours of the kinds', async () => {
    await drawn(await open())
  })

  test('the legend hides a kind, shows one alone, and the address keeps it', async () => {
    const page = await open()
    const before = await counts(page)
    await page.getByRole('button', { name: /^Challenges \d/ }).click()
    await page.getByRole('button', { name: /hidden · show all/ }).waitFor()
    expect((await counts(page)).nodes).toBeLessThan(before.nodes)
    expect(queryOf(page).getAll('hide')).toEqual(['Challenge'])
    await page.getByRole('button', { name: /show all/ }).click()
    expect(await counts(page)).toEqual(before)
    await page.getByRole('button', { name: /^Models \d/ }).click({ modifiers: ['Alt'] })
    await page.waitForFunction(() => new URLSearchParams(location.search).getAll('hide').length > 5)
    const models = await page
      .getByRole('button', { name: /^Models \d/ })
      .locator('.legend-count')
      .innerText()
    expect((await counts(page)).nodes).toBe(Number(models))
  })

  test('the picture stays where it was moved, after a reload too', async () => {
    const page = await open()
    await page.getByRole('button', { name: 'Zoom in' }).click()
    const camera = await settledCamera(page)
    await page.reload()
    await drawn(page)
    expect(queryOf(page).get('camera')).toBe(camera)
  })

  test('the theme follows the system until it is chosen', async () => {
    const page = await open('?lang=en', { colorScheme: 'dark' })
    const theme = () => page.locator('html').getAttribute('data-theme')
    expect(await theme()).toBe('dark')
    expect(queryOf(page).has('theme')).toBe(false)
    await page.getByRole('button', { name: 'Light theme' }).click()
    expect(await theme()).toBe('light')
    expect(queryOf(page).get('theme')).toBe('light')
  })

  test('the list tells the same and chooses the same', async () => {
    const page = await open('?lang=en&screen=list')
    await page.locator('.outline').getByRole('button', { name: 'Blockchain', exact: true }).click()
    await page.locator('.detail h1').filter({ hasText: 'Blockchain' }).waitFor()
    expect(queryOf(page).getAll('node')).toEqual(['technique:blockchain'])
    await page.locator('.outline-node.selected .outline-count').click()
    await page.locator('.outline-node.selected .statement').first().waitFor()
    await page.locator('.outline-node.selected .place').first().click()
    expect(await page.locator('.outline-node.selected .evidence').count()).toBe(1)
  })

  test('where WebGL is taken away or refused the text takes its place, and says why', async () => {
    const page = await open('?lang=en', {}, /CONTEXT_LOST_WEBGL|context lost/iu)
    const refused = page.locator('.stage-refused')
    await page.evaluate(() => {
      const canvas = document.querySelector<HTMLCanvasElement>('.sigma-nodes')
      const taken = canvas?.getContext('webgl2')?.getExtension('WEBGL_lose_context')
      Object.assign(window, { taken })
      taken?.loseContext()
    })
    await refused.waitFor()
    expect(await refused.innerText()).toContain('WebGL')
    await page.locator('.outline').getByRole('button', { name: 'Metaverse', exact: true }).click()
    await page.locator('.detail h1').filter({ hasText: 'Metaverse' }).waitFor()
    await page.evaluate(() => (window as unknown as { taken: WEBGL_lose_context }).taken.restoreContext())
    await refused.waitFor({ state: 'detached' })
    expect(queryOf(page).getAll('node')).toEqual(['technique:metaverse'])
    await page.keyboard.press('Escape')
    await drawn(page)

    await page.addInitScript(
      `const get = HTMLCanvasElement.prototype.getContext
       HTMLCanvasElement.prototype.getContext = function (kind, ...rest) {
         return String(kind).includes('webgl') ? null : get.call(this, kind, ...rest)
       }`,
    )
    await page.reload()
    await refused.waitFor()
    expect(await violationsOn(page)).toEqual([])
    await page.locator('.outline').getByRole('button', { name: 'Blockchain', exact: true }).click()
    await page.locator('.detail h1').filter({ hasText: 'Blockchain' }).waitFor()
  })

  test('keys: search, zoom, the list of keys, and away again', async () => {
    const page = await open('?lang=ja&node=challenge:clinical-safety&trace=challenge:clinical-safety')
    await page.locator('.route').first().waitFor()
    await page.keyboard.press('?')
    await page.getByRole('dialog').waitFor()
    expect(await violationsOn(page)).toEqual([])
    expect(await untranslatedOn(page)).toEqual([])
    await page.keyboard.press('Escape')
    await page.getByRole('dialog').waitFor({ state: 'detached' })
    expect(queryOf(page).has('trace')).toBe(true)
    await page.keyboard.press('Escape')
    await page.locator('.answer').first().waitFor()
    expect(queryOf(page).has('trace')).toBe(false)
    await page.keyboard.press('Escape')
    expect(queryOf(page).has('node')).toBe(false)
    await page.keyboard.press('Control+k')
    await page.locator('.palette input:focus').waitFor()
  })

  test('the list scrolls by itself; chips and disclaimer stay in sight, and a press opens and closes it', async () => {
    const page = await open('?lang=en', { viewport: { width: 1440, height: 700 } })
    const bottom = async (of: string) => {
      const box = await page.locator(of).boundingBox()
      return (box?.y ?? Number.POSITIVE_INFINITY) + (box?.height ?? 0)
    }
    expect(await bottom('.left .chips >> nth=1')).toBeLessThan(700)
    expect(await bottom('.left .disclaimer-text')).toBeLessThanOrEqual(700)
    const list = page.locator('.challenge-list')
    expect(await list.evaluate((element) => element.scrollHeight > element.clientHeight)).toBe(true)
    const height = () => page.locator('.left .disclaimer-text').evaluate((element) => element.clientHeight)
    const cut = await height()
    const more = page.getByRole('button', { name: 'Read in full' })
    await more.click()
    expect(await height()).toBeGreaterThan(cut * 1.5)
    // It takes room from the list, and covers nothing.
    const chips = await page.locator('.left .foot h2').last().boundingBox()
    const text = await page.locator('.left .disclaimer-text').boundingBox()
    expect((chips?.y ?? 0) + (chips?.height ?? 0)).toBeLessThanOrEqual(text?.y ?? 0)
    await more.click()
    expect(await height()).toBe(cut)
  })

  test('the list shows what is chosen elsewhere, and the keyboard goes on from it to what is told of it', async () => {
    const page = await open('?lang=en&node=challenge:interpretability', { reducedMotion: 'reduce' })
    const row = page.locator('.challenge[data-selected]')
    const isInSight = () =>
      row.evaluate((element) => {
        const list = element.closest('.challenge-list')?.getBoundingClientRect()
        const { top, bottom } = element.getBoundingClientRect()
        return list !== undefined && top >= list.top - 1 && bottom <= list.bottom + 1
      })
    await expect.poll(isInSight).toBe(true)
    expect(await page.evaluate(() => document.activeElement === document.body)).toBe(true)
    await row.press('Enter')
    await page.keyboard.press('Tab')
    expect(await page.locator(':focus').innerText()).toBe('Skip to: Interpretability')
    await page.keyboard.press('Enter')
    await page.locator('.detail h1:focus').filter({ hasText: 'Interpretability' }).waitFor()
    await page.keyboard.press('Tab')
    expect(await page.locator(':focus').innerText()).toBe('Trace to solutions')
  })

  test('the only data that is on, put off by mistake, is back with one press, and the focus with it', async () => {
    const page = await open('?lang=en&node=challenge:interpretability')
    const chip = page.locator('.left .chip').first()
    await chip.press('Enter')
    await page
      .getByRole('alert')
      .filter({ hasText: 'No data is on.' })
      .getByRole('button', { name: 'Undo' })
      .press('Enter')
    await page.locator('.challenge').first().waitFor()
    expect(await chip.getAttribute('aria-pressed')).toBe('true')
    expect(await chip.evaluate((element) => element === document.activeElement)).toBe(true)
    expect(queryOf(page).get('node')).toBe('challenge:interpretability')
  })

  test('no word of a drawn route touches a card', async () => {
    const page = await open('?lang=en&node=challenge:ethics-privacy&trace=challenge:ethics-privacy')
    await page.locator('.route-card').first().waitFor()
    const boxes = async (of: string) =>
      Promise.all((await page.locator(of).all()).map(async (each) => await each.boundingBox()))
    const cards = await boxes('.route-card')
    for (const word of await boxes('.route-step')) {
      for (const card of cards) {
        if (!word || !card || word.y > card.y + card.height || card.y > word.y + word.height) continue
        const apart = Math.max(card.x - (word.x + word.width), word.x - (card.x + card.width))
        expect(apart).toBeGreaterThanOrEqual(12)
      }
    }
  })

  test.each(['en', 'ja'])('the cards of a drawn route hold their whole names (%s)', async (lang) => {
    const page = await open(`?lang=${lang}&trace=challenge:compute-cost`)
    await page.locator('.route-card').first().waitFor()
    const cut = await page
      .locator('.route-card-name')
      .evaluateAll((names) =>
        names.flatMap((name) => (name.scrollHeight > name.clientHeight + 1 ? [name.textContent] : [])),
      )
    expect(cut).toEqual([])
    expect(await page.locator('.route-card').count()).toBeGreaterThan(4)
  })

  test('until the graph is there, nothing is said of it', async () => {
    const page = await pages.visit('?lang=en')
    const letGo = await hold(page, '**/api/v1/subgraph*')
    await page.goto(page.url().replace(/\?.*$/u, '?lang=en&node=challenge:clinical-safety&reading=on'))
    await page.locator('.reading h1').filter({ hasText: 'What to read on what is selected' }).waitFor()
    await page.locator('.chips').first().waitFor()
    await page.waitForTimeout(500)
    expect(await page.locator('.challenges').innerText()).not.toContain('There are no challenges')
    letGo()
    await page.locator('.reading h1').filter({ hasText: 'What to read on Clinical safety' }).waitFor()
    await page.locator('.challenge').first().waitFor()
  })

  test('on a narrow screen: the list, then the details, then the picture', async () => {
    const page = await open('?lang=en', { viewport: { width: 390, height: 844 } })
    expect(await page.locator('.left').isVisible()).toBe(true)
    expect(await page.locator('.graph-canvas').isVisible()).toBe(false)
    await choose(page, 'Clinical safety')
    await page.locator('.answer').first().waitFor()
    expect(await page.locator('.detail').isVisible()).toBe(true)
    expect(await page.locator('.left').isVisible()).toBe(false)
    await page.getByRole('button', { name: 'Picture', exact: true }).click()
    expect(await page.locator('.graph-canvas').isVisible()).toBe(true)
    const isWider = await page.evaluate(() => document.documentElement.scrollWidth > innerWidth)
    expect(isWider).toBe(false)
  })

  test('more data, people, and what is inferred are switched on and off', async () => {
    const page = await open()
    const before = await counts(page)
    await page.getByRole('button', { name: 'People and funding' }).click()
    await page.waitForFunction(() => new URLSearchParams(location.search).get('background') === 'on')
    const withPeople = await counts(page)
    expect(withPeople.nodes).toBeGreaterThan(before.nodes)
    await page.getByRole('button', { name: /surrounding works/ }).click()
    await page.waitForFunction(() => new URLSearchParams(location.search).getAll('data').length === 2)
    await page.waitForFunction(
      (least) => Number(document.querySelector('.stage-head')?.textContent?.match(/\d+/)?.[0]) > least,
      withPeople.nodes,
    )
    const all = await counts(page)
    await page.getByRole('button', { name: 'Inferred links' }).click()
    await page.waitForFunction(() => new URLSearchParams(location.search).get('support') === 'proposed')
    expect((await counts(page)).statements).toBeLessThan(all.statements)
  })

  test.each([
    ['the map', '?lang=en&theme=light'],
    ['the map', '?lang=ja&theme=dark'],
    ['the list', '?lang=en&theme=dark&screen=list&node=model:gpt'],
    ['the list of all data', `?lang=ja&theme=light&screen=list&background=on&${ALL}&node=model:gpt`],
  ])('%s at %s: an accessibility checker finds nothing', async (_name, where) => {
    const page = await open(where)
    await page.locator('.legend, .outline-node').filter({ visible: true }).first().waitFor()
    expect(await violationsOn(page)).toEqual([])
    expect(await untranslatedOn(page)).toEqual([])
  })
})

describe.skipIf(missing !== undefined)(missing ?? 'a server that goes away', () => {
  let app: RunningApp
  const { open } = useExplorerPages(async () => {
    app = await startApp()
    return app
  })

  test('is said, what is shown stays, and it comes back by itself and without a reload, or when asked', async () => {
    const page = await open('?lang=en', {}, /Failed to load resource/u)
    const alert = page.getByRole('alert').filter({ hasText: 'does not answer' })
    // The last of what is fetched once the picture stands; a panel that cannot be fetched offers to try again as well.
    const isFetched = () => performance.getEntriesByType('resource').some(({ name }) => name.includes('/KeysDialog-'))
    await page.waitForFunction(isFetched)
    await page.evaluate(() => Object.assign(window, { same: true }))
    await app.stop()
    await page.getByRole('button', { name: 'Inferred links' }).click()
    await alert.waitFor()
    expect(await violationsOn(page)).toEqual([])
    expect(await page.locator('.challenge').count()).toBeGreaterThan(5)
    let again = await startApp(app.port)
    try {
      await alert.waitFor({ state: 'detached' })
      expect(await page.evaluate(() => 'same' in window)).toBe(true)
      await again.stop()
      await page.getByRole('button', { name: 'Inferred links' }).click()
      await alert.waitFor()
      again = await startApp(app.port)
      await page.getByRole('button', { name: 'Try again' }).click()
      await page.getByRole('alert').waitFor({ state: 'detached' })
    } finally {
      await again.stop()
    }
  })
})
