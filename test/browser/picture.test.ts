import { readFile } from 'node:fs/promises'
import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { readFiles } from '../../loaders/read-files.ts'
import { validate } from '../../src/model/validate.ts'
import { missingBrowser } from '../support/browser.ts'
import { queryOf, useExplorerPages, violationsOn } from '../support/explorer-page.ts'

const missing = missingBrowser()

describe.skipIf(missing !== undefined)(missing ?? 'the picture', () => {
  const pages = useExplorerPages()

  test('what is hidden is left out of the counts, the minimap, the table and what is saved', async () => {
    const page = await pages.open('?lang=en', { reducedMotion: 'reduce' })
    const counted = async () => Number((await page.locator('.stage-head').innerText()).match(/\d+/u)?.[0])
    for (let press = 0; press < 2; press++) await page.getByRole('button', { name: 'Zoom in' }).click()
    await page.locator('.minimap').waitFor()
    /** How much of the minimap is of the colour of challenges. */
    const reds = () =>
      page.locator('.minimap canvas').evaluate((element) => {
        const { width, height } = element as HTMLCanvasElement
        const read = new OffscreenCanvas(width, height).getContext('2d', { willReadFrequently: true })
        read?.drawImage(element as HTMLCanvasElement, 0, 0)
        const { data } = read?.getImageData(0, 0, width, height) ?? { data: [] }
        let found = 0
        for (let at = 0; at < data.length; at += 4) {
          const [red = 0, green = 0, blue = 0, alpha = 0] = data.slice(at, at + 4)
          if (alpha > 200 && red > 160 && green < 90 && blue < 70) found++
        }
        return found
      })
    await expect.poll(reds).toBeGreaterThan(20)
    const all = await counted()
    await page.getByRole('button', { name: /^Challenges \d/ }).click()
    await page.getByRole('button', { name: /hidden · show all/ }).waitFor()
    await expect.poll(reds).toBe(0)
    const left = await counted()
    expect(left).toBeLessThan(all)

    await page.getByRole('button', { name: 'Export', exact: true }).first().click()
    await page.getByRole('option', { name: /^GEXF/ }).click()
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Save', exact: true }).click(),
    ])
    const name = download.suggestedFilename()
    const { batches } = validate(await readFiles([{ name, bytes: await readFile(await download.path()) }]))
    const saved = batches.flatMap(({ nodes }) => nodes)
    expect(saved.filter(({ kind }) => kind === 'Challenge')).toEqual([])
    expect(new Set(saved.map(({ id }) => id)).size).toBeGreaterThanOrEqual(left)
    await page.getByRole('dialog').getByRole('button', { name: 'Close', exact: true }).click()
    await page.getByRole('button', { name: 'Table', exact: true }).click()
    await page.getByRole('grid', { name: `${left} nodes` }).waitFor()
    await page.locator('.table-count', { hasText: `${left} of ${all} nodes` }).waitFor()
  })

  test('a minimap shows what is in sight of it, and brings other parts there', async () => {
    const page = await pages.open('?lang=en', { reducedMotion: 'reduce' })
    const minimap = page.locator('.minimap')
    await minimap.waitFor({ state: 'attached' })
    expect(await minimap.isVisible()).toBe(false)

    await page.getByRole('button', { name: 'Zoom in' }).click()
    await page.getByRole('button', { name: 'Zoom in' }).click()
    await minimap.waitFor()
    const first = await boxOf(page, '.minimap-sight')
    await page.mouse.move(first.x + 5, first.y + 5)
    await page.mouse.down()
    await page.mouse.move(first.x + 25, first.y + 20, { steps: 3 })
    await page.mouse.up()
    // Held where it was taken, and not by its middle.
    const second = await boxOf(page, '.minimap-sight')
    expect(second.x - first.x).toBeCloseTo(20, 0)
    expect(second.y - first.y).toBeCloseTo(15, 0)
    const cameraNow = () => queryOf(page).get('camera')?.split(',').map(Number) ?? []
    await expect.poll(() => cameraNow()[0]).toBeGreaterThan(0.55)
    expect(cameraNow()[1]).toBeLessThan(0.5)

    const map = await boxOf(page, '.minimap')
    await page.mouse.click(map.x + 20, map.y + 20)
    const third = await boxOf(page, '.minimap-sight')
    expect(third.x + third.width / 2).toBeCloseTo(map.x + 20, 0)
    await page.getByRole('button', { name: 'Fit the picture in the window' }).click()
    await minimap.waitFor({ state: 'hidden' })

    await page.setViewportSize({ width: 600, height: 740 })
    await page.getByRole('button', { name: 'Picture', exact: true }).click()
    await page.getByRole('button', { name: 'Zoom in' }).click()
    await expect.poll(() => minimap.getAttribute('data-idle')).toBe(null)
    expect(await minimap.isVisible()).toBe(false)
  })

  test('sizes, groups and colours are chosen by keyboard, one after the other, and stand in the address', async () => {
    const page = await pages.open('?lang=en', { reducedMotion: 'reduce' })
    const still = () => boxOf(page, '.graph-canvas').then(() => page.locator('.sigma-grounds').screenshot())
    await page.getByRole('button', { name: 'Appearance' }).focus()
    const bare = await still()
    await page.keyboard.press('Enter')
    const menu = page.getByRole('menu', { name: 'Appearance' })
    const choose = async (name: string) => {
      await menu.getByRole('menuitemradio', { name, exact: true }).focus()
      await page.keyboard.press('Enter')
    }
    await choose('Evidence')
    await choose('What is linked')
    await choose('Safe for all eyes')
    expect(await menu.getByRole('menuitemradio', { checked: true }).allInnerTexts()).toEqual([
      expect.stringContaining('By links'),
      'Evidence',
      'What is linked',
      'Safe for all eyes',
    ])
    expect(await violationsOn(page)).toEqual([])
    await page.keyboard.press('Escape')
    const look = ['size', 'groups', 'colors'].map((name) => queryOf(page).get(name))
    expect(look).toEqual(['evidence', 'communities', 'safe'])
    await expect.poll(async () => (await still()).equals(bare)).toBe(false)
    // A kind is drawn in the same colour wherever it is named.
    const diamond = page.locator('.legend .kind-shape path').first()
    expect(await diamond.getAttribute('fill')).toBe('#d55e00')

    await page.goto(`${page.url().replace('groups=communities', 'groups=cliques')}`)
    await page.getByRole('alert').or(page.locator('.notice')).filter({ hasText: 'groups' }).waitFor()
  })

  test('one kind is shown alone with Alt, by its button, a right click or a finger that rests', async () => {
    const page = await pages.open('?lang=en', { hasTouch: true, reducedMotion: 'reduce' })
    const models = page.getByRole('button', { name: /^Models/ })
    const others = async () => queryOf(page).getAll('hide').length
    await models.waitFor()
    const count = (await page.locator('.legend-kind').count()) - 1
    expect(count).toBeGreaterThan(8)
    const isAlone = () => expect.poll(others).toBe(count)
    const areAll = () => expect.poll(others).toBe(0)

    await models.focus()
    await page.keyboard.press('Alt+Enter')
    await isAlone()
    expect(await page.locator('.legend-kind').filter({ hasText: 'Challenges' }).innerText()).toMatch(/0\/\d+/)
    await page.keyboard.press('Alt+Enter')
    await areAll()
    await page.keyboard.press('Enter')
    await expect.poll(others).toBe(1)
    await page.keyboard.press('Enter')
    await areAll()

    await models.click({ modifiers: ['Alt'] })
    await isAlone()
    await page.getByRole('button', { name: 'Show only Models' }).click()
    await areAll()
    await models.click({ button: 'right' })
    await isAlone()
    await models.click({ button: 'right' })
    await areAll()

    const box = await models.boundingBox()
    if (!box) throw new Error('the legend is not seen')
    const session = await page.context().newCDPSession(page)
    const touch = (type: 'touchStart' | 'touchEnd', touchPoints: { x: number; y: number }[]) =>
      session.send('Input.dispatchTouchEvent', { type, touchPoints })
    await touch('touchStart', [{ x: box.x + 10, y: box.y + 10 }])
    await isAlone()
    await touch('touchEnd', [])
    await page.waitForTimeout(300)
    await isAlone()
    await models.tap()
    await expect.poll(others).toBe(count + 1)
  })

  test('full screen leaves the picture and the details, and dialogues stand over it', async () => {
    const page = await pages.open('?lang=en', { reducedMotion: 'reduce' })
    const isFull = () => page.evaluate(() => document.fullscreenElement !== null)
    const button = page.getByRole('button', { name: 'Full screen' })
    await button.click()
    await expect.poll(isFull).toBe(true)
    await expect.poll(() => button.getAttribute('aria-pressed')).toBe('true')
    await expect.poll(() => page.locator('.header').isVisible()).toBe(false)
    await expect.poll(() => page.locator('.right').isVisible()).toBe(false)
    await expect.poll(async () => (await boxOf(page, '.graph-canvas')).width).toBe(1440)

    await page.keyboard.press('/')
    const finder = page.getByRole('dialog')
    await finder.waitFor()
    await page.keyboard.type('clinical safety')
    await finder.getByRole('option', { name: 'Clinical safety' }).first().waitFor()
    await page.keyboard.press('Enter')
    await page.locator('.right').getByRole('heading', { name: 'Clinical safety' }).waitFor()
    expect(await isFull()).toBe(true)

    await page.locator('.graph-canvas').focus()
    await page.keyboard.press('Shift+F')
    await expect.poll(isFull).toBe(false)
    await page.locator('.header').waitFor()
    await expect.poll(() => button.getAttribute('aria-pressed')).toBe('false')
  })
})

/** Where it is once the frame that is under way is drawn. */
async function boxOf(page: Page, selector: string) {
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))))
  const box = await page.locator(selector).boundingBox()
  if (!box) throw new Error(`${selector} is not seen`)
  return box
}
