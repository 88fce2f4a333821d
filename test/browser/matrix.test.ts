import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { BrowserContextOptions, Page } from 'playwright-core'
import { afterAll, describe, expect, test } from 'vitest'
import { startApp } from '../support/app.ts'
import { missingBrowser } from '../support/browser.ts'
import { type ExplorerPages, queryOf, useExplorerPages, violationsOn } from '../support/explorer-page.ts'

const missing = missingBrowser()
const ROWS = 100
const COLUMNS = 300

/** Opens the matrix at this query. */
function useMatrix({ open }: ExplorerPages) {
  return async (query: string, options?: BrowserContextOptions): Promise<Page> => {
    const page = await open(`?screen=gaps&${query}`, options)
    await page.locator('[role=gridcell]').first().waitFor({ state: 'attached' })
    return page
  }
}
const focused = (page: Page) => page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? '')
const press = async (page: Page, ...keys: string[]) => {
  for (const key of keys) await page.keyboard.press(key)
}

describe.skipIf(missing !== undefined)(missing ?? 'the gap matrix in a browser', () => {
  const open = useMatrix(useExplorerPages())
  const cell = (page: Page, name: RegExp) => page.getByRole('gridcell', { name }).first()
  const heads = (page: Page) =>
    page.getByRole('rowheader').evaluateAll((all) => all.map((head) => head.textContent?.trim()))

  test('a cell says how strong it is, and opens its best route with three ways on', async () => {
    const page = await open('lang=en')
    await cell(page, /^Clinical safety, Blockchain: proposed, directly, 1 route, 1 statement$/).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByText('is proposed to address').waitFor()
    expect(await dialog.innerText()).toContain('1 route')
    expect(await dialog.locator('.place').count()).toBeGreaterThan(0)
    await dialog.getByRole('button', { name: 'List' }).click()
    expect(await dialog.locator('.statement').count()).toBe(1)
    expect(queryOf(page).get('screen')).toBe('gaps')
    await dialog.getByRole('button', { name: 'Graph' }).click()
    expect(queryOf(page).getAll('node')).toEqual(['challenge:clinical-safety', 'technique:blockchain'])
    expect(queryOf(page).get('screen')).toBeNull()
    await page.goBack()
    await page.getByRole('grid').waitFor()
  })

  test('a cell leads to its routes, drawn', async () => {
    const page = await open('lang=en')
    await cell(page, /^Clinical safety, Blockchain/).click()
    await page.getByRole('dialog').getByRole('button', { name: 'Trace' }).click()
    await page.locator('.route-canvas, .route-map').first().waitFor()
    expect([queryOf(page).get('trace'), queryOf(page).get('to')]).toEqual([
      'challenge:clinical-safety',
      'technique:blockchain',
    ])
    await page.goBack()
    await page.getByRole('grid').waitFor()
  })

  test('while one cell is open a press on another opens that at once, and one beside them closes it', async () => {
    const page = await open('lang=en')
    await cell(page, /^Training and computing cost, PeFoMed: proposed/).click()
    const title = page.getByRole('dialog').getByRole('heading', { level: 2 })
    await title.filter({ hasText: 'PeFoMed' }).waitFor()
    await cell(page, /^Clinical safety, Blockchain/).click()
    await title.filter({ hasText: 'Clinical safety ← Blockchain' }).waitFor()
    expect(await page.getByRole('dialog').count()).toBe(1)
    await page.getByRole('heading', { level: 1, name: 'Challenges by solutions' }).click()
    await page.getByRole('dialog').waitFor({ state: 'detached' })
  })

  test('a cell whose route is longer shows all of it on the map', async () => {
    const page = await open('lang=en')
    await cell(page, /^Ethics and privacy, Blockchain: proposed, in 2 steps/).click()
    const dialog = page.getByRole('dialog')
    await dialog.locator('.matrix-best').waitFor()
    await dialog.getByRole('button', { name: 'Graph' }).click()
    const chosen = queryOf(page).getAll('node')
    expect(chosen.slice(0, 1)).toEqual(['challenge:ethics-privacy'])
    expect(chosen).toContain('technique:blockchain')
    expect(chosen).toContain('challenge:data-security')
    // What joins them stands beside the map.
    await page.locator('.detail .statement').first().waitFor()
    expect(await page.locator('.detail .statement').count()).toBeGreaterThan(1)
  })

  test('the keyboard skips to the matrix in one step', async () => {
    const page = await open('lang=en')
    await press(page, 'Tab', 'Tab')
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Skip to: Gaps')
    await press(page, 'Enter')
    expect(await focused(page)).toMatch(/^Training and computing cost, /u)
    await press(page, 'ArrowDown')
    expect(await focused(page)).toMatch(/^Clinical safety, /u)
    // The whole of it is one stop.
    await press(page, 'Tab')
    expect(await page.evaluate(() => document.activeElement?.closest('[role=grid]'))).toBeNull()
  })

  test('beside a dossier in a small window most of the height is rows, and what lies beyond the edge is counted', async () => {
    const page = await open('lang=en&node=challenge:ethics-privacy', { viewport: { width: 1024, height: 768 } })
    const rows = async () => {
      const box = await page.locator('.matrix').boundingBox()
      const heads = await page.getByRole('rowheader').all()
      const tops = await Promise.all(heads.map(async (head) => (await head.boundingBox())?.y ?? 0))
      return tops.filter((top) => box && top > box.y + 100 && top + 30 < box.y + box.height).length
    }
    expect(await rows()).toBeGreaterThanOrEqual(6)
    const more = page.getByRole('button', { name: /^\d+ more columns/u })
    // It stands over or under the matrix and covers none of it.
    const said = await more.boundingBox()
    const grid = await page.locator('.matrix').boundingBox()
    const isOver = said && grid && said.y + said.height <= grid.y
    expect(isOver || (said && grid && said.y >= grid.y + grid.height)).toBe(true)
    const before = Number.parseInt(await more.innerText(), 10)
    expect(before).toBeGreaterThan(2)
    await more.click()
    await page.waitForFunction((was) => {
      const said = document.querySelector('.matrix-beyond.across')?.textContent ?? '0'
      return Number.parseInt(said, 10) < was
    }, before)
    await page.locator('.matrix').evaluate((matrix) => matrix.scrollTo({ left: 9999 }))
    await more.waitFor({ state: 'detached' })
    const below = page.getByRole('button', { name: /^\d+ more rows/u })
    await below.click()
    await page.locator('.matrix').evaluate((matrix) => matrix.scrollTo({ top: 9999 }))
    await below.waitFor({ state: 'detached' })
  })

  test('an empty cell says why, and a filter is lifted with one click', async () => {
    const page = await open('lang=en&support=proposed')
    const hidden = cell(page, /Guidelines for academic medicine: filtered out$/)
    await hidden.click()
    const dialog = page.getByRole('dialog')
    expect(await dialog.innerText()).toContain('the filter of support hides it')
    await dialog.getByRole('button', { name: 'Count every kind of support' }).click()
    await cell(page, /Guidelines for academic medicine: inferred/).waitFor()
    expect(queryOf(page).get('support')).toBeNull()
    await cell(page, /^Clinical safety, .*: nothing named$/).click()
    expect(await page.getByRole('dialog').innerText()).toContain('name no route between the two')
    await press(page, 'Escape')
    await press(page, 'Escape')
    await cell(page, /: gap$/).click()
    expect(await page.getByRole('dialog').innerText()).toContain('This challenge is a gap')
    const key = await page.locator('.key').innerText()
    for (const word of ['proposed', 'inferred', 'nothing named', 'gap', 'directly', 'steps'])
      expect(key).toContain(word)
    expect(key).not.toContain('filtered out')
  })

  test('what is only hidden is told apart from what is not named, as in the list, and shown', async () => {
    const page = await open('lang=en&support=proposed')
    const counts = page.locator('.matrix-counts')
    expect(await counts.innerText()).toContain('2 more whose solutions are all hidden by what counts')
    const said = await page.getByRole('option', { name: 'No overall evaluation' }).innerText()
    expect(said).toContain('hidden by what counts now')
    await cell(page, /^No overall evaluation, Blockchain: .*all solutions of the challenge are hidden$/).click()
    const dialog = page.getByRole('dialog')
    expect(await dialog.innerText()).toContain('what counts now (support) hides them all')
    await press(page, 'Escape')
    expect(await page.locator('.key').innerText()).toContain('all its solutions are hidden by what counts now')

    const hidden = counts.locator('span').filter({ hasText: /^1 solution hidden by what counts/ })
    await hidden.getByRole('button', { name: 'show' }).click()
    await cell(page, /^No overall evaluation, Human evaluation on several axes: filtered out$/).waitFor()
    expect(queryOf(page).get('hidden-solutions')).toBe('on')
    expect(await hidden.count()).toBe(0)
    await page.getByRole('button', { name: 'Hidden solutions', pressed: true }).click()
    await hidden.waitFor()
  })

  test.each(['en', 'ja'])('rows stand as the list of challenges has them (%s)', async (lang) => {
    const page = await open(`lang=${lang}`, { viewport: { width: 1440, height: 1600 } })
    const listed = await page.locator('.challenge-name').allInnerTexts()
    expect(await heads(page)).toEqual(listed)
  })

  test('routes that are too long are found by one click', async () => {
    const page = await open('lang=en&hops=1')
    await cell(page, /^Ethics and privacy, Blockchain: longer route$/).click()
    await page.getByRole('dialog').getByRole('button', { name: 'Look as far as 6 steps' }).click()
    await cell(page, /^Ethics and privacy, Blockchain: proposed, in 2 steps/).waitFor()
    expect(queryOf(page).get('hops')).toBe('6')
  })

  test('heads open dossiers beside the matrix', async () => {
    const page = await open('lang=en')
    await page.getByRole('rowheader', { name: /^Ethics and privacy/ }).click()
    await page.locator('.detail h1, .right h1').filter({ hasText: 'Ethics and privacy' }).waitFor()
    await page.getByRole('columnheader', { name: /^Metaverse, Techniques/ }).click()
    await page.locator('.right h1').filter({ hasText: 'Metaverse' }).waitFor()
    expect(queryOf(page).get('screen')).toBe('gaps')
    expect(await page.getByRole('grid').isVisible()).toBe(true)
  })

  test('order, filters and sides are chosen, and the address keeps them', async () => {
    const page = await open('lang=en')
    const before = await heads(page)
    await page.getByRole('combobox', { name: 'Challenges', exact: true }).selectOption('name')
    await page.getByRole('button', { name: 'Grouped' }).click()
    const named = await heads(page)
    expect(named).not.toEqual(before)
    expect(named).toEqual([...named].sort((a, b) => (a ?? '').localeCompare(b ?? '', 'en')))
    await page.getByRole('combobox', { name: 'Show', exact: true }).selectOption('gaps')
    expect(await page.locator('.matrix-cell:not(.gap)').count()).toBe(0)
    await page.getByRole('button', { name: 'Show all', exact: true }).click()
    await page.getByLabel('Find a solution').fill('chain')
    await page.locator('[role=grid][aria-colcount="2"]').waitFor()
    await page.getByRole('button', { name: 'Transposed' }).click()
    expect(await heads(page)).toEqual(['Blockchain'])
    expect(page.url()).toContain('sort-challenges=name&flat=on&find-solution=chain&turned=on')
    await page.reload()
    await page.getByRole('rowheader').first().waitFor()
    expect(await heads(page)).toEqual(['Blockchain'])
  })

  test('is saved as it stands, as CSV and as SVG', async () => {
    const page = await open('lang=en&sort-challenges=name&flat=on')
    const save = async (name: string) => {
      const [download] = await Promise.all([
        page.waitForEvent('download'),
        page.getByRole('button', { name, exact: true }).click(),
      ])
      return { name: download.suggestedFilename(), text: await readFile(await download.path(), 'utf8') }
    }
    const csv = await save('Save as CSV')
    expect(csv.name).toBe('matrix.csv')
    const lines = csv.text
      .replace(/^\ufeff/, '')
      .trim()
      .split('\n')
    expect(lines[0]).toContain('Blockchain')
    const shown = await heads(page)
    expect(lines.slice(1, 4).map((line) => line.split(',')[0])).toEqual(shown.slice(0, 3))
    const svg = await save('Save as SVG')
    expect(svg.text).toContain('CC-BY-4.0')
    const own = await page.context().newPage()
    await own.setContent(svg.text.replace(/^<\?xml[^>]*>/, ''))
    expect(await own.locator('svg text', { hasText: 'Blockchain' }).count()).toBe(1)
  })

  test('Enter opens a cell, and closing it gives the focus back', async () => {
    const page = await open('lang=en')
    await page.locator('[role=gridcell][tabindex="0"]').focus()
    await press(page, 'ArrowDown', 'ArrowRight')
    const label = await focused(page)
    expect(label).toContain('Clinical safety')
    await press(page, 'Enter')
    await page.getByRole('dialog').waitFor()
    await press(page, 'Escape')
    await page.getByRole('dialog').waitFor({ state: 'detached' })
    await page.waitForFunction((was) => document.activeElement?.getAttribute('aria-label') === was, label)
  })

  test.each([
    ['en', 'light'],
    ['ja', 'dark'],
  ])('axe finds nothing to object to (%s, %s)', async (lang, theme) => {
    const page = await open(`lang=${lang}&theme=${theme}&support=proposed&turned=on&empty=on`)
    expect(await violationsOn(page)).toEqual([])
    await page.locator('.matrix-cell:not(.gap) .glyph').first().click()
    await page.locator('.matrix-best').waitFor()
    expect(await violationsOn(page)).toEqual([])
  })

  test('on a phone what stands behind a cell leaves header and bar free, and the title is whole', async () => {
    const page = await open('lang=en', { viewport: { width: 390, height: 700 } })
    const title = page.locator('.brand-title')
    // Letters reach a little beyond their lines; a line that is cut is higher.
    expect(await title.evaluate((each) => each.scrollHeight - each.clientHeight)).toBeLessThan(8)
    for (const at of [1, 9]) {
      await page.locator('.matrix-cell:not(.gap) .glyph').nth(at).click()
      const dialog = page.getByRole('dialog')
      await dialog.getByRole('button', { name: 'List' }).click()
      await dialog.locator('.statement').first().waitFor()
      await page.waitForTimeout(300)
      const box = await page.locator('.matrix-popover').boundingBox()
      const header = await page.locator('.header').boundingBox()
      const bar = await page.locator('.panes').boundingBox()
      expect(box?.y).toBeGreaterThanOrEqual((header?.y ?? 0) + (header?.height ?? 0))
      expect((box?.y ?? 0) + (box?.height ?? 0)).toBeLessThanOrEqual(bar?.y ?? 0)
      await press(page, 'Escape')
    }
  })

  test('on a narrow screen the heads stay, and the choices fold', async () => {
    const page = await open('lang=en', { viewport: { width: 390, height: 844 } })
    expect(await page.getByLabel('Find a solution').isVisible()).toBe(false)
    await page.getByRole('button', { name: 'How the matrix is shown' }).click()
    await page.getByLabel('Find a solution').waitFor()
    const head = page.getByRole('rowheader').first()
    const before = await head.boundingBox()
    await page.getByRole('grid').evaluate((element) => element.scrollBy(200, 0))
    expect((await head.boundingBox())?.x).toBe(before?.x)
    expect(await violationsOn(page)).toEqual([])
  })
})

