import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { missingBrowser } from '../support/browser.ts'
import { queryOf, useExplorerPages, violationsOn } from '../support/explorer-page.ts'

const missing = missingBrowser()

describe.skipIf(missing !== undefined)(missing ?? 'layouts', () => {
  const pages = useExplorerPages()

  test('one is chosen by keyboard: nodes move, the address holds it, and back returns', async () => {
    const page = await pages.open('?lang=en&node=challenge:data-security', { reducedMotion: 'reduce' })
    const picker = page.getByRole('button', { name: 'Appearance' })
    await picker.waitFor()
    expect(await picker.getAttribute('aria-label')).toBe('Appearance, laid out: By links')
    const first = await stillPicture(page)

    await picker.focus()
    await page.keyboard.press('Enter')
    const menu = page.getByRole('menu', { name: 'Appearance' })
    await menu.waitFor()
    const layouts = menu.getByRole('group', { name: 'Layout' })
    expect(await layouts.getByRole('menuitemradio').allInnerTexts()).toHaveLength(6)
    expect(await layouts.getByRole('menuitemradio', { checked: true }).innerText()).toContain('By links')
    expect(await menu.getByRole('menuitemradio', { name: 'Rings' }).innerText()).toContain('Steps from Data security')
    expect(await violationsOn(page)).toEqual([])
    for (const key of ['ArrowDown', 'ArrowDown', 'Enter']) await page.keyboard.press(key)
    await page.getByRole('button', { name: 'laid out: Rings' }).waitFor()
    expect(queryOf(page).get('layout')).toBe('radial')
    expect(queryOf(page).get('centre')).toBe('challenge:data-security')
    const rings = await pictureOtherThan(page, first)

    // By a key alone: the next of them, and the one after it.
    await page.locator('.graph-canvas').focus()
    await page.keyboard.press('l')
    await page.getByRole('button', { name: 'laid out: Circle' }).waitFor()
    await page.keyboard.press('l')
    await page.getByRole('button', { name: 'laid out: By kind' }).waitFor()
    expect(queryOf(page).get('layout')).toBe('by-kind')
    expect(queryOf(page).get('centre')).toBe(null)
    await pictureOtherThan(page, rings)

    await page.goBack()
    await page.getByRole('button', { name: 'laid out: Circle' }).waitFor()
    await page.goBack()
    await page.getByRole('button', { name: 'laid out: Rings' }).waitFor()
    expect(queryOf(page).get('centre')).toBe('challenge:data-security')
    await page.goBack()
    await page.getByRole('button', { name: 'laid out: By links' }).waitFor()
    expect(queryOf(page).has('layout')).toBe(false)
    await expect.poll(async () => farthest(page, await picture(page), first), { timeout: 20_000 }).toBeLessThan(2)
  })

  test('of a narrowed map the menu offers to lay out what is shown, and the same layout again does so', async () => {
    const narrowed = '?lang=en&layout=layered&near=challenge:data-security&depth=1'
    const page = await pages.open(narrowed, { reducedMotion: 'reduce' })
    const picker = page.getByRole('button', { name: 'Appearance' })
    await picker.waitFor()
    const sparse = await stillPicture(page)
    await picker.click()
    const layouts = page
      .getByRole('menu', { name: 'Appearance' })
      .getByRole('group', { name: /^Lay out the \d+ shown$/u })
    await layouts.getByRole('menuitemradio', { name: 'Layers' }).click()
    await page.waitForFunction(() => new URLSearchParams(location.search).get('arrange') === 'shown')
    await pictureOtherThan(page, sparse)
    await page.goBack()
    await page.waitForFunction(() => !new URLSearchParams(location.search).has('arrange'))
  })
})

async function picture(page: Page): Promise<Buffer> {
  await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))))
  // Less what stands over it, whose edges fall otherwise on the pixels each time.
  const over = page.locator('.stage > :not(.stage-canvas)')
  const veil = (visibility: string) =>
    over.evaluateAll((elements, value) => {
      for (const element of elements) if (element instanceof HTMLElement) element.style.visibility = value
    }, visibility)
  await veil('hidden')
  const taken = await page.locator('.stage-canvas').screenshot()
  await veil('')
  return taken
}

/** Once nothing moves in it. */
async function stillPicture(page: Page): Promise<Buffer> {
  let last = await picture(page)
  const isStill = async () => {
    const before = last
    last = await picture(page)
    return last.equals(before)
  }
  await expect.poll(isStill, { timeout: 20_000 }).toBe(true)
  return last
}

/** Once it is another one. */
async function pictureOtherThan(page: Page, before: Buffer): Promise<Buffer> {
  await expect.poll(async () => (await picture(page)).equals(before), { timeout: 20_000 }).toBe(false)
  return stillPicture(page)
}

/**
 * By how much the two differ at most, of 255: the corners of what lies over WebGL may be blended another 255th from one time
 * to the next.
 */
function farthest(page: Page, ...pictures: [Buffer, Buffer]): Promise<number> {
  return page.evaluate(
    async (all) => {
      const read = async (data: string) => {
        const image = await createImageBitmap(new Blob([Uint8Array.from(atob(data), (char) => char.charCodeAt(0))]))
        const context = new OffscreenCanvas(image.width, image.height).getContext('2d')
        context?.drawImage(image, 0, 0)
        return context?.getImageData(0, 0, image.width, image.height).data ?? []
      }
      const [a = [], b = []] = await Promise.all(all.map(read))
      if (a.length === 0 || a.length !== b.length) return 255
      let most = 0
      for (let at = 0; at < a.length; at++) most = Math.max(most, Math.abs((a[at] ?? 0) - (b[at] ?? 0)))
      return most
    },
    pictures.map((each) => each.toString('base64')),
  )
}
