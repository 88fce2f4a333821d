import type { Locator, Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { missingBrowser } from '../support/browser.ts'
import { queryOf, useExplorerPages, violationsOn } from '../support/explorer-page.ts'

const missing = missingBrowser()
const BLOCKCHAIN = 'technique:blockchain'

describe.skipIf(missing !== undefined)(missing ?? 'arranging the map', () => {
  const pages = useExplorerPages()

  test('by key: narrowed, hidden, pinned, taken back and done again; the link holds it', async () => {
    const page = await pages.open(`?lang=en&node=${BLOCKCHAIN}`, { reducedMotion: 'reduce' })
    await menuButton(page).waitFor()
    const all = await shown(page)
    await page.keyboard.press('1')
    await expect.poll(() => shown(page)).toBeLessThan(all)
    const near = await shown(page)
    expect(queryOf(page).getAll('near')).toEqual([BLOCKCHAIN])
    expect(await page.locator('.near-chip').innerText()).toContain('Round Blockchain')
    await page.keyboard.press('2')
    await expect.poll(() => shown(page)).toBeGreaterThan(near)
    expect(queryOf(page).get('depth')).toBe('2')
    expect(await violationsOn(page)).toEqual([])

    await page.keyboard.press('Shift+H')
    await expect.poll(() => shown(page)).toBe(1)
    await page.keyboard.press('e')
    await expect.poll(() => shown(page)).toBeGreaterThanOrEqual(near)
    expect(queryOf(page).getAll('expand').join()).toContain(BLOCKCHAIN)
    await page.keyboard.press('Shift+E')
    await expect.poll(() => shown(page)).toBe(1)
    await page.keyboard.press('p')
    await expect.poll(() => queryOf(page).getAll('pin').join()).toContain(BLOCKCHAIN)
    await page.keyboard.press('h')
    await expect.poll(() => shown(page)).toBe(0)
    expect(queryOf(page).getAll('away')).toEqual([BLOCKCHAIN])

    const held = page.url()
    for (let step = 0; step < 7; step++) await page.keyboard.press('Control+z')
    await expect.poll(() => shown(page)).toBe(all)
    expect(new URL(page.url()).search).toMatch(/^\?lang=en&node=technique:blockchain(&rev=\w+)?$/u)
    await page.keyboard.press('Control+Shift+Z')
    await expect.poll(() => shown(page)).toBe(near)

    await page.goto(held)
    await expect.poll(() => shown(page)).toBe(0)
    await page.getByRole('button', { name: /hidden · show all/ }).click()
    await expect.poll(() => shown(page)).toBe(all)

    // The same from the text, without a picture.
    await page.getByRole('button', { name: 'Read as text' }).click()
    const lines = page.locator('.outline-node')
    await expect.poll(() => lines.count()).toBe(all)
    await lines.filter({ hasText: 'Blockchain' }).first().getByRole('button').first().click()
    await page.locator('.detail').getByRole('button', { name: 'More …' }).click()
    await page.getByRole('menuitem', { name: 'Show only what is within 1 step' }).click()
    await expect.poll(() => lines.count()).toBe(near)
    expect(await violationsOn(page)).toEqual([])
  })

  test('the list of what was done leads back to any of it, in Japanese too', async () => {
    const page = await pages.open(`?lang=ja&node=${BLOCKCHAIN}`, { reducedMotion: 'reduce' })
    await menuButton(page).waitFor()
    const all = await shown(page)
    await page.keyboard.press('1')
    await page.keyboard.press('h')
    await expect.poll(() => queryOf(page).getAll('away')).toEqual([BLOCKCHAIN])
    await page.getByRole('button', { name: '操作の履歴' }).click()
    const list = page.getByRole('menu', { name: '操作の履歴' })
    expect((await list.getByRole('menuitemradio').allInnerTexts()).map((text) => text.trim())).toEqual([
      '隠す：ブロックチェーン',
      '地図を絞る：ブロックチェーン',
      '最初の状態',
    ])
    expect(await violationsOn(page)).toEqual([])
    await list.getByRole('menuitemradio', { name: '最初の状態' }).click()
    await expect.poll(() => shown(page)).toBe(all)
    expect(await page.locator('.history [aria-live]').innerText()).toContain('元に戻しました')
    await page.getByRole('button', { name: 'やり直す：地図を絞る：ブロックチェーン' }).click()
    await expect.poll(() => shown(page)).toBeLessThan(all)
  })

  test('one menu by right click, by key and by its button; neighbours come in by kind, with their number first', async () => {
    const page = await pages.open(`?lang=en&node=${BLOCKCHAIN}&near=${BLOCKCHAIN}`, { reducedMotion: 'reduce' })
    // A mere click pins nothing, a drag does, and can be taken back.
    const first = await nodeAt(page)
    await page.mouse.click(first.x, first.y)
    // Longer than two clicks may lie apart and still be a double click.
    await page.waitForTimeout(350)
    expect(queryOf(page).has('pin')).toBe(false)
    await page.mouse.move(first.x, first.y)
    await page.mouse.down()
    await page.mouse.move(first.x + 60, first.y + 30, { steps: 8 })
    await page.mouse.up()
    await expect.poll(() => queryOf(page).getAll('pin').join()).toContain(BLOCKCHAIN)
    await page.keyboard.press('Control+z')
    await expect.poll(() => queryOf(page).has('pin')).toBe(false)

    const { x, y } = await nodeAt(page)
    await page.mouse.click(x, y, { button: 'right' })
    const menu = page.getByRole('menu', { name: 'What can be done with Blockchain' })
    await menu.waitFor()
    const items = await menu.getByRole('menuitem').allInnerTexts()
    const challenges = Number(/Challenges\s+(\d+)/u.exec(items.join('\n'))?.[1])
    expect(challenges).toBeGreaterThan(2)
    expect(items.join()).toContain('Trace from what is selected')
    expect(await violationsOn(page)).toEqual([])
    await menu.getByRole('menuitem', { name: 'Challenges' }).click()
    await expect.poll(() => shown(page)).toBe(1 + challenges)
    expect(queryOf(page).getAll('expand')).toEqual([`Challenge:${BLOCKCHAIN}`])

    await page.locator('.graph-canvas').focus()
    await page.keyboard.press('Shift+F10')
    await menu.waitFor()
    await menu.getByRole('menuitem', { name: 'Take back what expanding brought in' }).press('Enter')
    await expect.poll(() => shown(page)).toBe(1)

    await menuButton(page).press('Enter')
    await menu.waitFor()
    await page.keyboard.press('Escape')
    await menu.waitFor({ state: 'detached' })
    await expect.poll(() => menuButton(page).evaluate((button) => button === document.activeElement)).toBe(true)

    // A few neighbours come in at once; of many it is asked which.
    await page.mouse.dblclick(x, y)
    await expect.poll(() => shown(page)).toBeGreaterThan(1 + challenges)
    await page.goto(
      page
        .url()
        .replaceAll(BLOCKCHAIN, 'concept:medical-llm')
        .replace(/&(expand|rev)=[^&]*/gu, ''),
    )
    await menuButton(page).waitFor()
    await page.locator('.graph-canvas').focus()
    for (let press = 0; press < 2; press++) await page.keyboard.press('Enter')
    const many = page.getByRole('menu', { name: 'What can be done with Medical large language model' })
    await many.getByRole('menuitem', { name: 'All of them' }).click()
    await expect.poll(() => shown(page)).toBeGreaterThan(12)
  })

  test('with the keyboard alone one walks along the links, chooses and adds', async () => {
    const page = await pages.open(`?lang=en&node=${BLOCKCHAIN}&near=${BLOCKCHAIN}&depth=1`, { reducedMotion: 'reduce' })
    await menuButton(page).waitFor()
    const said = page.locator('[aria-live=assertive]')
    await page.locator('.graph-canvas').focus()
    await page.keyboard.press('Enter')
    await expect.poll(() => said.innerText()).toMatch(/^Blockchain, Technique\. \d+ links in the picture\.$/u)
    for (const key of ['ArrowUp', 'ArrowLeft', 'ArrowDown', 'ArrowRight']) {
      await page.keyboard.press(key)
      if (!(await said.innerText()).startsWith('Blockchain')) break
    }
    const [name = ''] = (await said.innerText()).split(', ')
    expect(name).not.toBe('Blockchain')
    await page.keyboard.press(' ')
    await expect.poll(() => queryOf(page).getAll('node').length).toBe(2)
    await page.keyboard.press('Enter')
    await page.locator('.graph-canvas').press('Control+a')
    await expect.poll(async () => queryOf(page).getAll('node').length).toBe(await shown(page))
    const ratio = () => Number(queryOf(page).get('camera')?.split(',')[2])
    for (let press = 0; press < 2; press++) await page.keyboard.press('+')
    await expect.poll(ratio).toBeGreaterThan(0)
    // Once it glides no more.
    await page.waitForTimeout(600)
    const near = ratio()
    await page.keyboard.press('f')
    await expect.poll(ratio).toBeGreaterThan(near)
  })

  test('a box drawn with Shift and a line drawn round nodes choose them', async () => {
    const page = await pages.open(`?lang=en&near=${BLOCKCHAIN}&depth=1`, { reducedMotion: 'reduce' })
    await page.locator('.graph-canvas canvas').first().waitFor({ state: 'attached' })
    await expect.poll(() => shown(page)).toBeGreaterThan(5)
    const canvas = await page.locator('.graph-canvas').boundingBox()
    if (!canvas) throw new Error('no canvas')
    const at = (x: number, y: number) => [canvas.x + x * canvas.width, canvas.y + y * canvas.height] as const
    await page.keyboard.down('Shift')
    await page.mouse.move(...at(0.005, 0.08))
    await page.mouse.down()
    await page.mouse.move(...at(0.4, 0.5), { steps: 3 })
    await page.mouse.move(...at(0.995, 0.995), { steps: 3 })
    expect(await page.locator('.area-layer').count()).toBe(1)
    await page.mouse.up()
    await page.keyboard.up('Shift')
    await expect.poll(async () => queryOf(page).getAll('node').length).toBe(await shown(page))
    const camera = queryOf(page).get('camera')

    await page.getByRole('radio', { name: 'Select by a line round them' }).click()
    await page.mouse.move(...at(0.02, 0.1))
    await page.mouse.down()
    for (const [x, y] of [
      [0.5, 0.1],
      [0.5, 0.9],
      [0.02, 0.9],
    ] as const)
      await page.mouse.move(...at(x, y), { steps: 2 })
    await page.mouse.up()
    await expect.poll(async () => queryOf(page).getAll('node').length).toBeLessThan(await shown(page))
    expect(queryOf(page).getAll('node').length).toBeGreaterThan(0)
    expect(queryOf(page).get('camera')).toBe(camera)
  })
})

function menuButton(page: Page): Locator {
  return page.locator('.node-menu-button')
}

/** How many nodes the picture says that it shows. */
async function shown(page: Page): Promise<number> {
  const text = await page.locator('.stage-head').innerText()
  return Number(/([\d,]+) nodes?/u.exec(text)?.[1] ?? /ノード([\d,]+)/u.exec(text)?.[1] ?? /([\d,]+)/u.exec(text)?.[1])
}

/** The middle of the one chosen node, which its button stands beside. */
async function nodeAt(page: Page): Promise<{ x: number; y: number }> {
  await menuButton(page).waitFor()
  await page.waitForTimeout(300)
  const box = await menuButton(page).boundingBox()
  if (!box) throw new Error('no button')
  return { x: box.x - 12, y: box.y + 12 }
}
