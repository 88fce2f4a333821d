import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Locator, Page } from 'playwright-core'
import { afterAll, describe, expect, test } from 'vitest'
import { startApp } from '../support/app.ts'
import { missingBrowser } from '../support/browser.ts'
import { queryOf, useExplorerPages, violationsOn } from '../support/explorer-page.ts'

const missing = missingBrowser()
const LARGE = 3000

const head = (page: Page, name: string | RegExp) => page.getByRole('columnheader', { name })
const row = (page: Page, name: string | RegExp) =>
  page.getByRole('row').filter({ has: page.getByRole('rowheader', { name }) })
const names = (page: Page) => page.getByRole('rowheader').evaluateAll((all) => all.map((each) => each.textContent))
const selected = (page: Page) => page.locator('[role=row][aria-selected=true] [role=rowheader]').allInnerTexts()
/** Where the focus is: row, column, both from 1. */
const place = (page: Page) =>
  page.evaluate(() => {
    const cell = document.activeElement
    const at = [cell?.closest('[role=row]')?.getAttribute('aria-rowindex'), cell?.getAttribute('aria-colindex')]
    return at.map(Number)
  })
const isAt = (page: Page, rowIndex: number, colIndex: number) =>
  page.waitForFunction(
    ([row, column]) =>
      document.activeElement?.getAttribute('aria-colindex') === String(column) &&
      document.activeElement.closest('[role=row]')?.getAttribute('aria-rowindex') === String(row),
    [rowIndex, colIndex],
  )
const inSight = async (page: Page, element: Locator) => {
  const [seen, frame] = [await element.boundingBox(), await page.getByRole('grid').boundingBox()]
  return seen !== null && frame !== null && seen.y >= frame.y && seen.y + seen.height <= frame.y + frame.height + 1
}
const press = async (page: Page, ...keys: string[]) => {
  for (const key of keys) await page.keyboard.press(key)
}