describe.skipIf(missing !== undefined)(missing ?? 'a large gap matrix in a browser', () => {
  let folder = ''
  const open = useMatrix(
    useExplorerPages(async () => {
      folder = await mkdtemp(join(tmpdir(), 'matrix-'))
      await writeLarge(folder)
      return startApp(0, [folder])
    }),
  )
  afterAll(() => rm(folder, { recursive: true, force: true }))

  test('a hundred by three hundred: few cells are there, and the keyboard reaches the last', async () => {
    const page = await open('lang=en')
    const grid = page.getByRole('grid')
    expect([await grid.getAttribute('aria-rowcount'), await grid.getAttribute('aria-colcount')]).toEqual([
      String(ROWS + 1),
      String(COLUMNS + 1),
    ])
    const count = () => page.getByRole('gridcell').count()
    expect(await count()).toBeLessThan(1500)
    await page.locator('[role=gridcell][tabindex="0"]').focus()
    await press(page, 'Control+End')
    const last = page.locator(`[role=row][aria-rowindex="${ROWS + 1}"] [aria-colindex="${COLUMNS + 1}"]`)
    await page.waitForFunction(
      (label) => document.activeElement?.getAttribute('aria-label') === label,
      await last.getAttribute('aria-label'),
    )
    expect(await last.evaluate((element) => element === document.activeElement)).toBe(true)
    expect(await count()).toBeLessThan(1500)
    const seen = await last.boundingBox()
    const frame = await grid.boundingBox()
    expect((seen?.x ?? 0) + (seen?.width ?? 0)).toBeLessThanOrEqual((frame?.x ?? 0) + (frame?.width ?? 0) + 1)
    expect(await page.locator('.matrix [tabindex="0"]').count()).toBe(1)

    // Scrolled away and back, the focus is still there.
    const label = await focused(page)
    await grid.evaluate((element) => element.scrollTo(0, 0))
    await page.locator('[role=row][aria-rowindex="2"]').waitFor()
    expect(await focused(page)).toBe(label)
    await press(page, 'ArrowLeft')
    expect(await focused(page)).not.toBe(label)
    await press(page, 'Control+Home')
    await page.waitForFunction(() => document.activeElement?.getAttribute('aria-colindex') === '2')
    await press(page, 'PageDown', 'Home')
    await page.waitForFunction(() => document.activeElement?.getAttribute('role') === 'rowheader')
  })
})

