import { describe, expect, test } from 'vitest'
import { missingBrowser } from '../support/browser.ts'
import { queryOf, useExplorerPages, violationsOn } from '../support/explorer-page.ts'

const missing = missingBrowser()

describe.skipIf(missing !== undefined)(missing ?? 'the first minutes', () => {
  const { open } = useExplorerPages()

  test('three questions are asked of the data, and each opens its answer', async () => {
    const page = await open('')
    const questions = page.locator('.question')
    await questions.nth(2).waitFor()
    expect(await questions.count()).toBe(3)
    expect(await questions.first().innerText()).toMatch(/^What addresses .+\?\s+\d+ solutions, at best proposed$/u)
    expect(await violationsOn(page)).toEqual([])

    await questions.first().focus()
    await page.keyboard.press('Enter')
    await page.locator('.route').first().waitFor()
    expect(queryOf(page).get('trace')).toMatch(/^challenge:/u)
    await page.goBack()

    await questions.filter({ hasText: 'Where is nothing proposed yet?' }).click()
    await page.locator('.gaps').waitFor()
    expect(queryOf(page).get('only')).toBe('gaps')
    await page.goBack()

    await questions.filter({ hasText: 'What do both surveys say' }).click()
    await page.locator('.compare').waitFor()
  })

  test('on a narrow screen, in Japanese, a question brings its answer to the front', async () => {
    const page = await open('?lang=ja&theme=dark', { viewport: { width: 390, height: 844 } })
    await page.getByRole('button', { name: '詳細', exact: true }).click()
    const question = page.locator('.question').filter({ hasText: 'まだ何も提案されていないのはどこか？' })
    await question.waitFor()
    expect(await violationsOn(page)).toEqual([])
    await question.click()
    await page.locator('.gaps').waitFor()
    expect(await page.locator('.gaps').isVisible()).toBe(true)
  })

  test('the tour goes through the survey by keyboard, follows the way back, and leaves everything in reach', async () => {
    const page = await open('?lang=en&screen=list&node=model:gpt', { reducedMotion: 'reduce' })
    await page.keyboard.press('Control+k')
    await page.keyboard.type('take the tour')
    await page.locator('.palette-row').first().filter({ hasText: 'Take the tour' }).waitFor()
    await page.keyboard.press('Enter')
    const card = page.locator('.tour section')
    const at = (number: number) => card.filter({ hasText: `Step ${number} of 6` }).waitFor()
    const ringed = async (selector: string) => {
      await page.locator(selector).first().waitFor()
      await page.waitForFunction((selector) => {
        const [ring, target] = ['.tour-ring', selector].map((each) =>
          document.querySelector(each)?.getBoundingClientRect(),
        )
        return ring && target && Math.abs(ring.left - target.left) <= 5 && Math.abs(ring.top - target.top) <= 5
      }, selector)
    }
    const next = () => page.keyboard.press('ArrowRight')
    const focused = () => page.evaluate(() => document.activeElement?.getAttribute('aria-labelledby'))

    await at(1)
    await ringed('.challenges')
    expect(await focused()).toBe('tour-title')
    expect(queryOf(page).get('node')).toBeNull()
    expect(await violationsOn(page)).toEqual([])
    await next()
    await at(2)
    await ringed('.right')
    const node = queryOf(page).get('node')
    expect(node).toMatch(/^challenge:/u)
    await next()
    await at(3)
    await ringed('.right .evidence')
    expect(queryOf(page).get('edge')).toContain(node)
    await next()
    await at(4)
    await ringed('.route-map')
    expect(queryOf(page).get('trace')).toBe(node)
    expect(await focused()).toBe('tour-title')
    await page.goBack()
    await at(3)
    await next()
    await at(4)
    await next()
    await at(5)
    await ringed('.gaps')
    await page.setViewportSize({ width: 1100, height: 700 })
    await ringed('.gaps')
    await card.getByRole('button', { name: 'Next' }).click()
    await at(6)
    await ringed('.actions')

    // Nothing is blocked: the keys and the dialogues of the page work, and Escape closes the topmost first.
    await page.keyboard.press('?')
    await page.locator('.keys').waitFor()
    await page.keyboard.press('Escape')
    await page.locator('.keys').waitFor({ state: 'detached' })
    expect(await card.count()).toBe(1)
    await page.keyboard.press('Escape')
    await card.waitFor({ state: 'detached' })
    expect(queryOf(page).get('screen')).toBe('gaps')
    expect(await page.evaluate(() => document.activeElement?.className)).toContain('search-button')
  })

  test('the tour on a narrow screen in Japanese brings each thing to the front', async () => {
    const page = await open('?lang=ja&theme=dark', { viewport: { width: 390, height: 844 } })
    await page.getByRole('button', { name: '詳細', exact: true }).click()
    await page.getByRole('button', { name: 'ツアーを見る' }).click()
    const card = page.locator('.tour section')
    for (const seen of ['.challenges', '.right .answers', '.evidence', '.right .routes', '.gaps']) {
      await page.locator(seen).first().waitFor()
      expect(await page.locator('.tour-ring').isVisible()).toBe(true)
      const box = await page.locator('.tour').boundingBox()
      expect(box && box.x >= 0 && box.x + box.width <= 390).toBe(true)
      expect(await violationsOn(page)).toEqual([])
      await card.getByRole('button', { name: '次へ' }).click()
    }
    await card.getByRole('button', { name: '終わる' }).click()
    await card.waitFor({ state: 'detached' })
  })
})