describe.skipIf(missing !== undefined)(missing ?? 'the table in a browser', () => {
  const { open: visit } = useExplorerPages()
  const open = async (query: string, options = {}) => {
    const page = await visit(`?screen=table&${query}`, options)
    await page.locator('[role=gridcell]').first().waitFor({ state: 'attached' })
    return page
  }

  test('what is selected on the map is marked and in sight; rows are sorted, chosen and added to', async () => {
    const page = await visit('?lang=en&node=technique:smart-medical-devices')
    await page
      .locator('.stage-head')
      .filter({ hasText: /\d+ nodes/u })
      .waitFor()
    const shown = Number((await page.locator('.stage-head').innerText()).match(/\d+/u)?.[0])
    await page.getByRole('navigation', { name: 'Views' }).getByRole('button', { name: 'Table' }).click()
    const grid = page.getByRole('grid', { name: `${shown} nodes` })
    await grid.waitFor()
    const marked = page.locator('[role=row][aria-selected=true]')
    await marked.waitFor()
    expect(await selected(page)).toEqual(['Smart medical devices'])
    expect(await inSight(page, marked)).toBe(true)
    expect(await head(page, 'Name').getAttribute('aria-sort')).toBe('ascending')

    await head(page, 'Statements').click()
    await page.locator('[role=columnheader][aria-sort=descending]').waitFor()
    const counts = (await page.locator('[role=gridcell][aria-colindex="4"]').allInnerTexts()).map(Number)
    expect(counts.length).toBeGreaterThan(10)
    expect(counts).toEqual([...counts].sort((a, b) => b - a))
    expect(queryOf(page).get('sort-nodes')).toBe('-statements')
    expect(await page.locator('[role=row][aria-rowindex="2"]').isVisible()).toBe(true)

    const [first = '', second = ''] = await names(page)
    await row(page, first).first().click()
    await page.locator('.right h1').filter({ hasText: first }).waitFor()
    await row(page, second)
      .first()
      .click({ modifiers: ['Control'] })
    expect(queryOf(page).getAll('node')).toHaveLength(2)
    expect((await selected(page)).sort()).toEqual([first, second].sort())
    await row(page, first)
      .first()
      .click({ modifiers: ['Shift'] })
    expect(await selected(page)).toEqual([second])

    // What is taken out of the selection far below leaves the rows where they are.
    await page.getByRole('grid').evaluate((grid) => grid.scrollBy(0, 1500))
    const far = page.locator('[role=row][aria-rowindex="55"] [role=rowheader]')
    for (let clicks = 0; clicks < 2; clicks++) await far.click({ modifiers: ['Control'] })
    expect(await selected(page)).toEqual([])
    expect(queryOf(page).getAll('node')).toHaveLength(1)
    expect(await inSight(page, far)).toBe(true)
    await page.getByRole('grid').evaluate((grid) => grid.scrollTo(0, 0))
    await page.locator('[role=row][aria-selected=true]').waitFor()

    // Back on the map the same is selected.
    await row(page, second).first().getByRole('button', { name: 'Show on the map' }).click()
    expect(queryOf(page).get('screen')).toBeNull()
    await page.waitForFunction(() => new URLSearchParams(location.search).has('camera'))
    expect(queryOf(page).getAll('node')).toHaveLength(1)
    await page.goBack()
    await page.getByRole('grid').waitFor()
    expect(await selected(page)).toEqual([second])
  })

  test('columns and text are chosen, the address keeps them, and the file is what is shown', async () => {
    const page = await open('lang=en&sort-nodes=-field:year&columns-nodes=colour', {})
    await page.locator('.notice').filter({ hasText: 'columns-nodes=colour' }).waitFor()
    await page.getByRole('button', { name: /^Columns/u }).click()
    await page.getByRole('menuitemcheckbox', { name: 'Sources' }).click()
    await page.getByRole('menuitemcheckbox', { name: /^year/u }).click()
    expect(await violationsOn(page)).toEqual([])
    await press(page, 'Escape')
    await head(page, 'year').waitFor()
    expect(await head(page, 'Sources').count()).toBe(0)
    expect(await head(page, 'year').getAttribute('aria-sort')).toBe('descending')
    // On paper every row stands, not only those in sight.
    const rows = Number(await page.getByRole('grid').getAttribute('aria-rowcount'))
    expect(await page.getByRole('row').count()).toBeLessThan(rows)
    await page.emulateMedia({ media: 'print' })
    await page.waitForFunction((all) => document.querySelectorAll('[role=row]').length === all, rows)
    expect(await page.getByRole('grid').evaluate((grid) => grid.scrollHeight <= grid.clientHeight + 1)).toBe(true)
    await page.emulateMedia({ media: 'screen' })
    await page.getByRole('searchbox', { name: 'Find in the rows' }).fill('large MODEL')
    const status = page.locator('.table-count')
    await status.filter({ hasText: /^\d+ of \d+ nodes$/u }).waitFor()
    const [count, all] = ((await status.innerText()).match(/\d+/gu) ?? []).map(Number)
    expect(count).toBeLessThan(all ?? 0)
    const shown = await names(page)
    for (const name of shown) expect(name?.toLowerCase()).toMatch(/large|model/u)

    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Save as CSV' }).click(),
    ])
    expect(download.suggestedFilename()).toBe('nodes.csv')
    const lines = (await readFile(await download.path(), 'utf8'))
      .replace(/^\ufeff/u, '')
      .trim()
      .split('\n')
    expect(lines[0]).toBe('Name,Kind,Strongest statement,Statements,Evidence,year')
    expect(lines).toHaveLength((count ?? 0) + 1)
    expect(lines[1]?.replaceAll('"', '').startsWith(shown[0] ?? '?')).toBe(true)

    await page.reload()
    await head(page, 'year').waitFor()
    expect(await names(page)).toEqual(shown)
    expect(await head(page, 'year').getAttribute('aria-sort')).toBe('descending')
    await page.getByRole('searchbox').fill('no such thing')
    await page.getByText('No row holds “no such thing”').waitFor()
    await page.getByRole('button', { name: 'Clear the text' }).click()
    await page.getByRole('grid').waitFor()
  })

  test('statements and evidence: rows select the statement; an empty table says why, and is filled by one click', async () => {
    const page = await open('lang=en&hide=Technique')
    const status = page.locator('.table-count')
    expect(await status.innerText()).toMatch(/^\d+ of \d+ nodes$/u)
    await page.getByRole('button', { name: /hidden · show all$/u }).click()
    await status.filter({ hasText: /^\d+ nodes$/u }).waitFor()

    await page.getByRole('tab', { name: /^Evidence/u }).click()
    await page.getByRole('grid', { name: /pieces of evidence$/u }).waitFor()
    await page.getByRole('searchbox').fill('blockchain proposed clinical')
    await page.getByRole('rowheader').first().click()
    const title = await page.locator('.right h1').innerText()
    expect(await page.getByRole('rowheader').first().innerText()).toBe(title)
    const edge = queryOf(page).get('edge')
    await page.getByRole('searchbox').fill('')
    await page.getByRole('tab', { name: /^Statements/u }).click()
    const marked = page.locator('[role=row][aria-selected=true]')
    await marked.waitFor()
    expect(await selected(page)).toEqual([title])
    expect(await inSight(page, marked)).toBe(true)
    await marked.getByRole('button', { name: 'Show on the map' }).click()
    expect([queryOf(page).get('edge'), queryOf(page).get('screen')]).toEqual([edge, null])

    await page.goBack()
    await page.getByRole('grid').waitFor()
    await page.goto(`${page.url()}&by=loader`)
    await page.locator('.table-panel .emptied button').click()
    await page.getByRole('grid').waitFor()
    expect(queryOf(page).get('by')).toBeNull()
  })

  test.each([
    ['en', 'light', { find: 'Find in the rows', statements: /^Statements/u }],
    ['ja', 'dark', { find: '行の中を探す', statements: /^記述/u }],
  ])('by keyboard, and axe finds nothing to object to (%s, %s)', async (lang, theme, said) => {
    const page = await open(`lang=${lang}&theme=${theme}`)
    expect(await violationsOn(page)).toEqual([])
    await page.getByRole('searchbox', { name: said.find }).focus()
    for (let presses = 0; presses < 4 && (await place(page))[1] === 0; presses++) await press(page, 'Tab')
    expect(await place(page)).toEqual([2, 1])
    await press(page, 'ArrowDown', 'ArrowRight', 'Space')
    await isAt(page, 3, 2)
    expect(await page.locator('[role=row][aria-selected=true]').getAttribute('aria-rowindex')).toBe('3')
    await press(page, 'ArrowDown', 'Control+Space')
    expect(queryOf(page).getAll('node')).toHaveLength(2)
    await page.locator('.right .ends').waitFor()
    expect(await violationsOn(page)).toEqual([])

    await press(page, 'Control+End')
    const last = Number(await page.getByRole('grid').getAttribute('aria-rowcount'))
    const columns = Number(await page.getByRole('grid').getAttribute('aria-colcount'))
    await isAt(page, last, columns)
    await page.waitForFunction(() => {
      const [cell, grid] = [document.activeElement, document.querySelector('[role=grid]')]
      const [seen, frame] = [cell?.getBoundingClientRect(), grid?.getBoundingClientRect()]
      return seen && frame && seen.right <= frame.right + 1 && seen.bottom <= frame.bottom + 1
    })
    await press(page, 'Control+Home', 'ArrowUp', 'ArrowRight')
    await isAt(page, 1, 2)
    await press(page, 'Enter')
    await page.locator('[role=columnheader][aria-colindex="2"][aria-sort=ascending]').waitFor()
    await press(page, 'Space')
    await page.locator('[role=columnheader][aria-colindex="2"][aria-sort=descending]').waitFor()
    await press(page, 'ArrowDown')
    const chosen = await page.locator('[role=row][aria-rowindex="2"] [role=rowheader]').innerText()
    await press(page, 'Enter')
    await page.waitForFunction(() => !new URLSearchParams(location.search).has('screen'))
    await page.locator('.right h1').filter({ hasText: chosen }).waitFor()

    await page.goBack()
    await page.getByRole('tab', { name: said.statements }).click()
    await page.locator('.lines-2').waitFor()
    expect(await violationsOn(page)).toEqual([])
  })

  test('on a narrow screen the first column stays, and a row leads to its details', async () => {
    const page = await open('lang=ja', { viewport: { width: 390, height: 844 } })
    const first = page.getByRole('rowheader').first()
    const before = await first.boundingBox()
    await page.getByRole('grid').evaluate((element) => element.scrollBy(200, 0))
    expect((await first.boundingBox())?.x).toBe(before?.x)
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390)
    expect(await violationsOn(page)).toEqual([])
    const name = await first.innerText()
    await first.click()
    await page.locator('.right h1').filter({ hasText: name }).waitFor()
    await page.locator('.panes').getByRole('button', { name: '表' }).click()
    const show = page.locator('[role=row][aria-selected=true]').getByRole('button', { name: '地図で表示' })
    await show.click()
    await page.locator('.pane-picture .stage-head').waitFor()
    expect(queryOf(page).get('screen')).toBeNull()
  })
})

