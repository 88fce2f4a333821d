import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { queryOf, useExplorerPages, violationsOn } from '../support/explorer-page.ts'

describe('finding', () => {
  const { open } = useExplorerPages()
  /** The first line that is listed, once it says so. */
  const firstRow = (page: Page, text: string) =>
    page.locator('.palette-row').first().filter({ hasText: text }).waitFor()
  const titled = (page: Page, title: string) => page.locator('.detail h1').filter({ hasText: title }).waitFor()
  const closed = (page: Page) => page.locator('.palette').waitFor({ state: 'detached' })

  test('by keyboard: a challenge in spite of a slip, a trace, a command, and back', async () => {
    const page = await open()
    await page.locator('.graph-canvas canvas').first().waitFor()
    await page.keyboard.press('/')
    await page.keyboard.type('etihcs privcy')
    await firstRow(page, 'Ethics and privacy')
    expect(await page.locator('.palette-row').first().locator('mark').allInnerTexts()).toEqual(['Ethics', 'privacy'])
    await page
      .getByRole('status')
      .filter({ hasText: /^\d+ results?$/u })
      .waitFor({ state: 'attached' })
    expect(await violationsOn(page)).toEqual([])
    await page.keyboard.press('Enter')
    await titled(page, 'Ethics and privacy')
    await closed(page)
    expect(queryOf(page).getAll('node')).toEqual(['challenge:ethics-privacy'])
    await page.waitForFunction(() => new URLSearchParams(location.search).has('camera'))

    // With a challenge chosen, a solution is traced to.
    await page.keyboard.press('Control+k')
    await page.keyboard.type('blockchain')
    await firstRow(page, 'Blockchain')
    await page.keyboard.press('Shift+Enter')
    await page.waitForFunction(() => new URLSearchParams(location.search).get('to') === 'technique:blockchain')
    expect(queryOf(page).get('trace')).toBe('challenge:ethics-privacy')
    await page.locator('.route').first().waitFor()

    // Escape gives the focus back; Ctrl K opens it again, with what was chosen.
    await page.getByRole('button', { name: 'Share' }).focus()
    await page.keyboard.press('Control+k')
    await page.locator('.palette-head').filter({ hasText: 'Just looked at' }).waitFor()
    await firstRow(page, 'Blockchain')
    await page.keyboard.type('zzqqxx')
    await page.locator('.palette-none').filter({ hasText: 'Nothing found for “zzqqxx”' }).waitFor()
    await page.keyboard.press('Escape')
    await closed(page)
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Share')

    await page.keyboard.press('/')
    await page.keyboard.type('drak them')
    await firstRow(page, 'Dark theme')
    await page.keyboard.press('Enter')
    await page.locator('html[data-theme="dark"]').waitFor()
    await closed(page)

    // One list of keys, the commands' own.
    await page.keyboard.press('?')
    await page.locator('.keys').getByText('Zoom in', { exact: true }).waitFor()
    await page.keyboard.press('Escape')
  })

  test('what is found is come close to; sizes, groups, colours and filters are found by name', async () => {
    const page = await open()
    await page.locator('.graph-canvas canvas').first().waitFor()
    const choose = async (text: string, first: string) => {
      await page.keyboard.press('/')
      await page.keyboard.type(text)
      await firstRow(page, first)
      await page.keyboard.press('Enter')
      await closed(page)
    }
    await choose('pefomed', 'PeFoMed')
    await page.waitForFunction(() => {
      const camera = new URLSearchParams(location.search).get('camera')
      return camera !== null && Number(camera.split(',')[2]) <= 0.4
    })
    await choose('sizes by evidence', 'Sizes by evidence')
    await page.waitForFunction(() => new URLSearchParams(location.search).get('size') === 'evidence')
    await choose('group by kind', 'Group by kind')
    await page.waitForFunction(() => new URLSearchParams(location.search).get('groups') === 'kind')
    await choose('colour-blind', 'Colours safe for all eyes')
    await page.waitForFunction(() => new URLSearchParams(location.search).get('colors') === 'safe')
    await choose('filter by', 'Filter by …')
    await page.getByRole('dialog').getByRole('searchbox', { name: 'Find a filter' }).waitFor()
  })

  test('how many are selected stands over the map, is said, and is let go of', async () => {
    const page = await open()
    await page.locator('.stage-tools').waitFor()
    await page.locator('.graph-canvas').focus()
    await page.keyboard.press('Control+a')
    const chip = page.locator('.stage-head').getByRole('button', { name: /^\d+ selected · clear$/u })
    await chip.waitFor()
    await page
      .locator('[aria-live=polite]')
      .filter({ hasText: /^\d+ selected: / })
      .waitFor({ state: 'attached' })
    await chip.click()
    await chip.waitFor({ state: 'detached' })
    expect(queryOf(page).getAll('node')).toEqual([])
  })

  test('in Japanese, on a narrow screen: a challenge, a statement, and data that is off', async () => {
    const page = await open('?lang=ja&theme=dark', { viewport: { width: 390, height: 844 } })
    const find = async (text: string) => {
      await page.getByRole('button', { name: '検索', exact: true }).click()
      await page.getByRole('combobox', { name: '検索とコマンド' }).fill(text)
    }
    await find('プライバジー')
    await firstRow(page, '倫理とプライバシー')
    expect(await page.locator('.palette').boundingBox()).toEqual({ x: 0, y: 0, width: 390, height: 844 })
    expect(await page.locator('mark').first().innerText()).toBe('プライバシー')
    expect(await violationsOn(page)).toEqual([])
    await page.locator('.palette-row').first().click()
    await titled(page, '倫理とプライバシー')

    await find('ブロックチェーン')
    const statements = page.getByRole('group', { name: /^記述/u })
    await statements.locator('.palette-row').first().click()
    await page.locator('.statement-title').filter({ hasText: 'ブロックチェーン' }).waitFor()
    expect(queryOf(page).get('edge')).toContain('technique:blockchain')

    await find('retrieval')
    const off = page.getByRole('group', { name: /^表示していないデータ/u }).locator('.palette-row')
    await off.first().click()
    await page.waitForFunction(() => new URLSearchParams(location.search).getAll('data').length === 3)
    await page.locator('.right .detail h1').waitFor()
    expect(queryOf(page).getAll('node')).toHaveLength(1)
  })

  test.each(['en', 'ja'])('?lang=%s: a database that is slow to search says so below what is found', async (lang) => {
    const page = await open(`?lang=${lang}`)
    // As one answers that an earlier version loaded.
    await page.route(/api\/v1\/search/u, async (route) => {
      const response = await route.fetch()
      const { data } = (await response.json()) as { data: { notes: object[] } }
      const notes = [...data.notes, { code: 'load-again', message: 'slow' }]
      await route.fulfill({ response, json: { data: { ...data, notes } } })
    })
    await page.locator('.challenge').first().waitFor()
    await page.keyboard.press('/')
    await page.getByRole('combobox').fill('retrieval')
    const note = page.locator('.palette-note')
    await note.waitFor()
    expect(await note.innerText()).toBe(
      lang === 'en'
        ? 'The database is from an earlier version and slow to search; loading the data again makes it quick.'
        : '以前の版で読み込んだデータベースのため、検索に時間がかかります。データを読み込み直すと速くなります。',
    )
    expect(await violationsOn(page)).toEqual([])
    await page.getByRole('combobox').fill('')
    await note.waitFor({ state: 'detached' })
  })
})
