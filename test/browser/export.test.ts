import { readFile } from 'node:fs/promises'
import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { readFiles } from '../../loaders/read-files.ts'
import { validate } from '../../src/model/validate.ts'
import { missingBrowser } from '../support/browser.ts'
import { queryOf, useExplorerPages, violationsOn } from '../support/explorer-page.ts'
import { startSingleFile } from '../support/published.ts'
import { untranslatedOn } from '../support/untranslated.ts'

const missing = missingBrowser()

const ALL = 'data=llm-medicine-context&data=llm-medicine-zheng-2024&data=llm-medicine-zhou-2023'
const TRACE = 'trace=challenge:ethics-privacy&node=challenge:ethics-privacy'

async function openDialogue(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name, exact: true }).first().click()
  await page.getByRole('dialog').waitFor()
}

/** Name and bytes of the file that Save gives. */
async function save(page: Page): Promise<{ name: string; bytes: Buffer }> {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Save', exact: true }).click(),
  ])
  return { name: download.suggestedFilename(), bytes: await readFile(await download.path()) }
}

describe.skipIf(missing !== undefined).each([
  ['the served app', undefined],
  ['one file from disk', startSingleFile],
])(missing ?? 'exporting from %s', (_name, start) => {
  const { open } = useExplorerPages(start)

  test('every format of a trace is saved, and those that promise it open again', async () => {
    const page = await open(`?lang=en&${TRACE}`)
    await openDialogue(page, 'Export')
    const options = page.getByRole('dialog').getByRole('option')
    const counts = page.locator('.export-counts')
    await page.waitForFunction(() => /sources?,/u.test(document.querySelector('.export-counts')?.textContent ?? ''))
    const [nodes, sources] = (await counts.innerText()).match(/\d+/gu)?.map(Number) ?? []
    const endings: string[] = []
    for (let index = 0; index < (await options.count()); index++) {
      await options.nth(index).click()
      const { name, bytes } = await save(page)
      endings.push(name.replace(/^ethics-and-privacy-trace\./u, ''))
      expect(bytes.length, name).toBeGreaterThan(200)
      // Tables and archives of anything else are told by what is in them.
      if (!/\.(json|zip|gexf|graphml|cx2)$/u.test(name) || name.endsWith('.csl.json')) continue
      const { batches, problems } = validate(await readFiles([{ name, bytes }]))
      expect(problems.filter(({ severity }) => severity === 'error')).toEqual([])
      const ids = batches.flatMap((batch) => batch.nodes.map(({ id }) => id))
      expect(ids).toContain('technique:blockchain')
      expect(new Set(ids).size, name).toBe((nodes ?? 0) + (sources ?? 0))
      expect(batches[0]?.dataset.part).toMatchObject({ en: 'part: trace from Ethics and privacy' })
    }
    expect(endings).toEqual(
      expect.arrayContaining([
        'json',
        'zip',
        'md',
        'png',
        'svg',
        'xlsx',
        'csv.zip',
        'gexf',
        'graphml',
        'dot',
        'bib',
        'ris',
      ]),
    )
    expect(endings).toHaveLength(21)
  })
})