describe.skipIf(missing !== undefined)(missing ?? 'a large table in a browser', () => {
  let folder = ''
  const { open } = useExplorerPages(async () => {
    folder = await mkdtemp(join(tmpdir(), 'table-'))
    await writeLarge(folder)
    return startApp(0, [folder])
  })
  afterAll(() => rm(folder, { recursive: true, force: true }))

  test('few rows are in the page, and the keyboard reaches the last', async () => {
    const page = await open('?lang=en&screen=table&table=statements&sort-statements=-statement')
    const grid = page.getByRole('grid')
    await grid.waitFor()
    expect(await grid.getAttribute('aria-rowcount')).toBe(String(LARGE + 1))
    expect(await page.getByRole('row').count()).toBeLessThan(60)
    await page.locator('[role=rowheader][tabindex="0"]').focus()
    expect(await page.locator(':focus').innerText()).toBe(`Model ${LARGE} meets the challenge.`)
    await press(page, 'Control+End')
    await isAt(page, LARGE + 1, 6)
    expect(await page.getByRole('row').count()).toBeLessThan(60)
    expect(await page.locator('[role=grid] [tabindex="0"]').count()).toBe(1)
    await press(page, 'Home')
    await isAt(page, LARGE + 1, 1)
    expect(await page.locator(':focus').innerText()).toBe('Model 1 meets the challenge.')

    // Scrolled away and back, the focus is still there.
    await grid.evaluate((element) => element.scrollTo(0, 0))
    await page.locator('[role=row][aria-rowindex="2"]').waitFor()
    expect(await place(page)).toEqual([LARGE + 1, 1])
    await press(page, 'ArrowUp')
    await isAt(page, LARGE, 1)
    expect(await inSight(page, page.locator(':focus'))).toBe(true)
  })
})

