import { readFile } from 'node:fs/promises'
import type { Download, Locator, Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { type ExplorerPages, queryOf } from '../support/explorer-page.ts'

const WORDS = {
  en: { challenge: 'Ethics and privacy', solution: 'Blockchain', proposed: 'proposed', by: 'said by the source' },
  ja: { challenge: '倫理とプライバシー', solution: 'ブロックチェーン', proposed: '提案', by: '出典の記述' },
} as const

/** What the explorer must do wherever its page stands: before its server, on a static host, as one file from disk. */
export function describeExplorerCore({ open }: ExplorerPages): void {
  /** Details may be loaded when they are first wanted. */
  const titled = (page: Page, title: string) =>
    page
      .locator('.detail h1')
      .filter({ hasText: new RegExp(`^${title}$`, 'u') })
      .waitFor()
  const counts = async (page: Page) => {
    const [nodes = 0, statements = 0] = ((await page.locator('.stage-head').innerText()).match(/\d+/g) ?? []).map(
      Number,
    )
    return { nodes, statements }
  }
  const choose = (page: Page, name: string) => page.getByRole('option', { name }).first().click()
  const save = async (page: Page): Promise<{ download: Download; text: string }> => {
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Save', exact: true }).click(),
    ])
    return { download, text: await readFile(await download.path(), 'utf8') }
  }
  const answer = (page: Page, name: string): Locator =>
    page.locator('.answer').filter({ has: page.getByRole('button', { name, exact: true }) })
  /** Moves on by Tab until `wanted` has the focus. */
  const tabTo = async (page: Page, wanted: Locator): Promise<void> => {
    for (let presses = 0; presses < 120; presses++) {
      if (await wanted.evaluate((element) => element === document.activeElement)) return
      await page.keyboard.press('Tab')
    }
    throw new Error('Tab does not lead there')
  }
  test('opens on the survey with its challenges, its picture and its disclaimer', async () => {
    const page = await open('')
    expect(await page.title()).toContain('LLMs for medicine')
    expect(await page.locator('html').getAttribute('lang')).toBe('en')
    expect(await page.getByRole('option', { name: 'Clinical safety' }).count()).toBe(1)
    expect((await counts(page)).nodes).toBeGreaterThan(100)
    expect(await page.locator('.graph-canvas canvas').count()).toBeGreaterThan(0)
    expect(await page.locator('.left .disclaimer').innerText()).toContain('accuracy')
    expect(queryOf(page).get('lang')).toBe('en')
  })

  test('search finds, selects and shows', async () => {
    const page = await open()
    await page.keyboard.press('/')
    await page.keyboard.type('pefo')
    const hit = page.locator('.palette-row').first()
    await hit.waitFor()
    expect(await hit.innerText()).toContain('PeFoMed')
    await page.keyboard.press('Enter')
    await page.waitForFunction(() => document.querySelector('.detail h1')?.textContent === 'PeFoMed')
    expect(queryOf(page).getAll('node')).toEqual(['model:pefomed'])
    expect(await page.locator('.palette').count()).toBe(0)
  })

  test('the way in by keyboard leads into the list, on to the trace, and nothing scrolls the page', async () => {
    // Nothing takes the focus from whoever has just come.
    const page = await open('?lang=en&node=challenge:ethics-privacy')
    await titled(page, 'Ethics and privacy')
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('BODY')
    await page.keyboard.press('Tab')
    await page.keyboard.press('Enter')
    await page.waitForFunction(() => document.activeElement?.getAttribute('role') === 'option')
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Enter')
    const trace = page.getByRole('button', { name: 'Trace to solutions' })
    await trace.press('Enter')
    await page.locator('.route').first().waitFor()
    await page.waitForFunction(() => document.activeElement?.tagName === 'H1')
    expect(new URL(page.url()).hash).toBe('')
    const [whole, seen] = await page.evaluate(() => [document.documentElement.scrollHeight, innerHeight])
    expect(whole).toBe(seen)
  })

  test('a trace reads as sentences, with and without what is inferred, drawn and in the graph', async () => {
    const page = await open()
    await choose(page, 'Clinical safety')
    await page.getByRole('button', { name: 'Trace to solutions' }).click()
    await page.locator('.route').first().waitFor()
    const sentences = await page.locator('.route-sentence').allInnerTexts()
    expect(sentences.map((text) => text.trim())).toContain('Blockchain is proposed to address Clinical safety.')
    await page.locator('.route-card').first().waitFor()
    expect(await page.locator('.route-card').count()).toBeGreaterThan(3)
    expect(await page.locator('.stage-head').innerText()).toMatch(
      /^\d+ routes · strongest: proposed · each of at most 3 steps/u,
    )

    await page.getByText('Count inferred steps').click()
    await page.waitForFunction((count) => document.querySelectorAll('.route').length < count, sentences.length)
    expect((await page.locator('.route-sentence').allInnerTexts()).join()).not.toContain('inferred')
    expect(queryOf(page).get('support')).toBe('proposed')

    await page.getByRole('radio', { name: 'Whole graph' }).click()
    expect(await page.locator('.route-card').count()).toBe(0)
    expect(queryOf(page).get('graph')).toBe('whole')
  })

  test('back and forward go through what was looked at; the link opens it again', async () => {
    const page = await open()
    await choose(page, 'Ethics and privacy')
    await choose(page, 'Clinical safety')
    await page.getByRole('button', { name: 'Trace to solutions' }).click()
    await page.locator('.route').first().waitFor()
    await page.goBack()
    await page.getByRole('button', { name: 'Trace to solutions' }).waitFor()
    await titled(page, 'Clinical safety')
    await page.goBack()
    await page.waitForFunction(() => document.querySelector('.detail h1')?.textContent === 'Ethics and privacy')
    await page.goForward()
    await page.goForward()
    await page.locator('.route').first().waitFor()
    const address = page.url()
    await page.reload()
    await page.locator('.route').first().waitFor()
    expect(page.url()).toBe(address)
    await titled(page, 'Clinical safety → solutions')
  })

  test('a link to what is not there shows the rest and says so', async () => {
    const page = await open('?lang=en&node=challenge:nowhere&node=model:gpt&screen=cellar&data=other')
    await page.locator('.notice').first().waitFor()
    const said = (await page.locator('.notice').allInnerTexts()).join(' ')
    for (const word of ['challenge:nowhere', 'screen=cellar', 'other']) expect(said).toContain(word)
    // What is said of one node is loaded when it is known that only one is left.
    await titled(page, 'GPT')
  })

  test('the whole page turns Japanese, and back', async () => {
    const page = await open('?lang=en&node=challenge:clinical-safety')
    await page.getByRole('button', { name: 'Language: switch to 日本語' }).click()
    await page.getByRole('button', { name: '解決策をたどる' }).waitFor()
    expect(await page.locator('html').getAttribute('lang')).toBe('ja')
    await titled(page, '臨床環境での安全性')
    expect(queryOf(page).get('lang')).toBe('ja')
    expect(await page.locator('.left h2').first().innerText()).toBe('何が妨げているか')
    await page.getByRole('button', { name: /English/ }).click()
    await page.getByRole('button', { name: 'Trace to solutions' }).waitFor()
  })

  test('export says how much it is, and saves what is shown, selected or traced', async () => {
    const page = await open()
    await choose(page, 'Clinical safety')
    await page.getByRole('button', { name: 'Trace to solutions' }).click()
    await page.locator('.route').first().waitFor()
    await page.getByRole('button', { name: 'Export the trace' }).click()
    const said = page.locator('.export-counts')
    await said.filter({ hasText: /\d+ nodes/ }).waitFor()
    const [nodes, sourcesToo, statements] = ((await said.innerText()).match(/\d+/g) ?? []).map(Number)
    const { download, text } = await save(page)
    expect(download.suggestedFilename()).toMatch(/\.json$/)
    const saved = JSON.parse(text)
    expect(saved.format).toBe('survey-graph')
    // What opens again takes along the sources that its statements rest on, and says how many.
    type Cited = { source: string }[]
    const cited = [
      ...saved.edges.flatMap(({ evidence }: { evidence: Cited }) => evidence),
      ...saved.nodes.flatMap(({ sources }: { sources?: Cited }) => sources ?? []),
    ]
    const sources = cited.map(({ source }) => source)
    const own = saved.nodes.filter((node: { id: string }) => !sources.includes(node.id))
    const told = [own.length, saved.nodes.length - own.length, saved.edges.length]
    expect(told).toEqual([nodes, sourcesToo, statements])
    expect(saved.nodes.map((node: { id: string }) => node.id)).toContain('technique:blockchain')

    await page.getByRole('radio', { name: 'What is shown' }).check({ force: true })
    await page.getByRole('option', { name: /^GEXF/ }).click()
    await said.filter({ hasText: /1\d\d nodes/ }).waitFor()
    const gexf = await save(page)
    expect(gexf.text).toContain('<gexf')
    expect(gexf.text).toContain('technique:blockchain')
  })

  describe.each(['en', 'ja'] as const)('in %s', (lang) => {
    const said = WORDS[lang]

    test('two clicks lead from the first screen to the evidence of a solution', async () => {
      const page = await open(`?lang=${lang}`)
      await page.getByRole('option', { name: said.challenge }).first().click()
      const place = answer(page, said.solution).locator('.place').first()
      await place.click()
      expect(await place.getAttribute('aria-expanded')).toBe('true')
      const card = await answer(page, said.solution).locator('.evidence').innerText()
      for (const word of [await place.innerText(), said.proposed, said.by]) expect(card).toContain(word)
    })

    test('so does the keyboard alone; Escape closes the evidence first, then the dossier', async () => {
      const page = await open(`?lang=${lang}`)
      const option = page.getByRole('option', { name: said.challenge }).first()
      await tabTo(page, page.getByRole('option').first())
      for (let presses = 0; presses < 40; presses++) {
        if (await option.evaluate((element) => element === document.activeElement)) break
        await page.keyboard.press('ArrowDown')
      }
      await page.keyboard.press('Enter')
      await page.locator('.answer').first().waitFor()
      const place = answer(page, said.solution).locator('.place').first()
      await tabTo(page, place)
      await page.keyboard.press('Enter')
      const evidence = answer(page, said.solution).locator('.evidence')
      await evidence.waitFor()

      await page.keyboard.press('Tab')
      await page.keyboard.press('Escape')
      await evidence.waitFor({ state: 'detached' })
      expect(await page.locator('.detail h1').innerText()).toBe(said.challenge)
      expect(await place.evaluate((element) => element === document.activeElement)).toBe(true)
      await page.keyboard.press('Escape')
      await page.locator('.answers').waitFor({ state: 'detached' })
    })
  })

  test('gaps: a cell says how strong it is, and opens its best route', async () => {
    const page = await open('?lang=en&screen=gaps')
    const cell = /^Clinical safety, Blockchain: proposed, directly, 1 route, 1 statement$/u
    await page.getByRole('gridcell', { name: cell }).first().click()
    const dialog = page.getByRole('dialog')
    await dialog.getByText('is proposed to address').waitFor()
    expect(await dialog.locator('.place').count()).toBeGreaterThan(0)
  })
}
