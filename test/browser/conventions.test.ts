import type { Locator, Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { missingBrowser } from '../support/browser.ts'
import { queryOf, useExplorerPages, violationsOn } from '../support/explorer-page.ts'
import { strongPoints } from '../support/strong-points.ts'
import { press } from '../support/ways.ts'

const missing = missingBrowser()
const BLOCKCHAIN = 'technique:blockchain'
const ROUND = `lang=en&node=${BLOCKCHAIN}&near=${BLOCKCHAIN}&depth=1`

describe.skipIf(missing !== undefined)(missing ?? 'what hands expect of a map', () => {
  const pages = useExplorerPages()
  const open = (query: string, options = {}) => pages.open(`?${query}`, { reducedMotion: 'reduce', ...options })
  const chosen = (page: Page) => queryOf(page).getAll('node')
  const nothingChosen = (page: Page) => expect.poll(() => chosen(page)).toEqual([])
  const isChosen = (page: Page) => expect.poll(() => chosen(page)).toEqual([BLOCKCHAIN])

  test('a second click leaves a node chosen; one on the ground lets it go, and that is taken back and done again', async () => {
    const page = await open(ROUND)
    const { x, y } = await nodeAt(page)
    await page.mouse.click(x, y)
    await page.waitForTimeout(500)
    await page.mouse.click(x, y)
    await page.waitForTimeout(500)
    expect(chosen(page)).toEqual([BLOCKCHAIN])
    const stage = await boxOf(page, '.graph-canvas')
    await page.mouse.click(stage.x + 8, stage.y + stage.height / 2)
    await nothingChosen(page)
    // On a Mac the same keys are held with ⌘.
    for (const mod of ['Control', 'Meta']) {
      await page.keyboard.press(`${mod}+z`)
      await isChosen(page)
      await page.keyboard.press(`${mod}+Shift+z`)
      await nothingChosen(page)
    }
  })

  test('to choose is a step of the browser’s history, to move the picture is none', async () => {
    const page = await open(ROUND)
    await nodeAt(page)
    const length = () => page.evaluate(() => history.length)
    const before = await length()
    await page.getByRole('button', { name: 'Zoom in' }).click()
    await page.waitForFunction(() => new URLSearchParams(location.search).has('camera'))
    const stage = await boxOf(page, '.graph-canvas')
    await page.mouse.move(stage.x + 8, stage.y + stage.height / 2)
    await page.mouse.down()
    await page.mouse.move(stage.x + 60, stage.y + stage.height / 2, { steps: 4 })
    await page.mouse.up()
    await page.waitForTimeout(600)
    expect(await length()).toBe(before)
    expect(chosen(page)).toEqual([BLOCKCHAIN])
    await page.mouse.click(stage.x + 8, stage.y + stage.height / 2)
    await nothingChosen(page)
    expect(await length()).toBe(before + 1)
  })

  test.each([
    ['wide', 1440, '.challenge-list'],
    ['narrow', 390, '.left'],
  ])(
    'back and forward lead to where one was, in the list and far down in a dossier: %s',
    async (_name, width, list) => {
      const page = await open('lang=en', { viewport: { width, height: 700 } })
      const at = (scroller: string) => page.locator(scroller).evaluate((element) => element.scrollTop)
      const title = (name: string) => page.locator('.right h1').filter({ hasText: name }).waitFor()
      const ethics = page.locator('.challenge').filter({ hasText: 'Ethics and privacy' })
      await ethics.click()
      await title('Ethics and privacy')
      await page.locator('.right .answer').first().waitFor()
      const link = page.locator('.right').getByRole('button', { name: 'Guidelines and legal rules' }).first()
      await link.scrollIntoViewIfNeeded()
      const deep = await at('.right')
      expect(deep).toBeGreaterThan(300)
      await link.click()
      await title('Guidelines and legal rules')
      expect(await at('.right')).toBe(0)
      await page.goBack()
      await title('Ethics and privacy')
      await expect.poll(() => at('.right')).toBe(deep)
      const isFirst = () => page.waitForFunction(() => !new URLSearchParams(location.search).has('node'))
      await page.goBack()
      await isFirst()
      await page.mouse.move(100, 400)
      await page.mouse.wheel(0, 500)
      await expect.poll(() => at(list)).toBeGreaterThan(300)
      await page.waitForTimeout(300)
      const far = await at(list)
      await page.mouse.click(100, 300)
      await page.waitForFunction(() => new URLSearchParams(location.search).has('node'))
      await page.goBack()
      await isFirst()
      expect(await page.locator('.left').isVisible()).toBe(true)
      await expect.poll(() => at(list)).toBe(far)
      // Nobody who scrolls on is held back.
      await page.mouse.wheel(0, -200)
      await page.waitForTimeout(700)
      expect(await at(list)).toBeLessThan(far)
    },
  )

  test('what is pointed at, or has the keyboard’s focus, stands out from the rest and says what it is', async () => {
    const page = await open(`lang=ja&near=${BLOCKCHAIN}&depth=1`)
    const tip = page.locator('.node-tip')
    for (const late of ['.legend', '.layout-button', '.stage .filter-add']) await page.locator(late).waitFor()
    const seen = () => page.locator('.stage-canvas').screenshot()
    let still = await seen()
    await expect
      .poll(async () => {
        const before = still
        still = await seen()
        return still.equals(before)
      })
      .toBe(true)
    await page.locator('.graph-canvas').focus()
    await page.keyboard.press('Enter')
    // The best connected has it first.
    await tip.filter({ hasText: /\S\s*\S+ · 出典\d+件$/u }).waitFor()
    const name = await tip.locator('b').innerText()
    await page.waitForTimeout(600)
    expect(await violationsOn(page)).toEqual([])
    expect(await strongPoints(page, await seen())).toBeLessThan((await strongPoints(page, still)) * 0.9)
    const box = await boxOf(page, '.node-tip')
    await page.locator('.search-button').focus()
    await tip.waitFor({ state: 'detached' })
    await expect.poll(async () => (await seen()).equals(still)).toBe(true)

    // So it is by the pointer: the node is below its words.
    const stage = await boxOf(page, '.graph-canvas')
    for (let down = 4; down < 30 && (await tip.count()) === 0; down += 4) {
      await page.mouse.move(box.x + box.width / 2, Math.min(box.y + box.height + down, stage.y + stage.height - 1))
      await page.waitForTimeout(120)
    }
    await tip.filter({ hasText: name }).waitFor()
    await page.mouse.move(stage.x + 8, stage.y + stage.height / 2)
    await tip.waitFor({ state: 'detached' })
  })

  test('P pins where it stands and lets go; I chooses all others; Ctrl A is the picture’s alone, and Ctrl F the browser’s', async () => {
    const page = await open(ROUND)
    await nodeAt(page)
    const pins = () => queryOf(page).getAll('pin').length
    await page.keyboard.press('p')
    await expect.poll(pins).toBe(1)
    await page.keyboard.press('p')
    await expect.poll(pins).toBe(0)

    await page.evaluate(() => {
      Object.assign(window, { taken: [] })
      addEventListener('keydown', ({ key, defaultPrevented }) => {
        if (defaultPrevented) (window as unknown as { taken: string[] }).taken.push(key)
      })
    })
    const taken = () => page.evaluate(() => (window as unknown as { taken: string[] }).taken)
    await page.locator('.search-button').focus()
    await page.keyboard.press('Control+a')
    await page.locator('.graph-canvas').focus()
    await page.keyboard.press('Control+f')
    await page.keyboard.press('Meta+f')
    expect(await taken()).toEqual([])
    expect(chosen(page)).toEqual([BLOCKCHAIN])
    await page.keyboard.press('Control+a')
    expect(await taken()).toEqual(['a'])
    await expect.poll(() => chosen(page).length).toBeGreaterThan(3)
    const all = chosen(page).length
    await page.keyboard.press('Control+z')
    await isChosen(page)
    await page.keyboard.press('i')
    await expect.poll(() => chosen(page).length).toBe(all - 1)
    expect(chosen(page)).not.toContain(BLOCKCHAIN)
  })

  test('a finger that rests on a node opens the menu of it, in Japanese, on a narrow screen', async () => {
    const page = await open(`lang=ja&node=${BLOCKCHAIN}`, { viewport: { width: 390, height: 844 }, hasTouch: true })
    await page.getByRole('button', { name: '全体図', exact: true }).click()
    const { x, y } = await nodeAt(page)
    const session = await page.context().newCDPSession(page)
    const touch = (type: 'touchStart' | 'touchEnd', touchPoints: { x: number; y: number }[]) =>
      session.send('Input.dispatchTouchEvent', { type, touchPoints })
    await touch('touchStart', [{ x, y }])
    const menu = page.getByRole('menu', { name: 'ブロックチェーンにできること' })
    await menu.waitFor()
    await touch('touchEnd', [])
    await page.waitForTimeout(400)
    expect(await violationsOn(page)).toEqual([])
    await menu.getByRole('menuitem', { name: '選択中のものから経路をたどる' }).waitFor()
    expect(await page.locator('.graph-canvas').isVisible()).toBe(true)
  })

  test('a finger draws a line round nodes, once that tool is taken up, and the picture stays where it is', async () => {
    const page = await open(`lang=ja&near=${BLOCKCHAIN}&depth=1`, {
      viewport: { width: 390, height: 844 },
      hasTouch: true,
    })
    await page.getByRole('button', { name: '全体図', exact: true }).click()
    await page.locator('.stage-tools .zoom [role=radio]').nth(1).tap()
    await page.waitForTimeout(600)
    const stage = await boxOf(page, '.graph-canvas')
    const session = await page.context().newCDPSession(page)
    const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', ...at: [number, number][]) =>
      session.send('Input.dispatchTouchEvent', {
        type,
        touchPoints: at.map(([x, y]) => ({ x: stage.x + x * stage.width, y: stage.y + y * stage.height })),
      })
    await touch('touchStart', [0.02, 0.15])
    for (const at of [
      [0.5, 0.15],
      [0.85, 0.15],
      [0.85, 0.7],
      [0.02, 0.7],
    ] as [number, number][])
      await touch('touchMove', at)
    expect(await page.locator('.area-layer').count()).toBe(1)
    await touch('touchEnd')
    await expect.poll(() => chosen(page).length).toBeGreaterThan(1)
    expect(queryOf(page).has('camera')).toBe(false)
  })

  test('a list that was opened in a dossier stands open for whoever comes back to it', async () => {
    const page = await open('lang=en&node=challenge:ethics-privacy')
    const said = page.locator('.part-said')
    await said.getByRole('button', { name: 'Show all 3' }).click()
    const lines = said.locator('.statements > li')
    expect(await lines.count()).toBe(3)
    await lines.last().locator('.node-link').first().click()
    await said.waitFor({ state: 'detached' })
    await page.goBack()
    await said.waitFor()
    expect(await lines.count()).toBe(3)
    await said.getByRole('button', { name: 'Show fewer' }).click()
    expect(await lines.count()).toBe(1)
  })

  test('without WebGL the text carries the whole task, by keyboard and in Japanese', async () => {
    const page = await open('lang=ja&theme=dark')
    await page.addInitScript(
      `const get = HTMLCanvasElement.prototype.getContext
       HTMLCanvasElement.prototype.getContext = function (kind, ...rest) {
         return String(kind).includes('webgl') ? null : get.call(this, kind, ...rest)
       }`,
    )
    await page.reload()
    await page.locator('.stage-refused').waitFor()
    const go = (wanted: Locator) => press(page, 'keyboard', wanted)
    const outline = page.locator('.stage .outline')
    await go(outline.getByRole('button', { name: '倫理とプライバシー', exact: true }))
    await page.locator('.answer').first().waitFor()
    await page.keyboard.press('d')
    await page.waitForFunction(() => document.activeElement?.tagName === 'H1')
    await go(page.locator('.detail').getByRole('button', { name: '解決策をたどる', exact: true }))
    await outline.locator('.route').first().waitFor()
    await go(outline.locator('.route .place').first())
    await outline.locator('.evidence').first().waitFor()
    expect(await violationsOn(page)).toEqual([])
    await go(page.getByRole('button', { name: '書き出す', exact: true }).first())
    const dialog = page.getByRole('dialog')
    await dialog.locator('.preview-text').waitFor()
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      go(dialog.getByRole('button', { name: '保存', exact: true })),
    ])
    expect(download.suggestedFilename()).toMatch(/\.json$/u)
  })

  test('neighbours come in, and nothing that was there moves', async () => {
    const page = await open(
      `lang=en&node=${BLOCKCHAIN}&near=${BLOCKCHAIN}&near=challenge:data-security&camera=0.5,0.5,1`,
    )
    await nodeAt(page)
    const shown = async () => Number(/([\d,]+) nodes/u.exec(await page.locator('.stage-head').innerText())?.[1])
    /** Where all that is shown stands, as pins tell it. */
    const places = async () => {
      const [all, pins] = [await shown(), () => queryOf(page).getAll('pin')]
      await page.locator('.graph-canvas').focus()
      for (const key of ['Control+a', 'p']) await page.keyboard.press(key)
      await expect.poll(() => pins().length).toBe(all)
      const told = new Map(pins().map((pin) => [pin.split(',').at(-1), pin]))
      for (let back = 0; back < 2; back++) await page.keyboard.press('Control+z')
      await expect.poll(() => pins().length).toBe(0)
      return told
    }
    const before = await places()
    await page.keyboard.press('e')
    await expect.poll(shown).toBeGreaterThan(before.size)
    const after = await places()
    for (const [id, at] of before) expect(after.get(id)).toBe(at)
    expect(queryOf(page).get('camera')).toBe('0.5,0.5,1')
  })

  test('what is chosen and how the map is laid out is told to a screen reader', async () => {
    const page = await open('lang=en')
    const told = (text: RegExp) =>
      page.locator('[aria-live=polite]').filter({ hasText: text }).first().waitFor({ state: 'attached' })
    await page.getByRole('option', { name: 'Clinical safety' }).first().click()
    await told(/^Clinical safety selected\.$/u)
    await page.locator('.graph-canvas').focus()
    await page.keyboard.press('l')
    await told(/^Layout: Layers\.$/u)
  })
})

async function boxOf(page: Page, selector: string) {
  const box = await page.locator(selector).boundingBox()
  if (!box) throw new Error(`${selector} is not seen`)
  return box
}

/** The middle of the one chosen node, which its button stands beside, once it stands still. */
async function nodeAt(page: Page): Promise<{ x: number; y: number }> {
  // What lies over the picture has its room first.
  for (const late of ['.node-menu-button', '.layout-button', '.stage .filter-add']) await page.locator(late).waitFor()
  let last = await boxOf(page, '.node-menu-button')
  await expect
    .poll(
      async () => {
        const before = last
        last = await boxOf(page, '.node-menu-button')
        return last.x === before.x && last.y === before.y
      },
      { interval: 250 },
    )
    .toBe(true)
  return { x: last.x - 14, y: last.y + 12 }
}
