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
})
