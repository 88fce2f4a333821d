import { readFile } from 'node:fs/promises'
import type { Locator, Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { missingBrowser } from '../support/browser.ts'
import { queryOf, useExplorerPages, violationsOn } from '../support/explorer-page.ts'

const missing = missingBrowser()

const ALL = '&data=llm-medicine-context&data=llm-medicine-zheng-2024&data=llm-medicine-zhou-2023'
const LOOKS = ['lang=en&theme=light', 'lang=ja&theme=dark']
const WORDS = {
  en: {
    challenge: 'Ethics and privacy',
    solution: 'Blockchain',
    proposed: 'proposed',
    by: 'said by the source',
    list: 'List',
  },
  ja: {
    challenge: '倫理とプライバシー',
    solution: 'ブロックチェーン',
    proposed: '提案',
    by: '出典の記述',
    list: '一覧',
  },
} as const

describe.skipIf(missing !== undefined)(missing ?? 'the dossier in a browser', () => {
  const { open } = useExplorerPages()
  const answer = (page: Page, name: string): Locator =>
    page.locator('.answer').filter({ has: page.getByRole('button', { name, exact: true }) })

  describe.each(['en', 'ja'] as const)('in %s', (lang) => {
    const said = WORDS[lang]

    test('the text view leads to the evidence of a solution too, and its tree tells what is what', async () => {
      const page = await open(`?lang=${lang}`)
      await page.getByRole('button', { name: said.list, exact: true }).click()
      await page.locator('.outline').getByRole('button', { name: said.challenge, exact: true }).click()
      const place = answer(page, said.solution).locator('.place').first()
      await place.click()
      const tree = await page.locator('.right').ariaSnapshot()
      expect(tree).toContain(`heading "${said.challenge}" [level=1]`)
      expect(tree).toMatch(new RegExp(`heading "${said.proposed} · \\d+.*" \\[level=3\\]`, 'u'))
      expect(tree).toContain(`button "${said.solution}"`)
      expect(tree).toContain('[expanded]')
      expect(tree).toContain('term:')
    })
  })

  test('solutions stand by kind of support, the strongest first, each with its way there', async () => {
    const page = await open(`?lang=en&node=challenge:ethics-privacy${ALL}`)
    await page.locator('.answer').first().waitFor()
    const groups = await page.locator('.answer-group > h3').allInnerTexts()
    expect(groups.map((text) => text.split(/\s*·/u)[0]?.toLowerCase())).toEqual([
      'demonstrated',
      'proposed',
      'inferred',
    ])
    const first = page.locator('.answer').first()
    expect(await first.innerText()).toContain('DeID-GPT')
    expect(await first.locator('.answer-way').innerText()).toMatch(/^via .+, and 1 other way · 2 routes$/u)
    await first.getByRole('button', { name: /^How it leads there/u }).click()
    expect(await first.locator('.under .statement').count()).toBeGreaterThan(0)
    await first.getByRole('button', { name: /^Trace 2 routes to DeID-GPT/u }).click()
    await page.locator('.route').first().waitFor()
    expect(queryOf(page).getAll('trace')).toEqual(['challenge:ethics-privacy'])
    expect(queryOf(page).getAll('to')).toEqual(['model:deidgpt'])
  })

  test('an answer says how many statements more join the two, and opens them', async () => {
    const page = await open(`?lang=en&node=challenge:data-security${ALL}`)
    const blockchain = answer(page, 'Blockchain')
    const more = blockchain.getByRole('button', { name: '1 more statement joins these two' })
    await more.click()
    expect(await blockchain.locator('.step-others .place').count()).toBeGreaterThan(1)
    expect(await blockchain.locator('.answer-way').innerText()).toMatch(/^directly/u)
  })

  test.each([
    ['en', 'Solutions: 2 named, 1 inferred.'],
    ['ja', '解決策：出典が挙げるもの2件、推定1件。'],
  ])('what is only inferred is not told as named (%s)', async (lang, told) => {
    const page = await open(`?lang=${lang}&node=challenge:ethics-privacy`)
    await page.locator('.verdict').filter({ hasText: told }).waitFor()
  })

  test('evidence that opens near the lower edge comes to stand above the line that closes the panel', async () => {
    const page = await open(`?lang=en&node=challenge:ethics-privacy${ALL}`, { reducedMotion: 'reduce' })
    const scroll = (to: number) => page.locator('.right').evaluate((panel, to) => panel.scrollTo(0, to), to)
    const place = answer(page, 'DeID-GPT').locator('.place').first()
    await place.waitFor()
    const footTop = async () => (await page.locator('.right .scope').boundingBox())?.y ?? 0
    await scroll(0)
    const box = await place.boundingBox()
    await scroll((box?.y ?? 0) - (await footTop()) + 40)
    await place.click()
    const opened = answer(page, 'DeID-GPT').locator('.evidence')
    await opened.waitFor()
    const card = await opened.boundingBox()
    expect((card?.y ?? 0) + (card?.height ?? 0)).toBeLessThanOrEqual(await footTop())

    // Its source begins at its own top.
    await opened.locator('.node-link').first().click()
    await page.locator('.right h1').filter({ hasText: 'Zero-shot medical text de-identification' }).waitFor()
    expect(await page.locator('.right').evaluate((panel) => panel.scrollTop)).toBe(0)
  })

  test('what is only wished for, only matched or silent is said to be so', async () => {
    const page = await open(`?lang=en&node=challenge:ethics-privacy${ALL}`)
    await page.locator('.part-wishes').waitFor()
    expect(await page.locator('.part-wishes .glyph-wish').count()).toBeGreaterThan(1)
    expect(await page.locator('.part-wishes').innerText()).not.toContain('proposed')
    expect(await page.locator('.part-matches').innerText()).toContain('closely match')
    expect(await page.locator('.empty-parts').innerText()).toContain('Nothing is said here under')
  })

  test('what names one node is one line, with all that is said of it; and parts without anything are named', async () => {
    const page = await open(`?lang=en&node=challenge:clinical-safety${ALL}`)
    const part = page.locator('.part-applications')
    await part.waitFor()
    const names = await part.locator('.node-link.strong').allInnerTexts()
    expect(new Set(names).size).toBe(names.length)
    expect(await part.locator('h2').innerText()).toMatch(new RegExp(`· ${names.length}$`, 'u'))
    const several = part.locator('.statement-group').first()
    expect(await several.locator('.statement').count()).toBe(2)
    for (const place of await several.locator('.place').all()) await place.click()
    expect(await several.locator('.evidence').count()).toBe(2)
    expect(await page.locator('.empty-parts').innerText()).toContain('What these solutions cost')
  })

  test('a press anywhere on a line opens its evidence; the keyboard has a button for each place', async () => {
    const page = await open('?lang=en&node=challenge:clinical-safety')
    const line = answer(page, 'Blockchain')
    const opened = line.locator('.evidence')
    for (const part of ['.answer-text', '.places-name', '.places-by']) {
      await line.locator(part).first().click()
      await opened.waitFor()
      expect(await line.locator('.place[aria-expanded="true"]').innerText()).toBe('Q1/p3')
      await line.locator(part).first().click()
      await opened.waitFor({ state: 'detached' })
    }
    // Marking a text to copy it is no press.
    const text = await line.locator('.answer-text').boundingBox()
    const { x = 0, y = 0 } = text ?? {}
    await page.mouse.move(x + 4, y + 8)
    await page.mouse.down()
    await page.mouse.move(x + 120, y + 8)
    await page.mouse.up()
    expect(await opened.count()).toBe(0)
  })

  test('a true gap is said to be one, and a wish is no solution', async () => {
    const page = await open('?lang=en&node=challenge:interpretability')
    await page.locator('.verdict').filter({ hasText: 'A gap.' }).waitFor()
    expect(await page.locator('.answers').count()).toBe(0)
    expect(await page.getByText('What addresses it').count()).toBe(0)
  })

  test('a gap that filters make is no gap, and can be lifted', async () => {
    const page = await open('?lang=en&node=challenge:clinical-safety&support=deployed')
    const verdict = page.locator('.verdict').filter({ hasText: 'filter' })
    await verdict.waitFor()
    expect(await verdict.innerText()).not.toContain('A gap.')
    await verdict.getByRole('button').first().click()
    await page.locator('.answer').first().waitFor()
  })

  test('the verdict, the disclaimer and the revision of the data stand where they apply', async () => {
    const page = await open('?lang=en&node=challenge:clinical-safety')
    await page.locator('.answer').first().waitFor()
    const verdict = page.locator('.verdict')
    expect(await verdict.innerText()).toContain('The best evidence here is only proposed.')
    expect(await verdict.innerText()).toContain('Not medical advice')
    const scope = page.locator('.scope-short')
    expect(await scope.innerText()).toContain((queryOf(page).get('rev') ?? '?').slice(0, 8))
    const isInSight = await scope.evaluate((element) => element.getBoundingClientRect().bottom <= innerHeight)
    expect(isInSight).toBe(true)
  })

  test('a line is copied with its citation and an address that leads back to it', async () => {
    const page = await open('?lang=en&node=challenge:clinical-safety', {
      permissions: ['clipboard-read', 'clipboard-write'],
    })
    const line = answer(page, 'Blockchain')
    await line.hover()
    const copy = line.getByRole('button', { name: /^Copy with its citation/u })
    // It has a place of its own, after who says so, and lies over no text.
    const [by, tool] = [await line.locator('.places-by').first().boundingBox(), await copy.boundingBox()]
    const isBeside = (by?.x ?? 0) + (by?.width ?? 0) <= (tool?.x ?? 0)
    const isBelow = (by?.y ?? 0) + (by?.height ?? 0) <= (tool?.y ?? 0)
    expect(isBeside || isBelow).toBe(true)
    await copy.click()
    await line.getByRole('status').filter({ hasText: 'Copied' }).waitFor()
    const text = await page.evaluate(() => navigator.clipboard.readText())
    expect(text).toMatch(/^Blockchain .*\. \(.*digest.*, Q2\/3.*; proposed; said by the source; .*https?:\S+\)$/u)
    const link = /https?:[^\s)]+/u.exec(text)?.[0] ?? ''
    expect(new URL(link).searchParams.get('rev')).toBeTruthy()
    await page.goto(link)
    await page.locator('.statement-title').waitFor()
    expect(text).toContain(await page.locator('.statement-title').innerText())
  })

  test('the reading list opens, covers, saves and gives the focus back', async () => {
    const page = await open(`?lang=en&node=challenge:clinical-safety${ALL}`)
    await page.locator('.answer').first().waitFor()
    const button = page.getByRole('button', { name: 'Reading list', exact: true })
    await button.click()
    await page.locator('.reading .work').first().waitFor()
    expect(queryOf(page).get('reading')).toBe('on')
    expect(await page.locator('.reading').innerText()).toContain('There may be a shorter list')
    const names = await page.locator('.reading .work > .node-link').allInnerTexts()
    expect(names.length).toBeGreaterThan(3)
    const covers = page.locator('.reading .work').first().locator('.work-covers button')
    const count = Number((await covers.innerText()).match(/\d+/u)?.[0])
    await covers.click()
    expect(await page.locator('.reading .work').first().locator('.statement').count()).toBe(count)

    for (const [name, begins] of [
      ['BibTeX', /^% \d+ of \d+ works have no authors in the data\.\n\n@\w+\{/u],
      ['CSL-JSON', /^\[/u],
    ] as const) {
      const [download] = await Promise.all([
        page.waitForEvent('download'),
        page.getByRole('button', { name, exact: true }).click(),
      ])
      expect(await readFile(await download.path(), 'utf8')).toMatch(begins)
    }
    await page.keyboard.press('Escape')
    await page.locator('.answers').waitFor()
    expect(await button.evaluate((element) => element === document.activeElement)).toBe(true)
  })

  test('on paper: the dossier alone, everything open, with the data it rests on', async () => {
    const page = await open(`?lang=en&theme=dark&node=challenge:clinical-safety${ALL}`)
    await page.locator('.answer').first().waitFor()
    expect(await page.locator('.answers .evidence').count()).toBe(0)
    await page.emulateMedia({ media: 'print' })
    await page.locator('.answers .evidence').first().waitFor()
    for (const hidden of ['.header', '.left', '.graph-canvas', '.detail-actions', '.line-tools']) {
      expect(await page.locator(hidden).first().isVisible()).toBe(false)
    }
    expect(await page.locator('.answer').count()).toBe(12)
    expect(await page.locator('.scope-full').innerText()).toMatch(/as read on .*revision/u)
    expect(await page.evaluate(() => getComputedStyle(document.body).backgroundColor)).toBe('rgb(255, 255, 255)')
    await page.emulateMedia({ media: 'screen' })
    await page.locator('.answers .evidence').first().waitFor({ state: 'detached' })
  })

  test.each([
    ...LOOKS.map((look) => ['a challenge', `?${look}&node=challenge:ethics-privacy${ALL}`]),
    ...LOOKS.map((look) => ['a reading list', `?${look}&node=challenge:clinical-safety&reading=on${ALL}`]),
    ...LOOKS.map((look) => ['a statement', `?${look}&edge=ADDRESSES:technique:blockchain--challenge:clinical-safety`]),
    ['a gap', '?lang=en&theme=light&node=challenge:interpretability'],
    ['a gap', '?lang=ja&theme=dark&node=challenge:interpretability'],
    ['a solution', '?lang=en&theme=dark&node=model:med-mllm'],
    ['a solution', '?lang=ja&theme=light&node=model:med-mllm'],
    ['a paper', `?lang=ja&theme=dark&node=paper:liu-medmllm-2023${ALL}`],
  ])('%s at %s: an accessibility checker finds nothing', async (_name, where) => {
    const page = await open(where)
    await page.locator('.detail .record, .reading .work, .statement-title').first().waitFor()
    const place = page.locator('.detail .place').first()
    if ((await place.count()) > 0) await place.click()
    expect(await violationsOn(page)).toEqual([])
  })
})
