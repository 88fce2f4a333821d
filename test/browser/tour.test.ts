import { readFile } from 'node:fs/promises'
import type { Locator, Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { missingBrowser } from '../support/browser.ts'
import { queryOf, useExplorerPages, violationsOn } from '../support/explorer-page.ts'
import { untranslatedOn } from '../support/untranslated.ts'
import { keyTo, press } from '../support/ways.ts'

const missing = missingBrowser()

const WORDS = {
  en: {
    challenge: 'Ethics and privacy',
    solution: 'Blockchain',
    trace: 'Trace to solutions',
    inferred: 'inferred',
    proposed: 'proposed',
    by: 'said by the source',
    gaps: 'Gaps',
    toCell: ': proposed',
    compare: 'Compare',
    cellTrace: 'Trace',
    exportTrace: 'Export the trace',
    openFile: 'Open a file',
    choose: 'Choose files',
    explore: 'Explore',
    save: 'Save',
  },
  ja: {
    challenge: '倫理とプライバシー',
    solution: 'ブロックチェーン',
    trace: '解決策をたどる',
    inferred: '推定',
    proposed: '提案',
    by: '出典の記述',
    gaps: '空白',
    toCell: '：提案',
    compare: '比較',
    cellTrace: '経路をたどる',
    exportTrace: '経路を書き出す',
    openFile: 'ファイルを開く',
    choose: 'ファイルを選ぶ',
    explore: '見てみる',
    save: '保存',
  },
} as const

const WIDE = { width: 1440, height: 900 }
const NARROW = { width: 390, height: 844 }

describe.skipIf(missing !== undefined)(missing ?? 'the tour that must feel effortless', () => {
  const { open } = useExplorerPages()

  test.each([
    ['en', 'mouse', WIDE, 'light'],
    ['ja', 'mouse', WIDE, 'dark'],
    ['en', 'keyboard', WIDE, 'dark'],
    ['ja', 'keyboard', WIDE, 'light'],
    ['en', 'touch', NARROW, 'dark'],
    ['ja', 'mouse', NARROW, 'light'],
    ['en', 'keyboard', NARROW, 'light'],
    ['ja', 'keyboard', NARROW, 'dark'],
  ] as const)(
    'in %s by %s, %o',
    async (lang, way, viewport, theme) => {
      const said = WORDS[lang]
      const isNarrow = viewport === NARROW
      const page = await open(`?lang=${lang}&theme=${theme}`, {
        viewport,
        hasTouch: way === 'touch',
        reducedMotion: 'reduce',
      })
      const go = (wanted: Locator) => press(page, way, wanted)
      const button = (name: string, within: Page | Locator = page) =>
        within.getByRole('button', { name, exact: true }).filter({ visible: true }).first()
      const pane = async (at: number) => {
        if (isNarrow) await go(page.locator('.pane-tab').nth(at))
      }
      /** Nothing is inaccessible, untranslated or cut off. */
      const holds = async () => {
        // Until new numbers are there the old ones are fainter.
        await expect.poll(() => page.locator('[aria-busy=true]').count(), { timeout: 10_000 }).toBe(0)
        expect(await violationsOn(page)).toEqual([])
        if (lang === 'ja') expect(await untranslatedOn(page)).toEqual([])
        expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(viewport.width)
      }

      // 1. The graph, and the challenges as the place to begin.
      await page.locator('.graph-canvas canvas').first().waitFor({ state: 'attached' })
      expect(await page.locator('.challenge').count()).toBeGreaterThan(10)
      expect(await page.locator('.left').isVisible()).toBe(true)
      expect(await page.locator('.graph-canvas').isVisible()).toBe(!isNarrow)
      await holds()

      // 2. A dossier: each solution by its weakest step, with its evidence; applications, questions.
      await go(page.getByRole('option', { name: said.challenge }).first())
      await page.locator('.detail h1').filter({ hasText: said.challenge }).waitFor()
      await page.locator('.answer').first().waitFor()
      expect(await page.locator('.graph-canvas').isVisible()).toBe(!isNarrow)
      expect(await page.locator('.part-said .place').count()).toBeGreaterThan(0)
      const answers = page.locator('.answer')
      expect(await answers.locator('.answer-body > .places, .answer-body .place').count()).toBeGreaterThanOrEqual(
        await answers.count(),
      )
      // What it has nothing to say of is named, too: what the solutions of this one cost.
      for (const part of ['.part-applications', '.part-questions', '.empty-parts'])
        expect([part, await page.locator(part).count()]).toEqual([part, 1])
      const solution = answers.filter({ has: page.getByRole('button', { name: said.solution, exact: true }) })
      const place = solution.locator('.place').first()
      await go(place)
      const card = await solution.locator('.evidence').innerText()
      for (const word of [await place.innerText(), said.proposed, said.by]) expect(card).toContain(word)
      await holds()

      // 3. Routes as sentences, and drawn from the challenge on the left to solutions on the right.
      await go(button(said.trace))
      const routes = page.locator('.detail .route')
      await routes.first().waitFor()
      const all = await routes.count()
      const sentences = (await page.locator('.route-sentence').allInnerTexts()).join()
      for (const word of [said.challenge, said.solution, said.inferred]) expect(sentences).toContain(word)
      await pane(2)
      const start = await page.locator('.route-card.start').first().boundingBox()
      const next = await page.locator('.route-card').filter({ hasText: said.solution }).first().boundingBox()
      // On a phone from the top down.
      expect(start && next && (isNarrow ? start.y < next.y : start.x < next.x)).toBe(true)
      // What is inferred is told by a word and by the shape of its line.
      const [dashed, solid] = await Promise.all(
        ['inferred', 'proposed'].map((strength) =>
          page
            .locator(`.route-line.line-${strength}`)
            .first()
            .evaluate((line) => getComputedStyle(line).strokeDasharray),
        ),
      )
      expect(dashed).not.toBe(solid)
      await go(page.locator('.route-step').first())
      const hop = page.locator('.hop-panel')
      await hop.locator('.evidence').first().waitFor()
      await holds()
      await page.keyboard.press('Escape')
      await hop.waitFor({ state: 'detached' })
      await pane(1)
      const counted = page.locator('.detail .check')
      if (way === 'keyboard') {
        await keyTo(page, counted.locator('input'), 'Shift+Tab')
        await page.keyboard.press('Space')
      } else await go(counted)
      await expect.poll(() => routes.count()).toBeLessThan(all)
      expect((await page.locator('.route-sentence').allInnerTexts()).join()).not.toContain(said.inferred)
      await holds()
      const traced = page.url()
      expect(queryOf(page).get('support')).toBe('proposed')

      // 4. The matrix: its gaps are said, and a cell leads to its routes.
      await go(button(said.gaps))
      const cells = page.locator('[role=gridcell]')
      await cells.first().waitFor()
      expect(await cells.and(page.locator('.gap')).count()).toBeGreaterThan(0)
      await holds()
      const filled = page.locator(`[role=gridcell][aria-label*="${said.toCell}"]`).first()
      const [challenge = '', answered = ''] = ((await filled.getAttribute('aria-label')) ?? '').split(/, |[、：:]/u)
      await go(filled)
      const popover = page.getByRole('dialog')
      await popover.locator('.place').first().waitFor()
      await holds()
      await go(button(said.cellTrace, popover))
      await routes.first().waitFor()
      const ends = await page.locator('.detail h1').innerText()
      for (const name of [challenge, answered]) expect(ends).toContain(name)

      // 7. The address holds the view: after a reload, and on the way back and forward.
      const told = await page.locator('.route-sentence').allInnerTexts()
      const address = page.url()
      await page.reload()
      await routes.first().waitFor()
      expect(page.url()).toBe(address)
      expect(await page.locator('.route-sentence').allInnerTexts()).toEqual(told)
      await page.goBack()
      await cells.first().waitFor({ state: 'attached' })
      await page.goForward()
      await routes.first().waitFor({ state: 'attached' })
      expect(page.url()).toBe(address)

      // 5. Two surveys side by side: what both name for a challenge, and what only one.
      await go(button(said.compare))
      await page.locator('.finding').waitFor()
      // That two names mean the same is inferred: while that does not count, none does.
      await go(page.locator('.filter-lift').filter({ visible: true }).first())
      const shared = page.locator('.part-of-both .compared').filter({ hasText: said.solution }).first()
      expect(await shared.locator('.cell-of-a .cell-list').innerText()).toContain(said.solution)
      expect(await shared.locator('.cell-of-b').count()).toBe(1)
      await holds()

      // 6. What is exported opens here again.
      await page.goto(traced)
      await routes.first().waitFor()
      const routesThere = await page.locator('.route-sentence').allInnerTexts()
      await go(button(said.exportTrace))
      await page.locator('.preview-text').waitFor()
      await holds()
      const [download] = await Promise.all([page.waitForEvent('download'), go(button(said.save))])
      const buffer = await readFile(await download.path())
      await page.keyboard.press('Escape')
      await page.getByRole('dialog').waitFor({ state: 'detached' })
      if (isNarrow) {
        await go(page.locator('.search-button'))
        await page.locator('.palette input:focus').waitFor()
        await page.keyboard.type(said.openFile)
        const row = page.locator('.palette-row').first()
        await row.filter({ hasText: said.openFile }).waitFor()
        if (way === 'keyboard') await page.keyboard.press('Enter')
        else await go(row)
        await page.locator('.palette').waitFor({ state: 'detached' })
      } else await go(page.locator('.open-button'))
      const dialog = page.getByRole('dialog')
      await dialog.waitFor()
      await holds()
      const [chooser] = await Promise.all([
        page.waitForEvent('filechooser'),
        go(dialog.getByRole('button', { name: said.choose })),
      ])
      await chooser.setFiles({ name: download.suggestedFilename(), mimeType: 'application/json', buffer })
      await go(button(said.explore, dialog))
      await page.locator('.notice').filter({ hasText: download.suggestedFilename() }).waitFor()
      await holds()
      // As it was looked at: with its routes.
      await pane(1)
      await routes.first().waitFor()
      expect(new Set(await page.locator('.route-sentence').allInnerTexts())).toEqual(new Set(routesThere))
      // No address leads to a file.
      expect(await page.getByRole('button', { name: /Copy link|リンクをコピー/u }).count()).toBe(0)
    },
    180_000,
  )
})