/** A dataset whose matrix is of that size: each challenge is addressed by a few solutions, and each solution by one. */
async function writeLarge(folder: string): Promise<void> {
  const sources = [{ source: 'paper:p', locator: 'p. 1' }]
  const node = (kind: string, id: string, name: string) => ({ id, kind, label: { en: name }, sources })
  const levels = ['inferred', 'proposed', 'demonstrated', 'clinical', 'deployed']
  const kinds = ['Technique', 'Model', 'Mitigation']
  const nodes = [
    node('Paper', 'paper:p', 'The paper'),
    ...Array.from({ length: ROWS }, (_, at) => node('Challenge', `challenge:c${at}`, `Challenge number ${at + 1}`)),
    ...Array.from({ length: COLUMNS }, (_, at) =>
      node(kinds[at % 3] ?? 'Model', `${(kinds[at % 3] ?? 'Model').toLowerCase()}:s${at}`, `Solution number ${at + 1}`),
    ),
  ]
  const statements = Array.from({ length: COLUMNS }, (_, at) => ({
    kind: 'ADDRESSES',
    from: `${(kinds[at % 3] ?? 'Model').toLowerCase()}:s${at}`,
    to: `challenge:c${(at * 7) % ROWS}`,
    statement: { en: `Solution ${at + 1} addresses challenge ${((at * 7) % ROWS) + 1}.` },
    evidence: [{ source: 'paper:p', locator: 'p. 1', support: levels[at % 5], assertedBy: 'source' }],
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
