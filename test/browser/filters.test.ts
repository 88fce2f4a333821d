import { describe, expect, test } from 'vitest'
import { missingBrowser } from '../support/browser.ts'
import { queryOf, useExplorerPages, violationsOn } from '../support/explorer-page.ts'
import { hold } from '../support/hold.ts'

const missing = missingBrowser()
const TWO = 'data=llm-medicine-context&data=llm-medicine-zheng-2024'

describe.skipIf(missing !== undefined)(missing ?? 'filters', () => {
  const pages = useExplorerPages()

  test('by keyboard alone: years are found, set on the bars, and lifted; the answer of a dossier follows', async () => {
    const page = await pages.open(`?lang=en&${TWO}&node=challenge:ethics-privacy`, { reducedMotion: 'reduce' })
    const add = page.getByRole('button', { name: 'Filter', exact: true })
    await add.focus()
    await page.keyboard.press('Enter')
    const list = page.getByRole('dialog', { name: 'What to filter by' })
    await list.getByRole('option', { name: 'venue' }).waitFor()
    expect(await violationsOn(page)).toEqual([])
    await page.keyboard.type('year')
    await expect.poll(() => list.getByRole('option').allInnerTexts()).toEqual(['Year of the source'])
    for (const key of ['ArrowDown', 'Enter']) await page.keyboard.press(key)

    const editor = page.getByRole('dialog', { name: 'Year of the source' })
    const from = editor.getByRole('slider', { name: 'From' })
    await expect.poll(() => from.evaluate((input) => input === document.activeElement)).toBe(true)
    expect([await from.getAttribute('min'), await from.getAttribute('max')]).toEqual(['2018', '2026'])
    const foot = editor.locator('.filter-foot')
    const all = await foot.innerText()
    for (let press = 0; press < 5; press++) await page.keyboard.press('ArrowRight')
    await page.keyboard.press('Tab')
    for (let press = 0; press < 2; press++) await page.keyboard.press('ArrowLeft')
    await expect.poll(() => queryOf(page).get('year')).toBe('2023-2024')
    expect(await editor.locator('.range-said').innerText()).toMatch(/^2023–2024 · \d+ of \d+ statements$/)
    expect(await foot.innerText()).not.toBe(all)
    // The bars, the foot, the map and the table count the same things, and out of the same.
    const said = (text: string) => (text.match(/\d+/gu) ?? []).map(Number)
    const [nodes, , edges, allEdges] = said(await foot.locator('p').innerText())
    expect(said(await foot.locator('p').innerText())[1]).toBe(said(all)[1])
    expect(said(await editor.locator('.range-said').innerText()).slice(-2)).toEqual([edges, allEdges])
    expect(await page.locator('.stage-head').innerText()).toContain(`${nodes} nodes · ${edges} statements`)
    expect(await violationsOn(page)).toEqual([])
    // Works without a year are let in by a tick.
    const undated = editor.getByRole('checkbox', { name: /without a year/ })
    expect(await undated.isChecked()).toBe(false)
    await page.keyboard.press('Tab')
    await page.keyboard.press('Space')
    await expect.poll(() => queryOf(page).get('year')).toBe('2023-2024,undated')
    await page.keyboard.press('Space')
    // What follows a thumb at once does not lose to it.
    await editor.getByRole('slider', { name: 'To' }).focus()
    for (const key of ['ArrowRight', 'Tab', 'Space']) await page.keyboard.press(key)
    await expect.poll(() => queryOf(page).get('year')).toBe('2023-2025,undated')
    await page.waitForTimeout(400)
    expect(queryOf(page).get('year')).toBe('2023-2025,undated')
    await editor.getByRole('slider', { name: 'To' }).focus()
    await page.keyboard.press('ArrowLeft')
    await editor.locator('label.check').click()
    await expect.poll(() => queryOf(page).get('year')).toBe('2023-2024')
    await page.waitForTimeout(400)
    expect(queryOf(page).get('year')).toBe('2023-2024')
    await page.keyboard.press('Escape')
    await editor.waitFor({ state: 'detached' })
    await expect.poll(() => add.evaluate((button) => button === document.activeElement)).toBe(true)

    const chip = page.getByRole('button', { name: 'Change the filter: year of the source: 2023–2024' })
    await chip.waitFor()
    const head = said(await page.locator('.stage-head').innerText())
    await page.getByRole('button', { name: 'Table', exact: true }).click()
    await page.getByRole('tab', { name: 'Statements' }).click()
    const rows = page.locator('.table-count')
    await expect.poll(async () => said(await rows.innerText())).toEqual([head[1], allEdges])
    await page.getByRole('button', { name: 'Map', exact: true }).click()
    await add.focus()
    // The reader answers under the same filter, and the dossier says what it does not know of.
    await page.locator('.not-here', { hasText: 'Works of other years' }).waitFor()
    await page.locator('.right').getByRole('button', { name: 'Count every year' }).first().waitFor()
    for (let press = 0; press < 4; press++) await page.keyboard.press('Tab')
    const focused = () => page.evaluate(() => document.activeElement?.getAttribute('aria-label'))
    expect(await focused()).toBe('Lift the filter: year of the source: 2023–2024')
    await page.keyboard.press('Enter')
    await chip.waitFor({ state: 'detached' })
    expect(queryOf(page).has('year')).toBe(false)
    await expect.poll(() => add.evaluate((button) => button === document.activeElement)).toBe(true)
  })

  test('by mouse: sources, relations and a field are ticked, a chip opens its own, all are cleared at once', async () => {
    const page = await pages.open('?lang=en&screen=list', { reducedMotion: 'reduce' })
    const add = page.getByRole('button', { name: 'Filter', exact: true })
    const choose = async (name: string) => {
      await add.click()
      await page.getByRole('option', { name, exact: false }).first().click()
      return page.getByRole('dialog')
    }
    let editor = await choose('Source')
    await editor
      .getByRole('option', { name: /Singhal|encode clinical knowledge/ })
      .first()
      .click()
    await expect.poll(() => queryOf(page).getAll('source')).toEqual(['paper:singhal-2023'])
    expect(await violationsOn(page)).toEqual([])
    await editor.getByRole('button', { name: 'Done' }).click()

    editor = await choose('Relations')
    const cites = editor.getByRole('option', { name: 'cites', exact: false })
    expect(await cites.getAttribute('aria-selected')).toBe('true')
    await cites.click()
    await expect.poll(() => queryOf(page).getAll('without')).toEqual(['CITES'])
    await editor.getByRole('button', { name: 'Done' }).click()

    editor = await choose('venue')
    await editor.locator('.filter-what', { hasText: 'Of Papers; others' }).waitFor()
    await editor.locator('.radio', { hasText: 'not given' }).click()
    await expect.poll(() => queryOf(page).get('lacks')).toBe('venue')
    expect(await violationsOn(page)).toEqual([])
    await page.keyboard.press('Escape')

    const chips = page.locator('.page .filter-said')
    await expect.poll(() => chips.allInnerTexts()).toHaveLength(3)
    expect(await chips.allInnerTexts()).toEqual([
      expect.stringMatching(/^source: /),
      'relation hidden: cites',
      'venue: not given',
    ])
    await chips.nth(1).click()
    await page.getByRole('dialog', { name: 'Relations' }).getByRole('button', { name: 'Reset' }).click()
    await expect.poll(() => queryOf(page).has('without')).toBe(false)
    await page.keyboard.press('Escape')
    // The chip that it was opened from is gone.
    await expect.poll(() => add.evaluate((button) => button === document.activeElement)).toBe(true)
    const before = await page.locator('.outline-node').count()
    await page.getByRole('button', { name: 'Clear all' }).click()
    await expect.poll(() => chips.count()).toBe(0)
    expect([...queryOf(page).keys()].sort()).toEqual(['lang', 'screen'])
    expect(await page.locator('.outline-node').count()).toBeGreaterThan(before)
  })

  test('data that is switched on: its numbers are said to be still to come until all are there, and the title names it', async () => {
    const page = await pages.open('?lang=en', { reducedMotion: 'reduce' })
    const title = page.locator('.brand-title')
    await page.locator('.stage-head', { hasText: /\d+ nodes/ }).waitFor()
    const first = await title.innerText()
    const busy = page.locator('[aria-busy=true]')
    await expect.poll(() => busy.count()).toBe(0)
    const answer = await hold(page, '**/api/v1/subgraph*')
    const counts = page.locator('.stage-head > span').first()
    const before = await counts.textContent()
    await page
      .locator('.foot')
      .getByRole('button', { name: /surrounding works/ })
      .click()
    await page.locator('.challenges[aria-busy=true]').waitFor()
    await page.locator('.middle[aria-busy=true]').waitFor()
    expect(await counts.textContent()).toBe(before)
    answer()
    await expect.poll(() => busy.count()).toBe(0)
    expect(await counts.textContent()).not.toBe(before)
    await expect.poll(() => title.innerText()).toMatch(/and 1 more$/u)
    expect((await title.getAttribute('title'))?.split('\n')).toHaveLength(2)
    expect((await title.innerText()).startsWith(first)).toBe(true)
    for (const width of [1440, 1100, 390]) {
      await page.setViewportSize({ width, height: 844 })
      const [box, more] = await Promise.all([title.boundingBox(), page.locator('.brand-more').boundingBox()])
      expect(box && more && more.x + more.width <= box.x + box.width + 1 && more.width > 20).toBe(true)
    }
  })

  test.each([1440, 1280, 390])(
    'what is set comes in a row of its own: the row of tools and the picture stay where they are (%i px)',
    async (width) => {
      const page = await pages.open('?lang=en', { viewport: { width, height: 844 }, reducedMotion: 'reduce' })
      if (width === 390) await page.getByRole('button', { name: 'Picture', exact: true }).click()
      const add = page.locator('.stage').getByRole('button', { name: 'Filter', exact: true })
      await add.waitFor()
      const layout = page.locator('.layout-button')
      await layout.waitFor()
      const [before, tool] = [await add.boundingBox(), await layout.boundingBox()]
      await page.getByRole('button', { name: /^Techniques/ }).click()
      await page.locator('.stage .filter-row').waitFor()
      await page.locator('.stage-head .chip', { hasText: 'hidden' }).waitFor()
      expect((await add.boundingBox())?.y).toBe(before?.y)
      expect(await layout.boundingBox()).toEqual(tool)
      // Two rows: what the picture leaves free from the start.
      const height = (await page.locator('.stage-head').boundingBox())?.height ?? 0
      expect(height).toBeLessThanOrEqual(64)
    },
  )

  test('by mouse: who says it, which data and which kinds are ticked, and stand as chips and in the link', async () => {
    const page = await pages.open('?lang=ja&screen=list', { reducedMotion: 'reduce' })
    const press = async (name: string, option: RegExp) => {
      await page.getByRole('button', { name: '絞り込み', exact: true }).click()
      await page
        .getByRole('dialog')
        .getByRole('option', { name: new RegExp(`^${name}`, 'u') })
        .first()
        .click()
      const editor = page.getByRole('dialog', { name })
      await editor.getByRole('option', { name: option }).first().click()
      expect(await violationsOn(page)).toEqual([])
      await page.keyboard.press('Escape')
      await editor.waitFor({ state: 'detached' })
    }
    await press('述べた者', /出典の記述/u)
    await expect.poll(() => queryOf(page).getAll('by').length).toBeGreaterThan(0)
    expect(queryOf(page).getAll('by')).not.toContain('source')
    await press('種類', /課題/u)
    await expect.poll(() => queryOf(page).getAll('hide')).toEqual(['Challenge'])
    await press('データ', /周辺の研究/u)
    await expect.poll(() => queryOf(page).getAll('data')).toHaveLength(2)
    expect((await page.locator('.page .filter-said').allInnerTexts()).length).toBeGreaterThanOrEqual(2)
    const address = page.url()
    await page.reload()
    await page.locator('.page .filter-said').first().waitFor()
    expect(page.url()).toBe(address)
  })

  test('each is one step of the way back, a slide over the years too; what an address names of the usual data is no filter', async () => {
    const usual = 'data=llm-medicine-zheng-2024'
    const page = await pages.open(`?lang=en&${usual}`, { reducedMotion: 'reduce' })
    await page.locator('.challenge').filter({ hasText: 'Ethics and privacy' }).first().click()
    await page.locator('.detail h1').filter({ hasText: 'Ethics and privacy' }).waitFor()
    expect(await page.locator('.filter-said').count()).toBe(0)
    await page.getByRole('button', { name: 'Inferred links' }).click()
    await expect.poll(() => queryOf(page).get('support')).toBe('proposed')
    await page.getByRole('button', { name: 'Filter', exact: true }).first().click()
    await page.getByRole('option', { name: 'Year of the source' }).click()
    await page.getByRole('slider', { name: 'From' }).focus()
    for (let press = 0; press < 4; press++) await page.keyboard.press('ArrowRight')
    await expect.poll(() => queryOf(page).has('year')).toBe(true)
    await page.keyboard.press('Escape')
    await page.goBack()
    await expect.poll(() => queryOf(page).has('year')).toBe(false)
    expect(queryOf(page).get('support')).toBe('proposed')
    await page.goBack()
    await expect.poll(() => queryOf(page).has('support')).toBe(false)
    expect(queryOf(page).get('node')).toBe('challenge:ethics-privacy')
    await page.goBack()
    await expect.poll(() => queryOf(page).has('node')).toBe(false)
  })

  test('on a narrow screen, in Japanese: one line that is moved sideways; what is empty says which filter it is', async () => {
    const query =
      '?lang=ja&support=demonstrated&year=1999&without=CITES&field.venue=Arxiv&source=paper:nobody&range.n=x'
    const page = await pages.open(query, { viewport: { width: 390, height: 844 }, reducedMotion: 'reduce' })
    await page.getByRole('button', { name: '全体図', exact: true }).click()
    const bar = page.locator('.stage .filter-bar')
    await bar.waitFor()
    const { height, scrolls } = await bar.locator('.filter-row').evaluate((element) => ({
      height: element.clientHeight,
      scrolls: element.scrollWidth > element.clientWidth,
    }))
    expect(height).toBeLessThan(40)
    expect(scrolls).toBe(true)
    expect(await page.locator('body').evaluate((body) => body.scrollWidth)).toBeLessThanOrEqual(390)
    // What cannot be read, or is not there, is said and filters nothing.
    await page.locator('.notice', { hasText: 'range.n=x' }).waitFor()
    await page.locator('.notice', { hasText: 'paper:nobody' }).waitFor()
    expect(queryOf(page).has('source')).toBe(false)
    const emptied = page.locator('.stage .emptied')
    await emptied.waitFor()
    expect(await emptied.innerText()).toContain('出典の年：1999')
    expect(await violationsOn(page)).toEqual([])
    await emptied.getByRole('button', { name: '絞り込みを外す：出典の年：1999' }).click()
    await emptied.waitFor({ state: 'detached' })
    expect(queryOf(page).has('year')).toBe(false)

    await bar.getByRole('button', { name: '絞り込み', exact: true }).click()
    await page.getByRole('option', { name: '根拠の種類' }).click()
    const editor = page.getByRole('dialog', { name: '根拠の種類' })
    await editor.locator('.radio', { hasText: '提案' }).click()
    await expect.poll(() => queryOf(page).get('support')).toBe('proposed')
    expect(await violationsOn(page)).toEqual([])
    const box = await editor.boundingBox()
    expect(box && box.x >= 0 && box.x + box.width <= 390 && box.y + box.height <= 844).toBe(true)

    // The matrix knows of evidence alone, and says so.
    await editor.getByRole('button', { name: '閉じる' }).click()
    await page.getByRole('button', { name: '空白', exact: true }).click()
    await page.locator('.page .filter-silent', { hasText: '2件' }).waitFor()
    expect(await page.locator('.page .filter-said').allInnerTexts()).toEqual(['根拠：提案以上'])
  })
})