/** A dataset of one challenge and so many models, each with a statement. */
async function writeLarge(folder: string): Promise<void> {
  const sources = [{ source: 'paper:p', locator: 'p. 1' }]
  const node = (kind: string, id: string, name: string) => ({ id, kind, label: { en: name }, sources })
  const models = Array.from({ length: LARGE }, (_, at) => at + 1)
  const nodes = [
    node('Paper', 'paper:p', 'The paper'),
    node('Challenge', 'challenge:c', 'The challenge'),
    ...models.map((at) => node('Model', `model:m${at}`, `Model ${at}`)),
  ]
  const statements = models.map((at) => ({
    kind: 'ADDRESSES',
    from: `model:m${at}`,
    to: 'challenge:c',
    statement: { en: `Model ${at} meets the challenge.` },
    evidence: [{ source: 'paper:p', locator: `p. ${at}`, support: 'proposed', assertedBy: 'source' }],
  }))
  const manifest = {
    id: 'large',
    title: { en: 'A large survey' },
    citation: 'None.',
    licence: 'CC0-1.0',
    languages: ['en'],
    requires: [],
    files: [{ file: 'facts.yaml', loader: 'yaml' }],
  }
  // JSON is YAML.
  await writeFile(join(folder, 'dataset.yaml'), JSON.stringify(manifest))
  await writeFile(join(folder, 'facts.yaml'), JSON.stringify({ nodes, statements }))
}