describe.skipIf(missing !== undefined)(missing ?? 'the export dialogue', () => {
  const { open } = useExplorerPages()

  test('shows the file before it is saved: how it begins, or the picture in its colours', async () => {
    const page = await open(`?lang=en&${TRACE}`)
    await openDialogue(page, 'Export')
    expect(await page.getByRole('radio', { name: 'The trace' }).isChecked()).toBe(true)
    const beginning = page.locator('.preview-text')
    await beginning.filter({ hasText: '"datasets"' }).waitFor()
    await page.getByRole('option', { name: /^DOT/ }).click()
    await beginning.filter({ hasText: 'digraph' }).waitFor()
    await page.getByRole('option', { name: /^Picture in lines/ }).click()
    await page.locator('.preview-picture').waitFor()
    await page.locator('.radio', { hasText: 'dark' }).click()
    await page.locator('.preview-name', { hasText: '.svg' }).waitFor()
    const { bytes } = await save(page)
    expect(bytes.toString()).toContain('#14171b')
    expect(bytes.toString()).toContain('What addresses Ethics and privacy')
  })

  test('the focus stays on Save while it saves, and Escape closes', async () => {
    const page = await open(`?lang=en&${TRACE}`)
    await openDialogue(page, 'Export')
    await page.locator('.preview-text').waitFor()
    const button = page.locator('.dialog-foot .go')
    await button.focus()
    await button.evaluate((element) => {
      element.addEventListener('blur', () => element.setAttribute('data-was-left', ''))
    })
    await Promise.all([page.waitForEvent('download'), page.keyboard.press('Enter')])
    await page.locator('.export-saved').filter({ hasText: /./ }).waitFor()
    expect(await button.getAttribute('data-was-left')).toBeNull()
    expect(await button.evaluate((element) => element === document.activeElement)).toBe(true)
    await page.keyboard.press('Escape')
    await page.getByRole('dialog').waitFor({ state: 'detached' })
  })

  test('a picture in pixels is as large as is asked for', async () => {
    const page = await open(`?lang=ja&${TRACE}`)
    await openDialogue(page, '書き出す')
    await page.getByRole('option', { name: /PNG/ }).click()
    const widthOf = async () => {
      await page.locator('.preview-name', { hasText: '.png' }).waitFor()
      const picture = page.locator('.preview-picture')
      await picture.evaluate((image: HTMLImageElement) => image.decode())
      return picture.evaluate((image: HTMLImageElement) => image.naturalWidth)
    }
    await page.locator('.radio', { hasText: '画面' }).click()
    const screen = await widthOf()
    await page.locator('.radio', { hasText: /^印刷$/ }).click()
    await expect.poll(widthOf, { timeout: 10_000 }).toBe(4 * screen)
  })

  test('offers what there is to take: the matrix, a comparison, the dossier of what is chosen', async () => {
    const page = await open('?lang=en&screen=gaps')
    await openDialogue(page, 'Export')
    expect(await page.getByRole('radio', { name: 'Every challenge with its routes' }).isChecked()).toBe(true)
    expect(await page.getByRole('radio', { name: 'The trace' }).isDisabled()).toBe(true)
    const matrix = JSON.parse((await save(page)).bytes.toString())
    const said = page.locator('.export-saved')
    await said.filter({ hasText: '.json' }).waitFor()
    const height = () => page.locator('.modal.wide').evaluate((modal) => modal.getBoundingClientRect().height)
    const before = await height()
    await page.getByRole('option', { name: /^Workbook/ }).click()
    expect(await said.innerText()).toBe('')
    await page.getByText('Sheets of the matrix,').waitFor()
    expect(await height()).toBe(before)
    await page.getByRole('option', { name: /^Picture in lines/ }).click()
    await page.locator('.preview-picture').waitFor()
    expect(await height()).toBe(before)
    expect(await page.getByRole('radio', { name: 'Matrix', exact: true }).isChecked()).toBe(true)
    const picture = (await save(page)).bytes.toString()
    expect(picture).toContain('<pattern id="gap"')
    expect(picture).toMatch(/revision [0-9a-f]{8}/u)
    expect(matrix.edges.some(({ kind }: { kind: string }) => kind === 'ADDRESSES')).toBe(true)

    const other = await open('?lang=en&screen=compare')
    await openDialogue(other, 'Export')
    expect(await other.getByRole('radio', { name: 'The comparison' }).isChecked()).toBe(true)
    const compared = JSON.parse((await save(other)).bytes.toString())
    expect(compared.edges.some(({ kind }: { kind: string }) => kind === 'CLOSE_MATCH')).toBe(true)

    const chosen = await open('?lang=en&node=challenge:clinical-safety')
    await openDialogue(chosen, 'Export')
    expect(await chosen.getByRole('radio', { name: 'The dossier' }).isChecked()).toBe(true)
  })

  test('share gives the lasting address, a citation with address, revision and day, and BibTeX', async () => {
    const page = await open(`?lang=en&${TRACE}`)
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
    await openDialogue(page, 'Share')
    const link = await page.getByRole('textbox', { name: 'Link to this view' }).inputValue()
    const revision = new URL(link).searchParams.get('rev') ?? ''
    expect(revision).toMatch(/^[0-9a-f]{8}$/u)
    const citation = await page.getByRole('textbox', { name: 'Citation' }).inputValue()
    const today = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', year: 'numeric' }).format(
      new Date(),
    )
    for (const part of ['What addresses Ethics and privacy', link, revision, today, 'Zheng'])
      expect(citation).toContain(part)
    const bibtex = await page.getByRole('textbox', { name: 'BibTeX' }).inputValue()
    expect(bibtex).toMatch(/^@misc\{survey-graph-[0-9a-f]{8}-[0-9a-z]+,/u)
    await page.getByRole('button', { name: 'Copy: Citation' }).click()
    await page.getByRole('status').filter({ hasText: 'Copied' }).waitFor()
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(citation)
    await page.goto(link)
    await page.locator('.route').first().waitFor()
    expect(queryOf(page).get('trace')).toBe('challenge:ethics-privacy')
  })

  test('two views of one state of the data are two entries, and each licence stands once', async () => {
    const cited: string[] = []
    for (const query of [`${TRACE}&${ALL}`, `node=technique:blockchain&${ALL}`]) {
      const page = await open(`?lang=en&${query}`)
      await openDialogue(page, 'Share')
      cited.push(await page.getByRole('textbox', { name: 'BibTeX' }).inputValue())
    }
    expect(new Set(cited.map((text) => text.split(',')[0])).size).toBe(2)
    for (const text of cited) expect(text.match(/CC-BY-4\.0/gu)).toHaveLength(1)
  })

  test.each([
    ['en', 'light', 'Export', 'Share'],
    ['ja', 'dark', '書き出す', '共有'],
  ])('an accessibility checker finds nothing in %s, %s', async (lang, theme, exportName, shareName) => {
    const page = await open(`?lang=${lang}&theme=${theme}&${TRACE}`)
    await openDialogue(page, exportName)
    await page.locator('.preview-text').waitFor()
    expect(await violationsOn(page)).toEqual([])
    expect(await untranslatedOn(page)).toEqual([])
    await page.getByRole('option', { name: /SVG/ }).click()
    await page.locator('.preview-picture').waitFor()
    expect(await violationsOn(page)).toEqual([])
    expect(await untranslatedOn(page)).toEqual([])
    await page.keyboard.press('Escape')
    await openDialogue(page, shareName)
    expect(await violationsOn(page)).toEqual([])
    expect(await untranslatedOn(page)).toEqual([])
  })
})
