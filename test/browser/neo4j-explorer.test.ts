import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import type { Locator, Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { MAIN, startApp } from '../support/app.ts'
import { missingBrowser } from '../support/browser.ts'
import { queryOf, useExplorerPages, violationsOn } from '../support/explorer-page.ts'
import { describeNeo4j } from '../support/neo4j-store.ts'
import { press } from '../support/ways.ts'

const run = promisify(execFile)
const missing = missingBrowser()

const WORDS = {
  en: { challenge: 'Ethics and privacy', solution: 'Blockchain', trace: 'Trace to solutions', gaps: 'Gaps' },
  ja: { challenge: '倫理とプライバシー', solution: 'ブロックチェーン', trace: '解決策をたどる', gaps: '空白' },
} as const

describeNeo4j('the explorer on a Neo4j', ({ options, emptyStore }) => {
  describe.skipIf(missing !== undefined)(missing ?? 'that holds what comes along', () => {
    const env = { NEO4J_URI: options.uri, NEO4J_USERNAME: options.username, NEO4J_PASSWORD: options.password }
    const { open } = useExplorerPages(async () => {
      await (await emptyStore()).close()
      await run(process.execPath, [MAIN, 'load', '--store', 'neo4j'], { env: { ...process.env, ...env } })
      const app = await startApp(0, ['--store', 'neo4j'], env)
      // Asked for the first time a database takes longest.
      await fetch(`${app.url}api/v1/matrix`)
      return app
    })

    // The eighth step of the tour: what follows is as it is from the files.
    test.each([
      ['en', 'mouse', { width: 1440, height: 900 }],
      ['ja', 'keyboard', { width: 1440, height: 900 }],
      ['en', 'keyboard', { width: 390, height: 844 }],
      ['ja', 'mouse', { width: 390, height: 844 }],
    ] as const)('is explored from there, in %s by %s, %o', async (lang, way, viewport) => {
      const said = WORDS[lang]
      const page = await open(`?lang=${lang}`, { viewport, reducedMotion: 'reduce' })
      const go = (wanted: Locator) => press(page, way, wanted)
      const button = (name: string) => shownButton(page, name)
      await go(page.getByRole('option', { name: said.challenge }).first())
      await page.locator('.detail h1').filter({ hasText: said.challenge }).waitFor()
      const answer = page
        .locator('.answer')
        .filter({ has: page.getByRole('button', { name: said.solution, exact: true }) })
      await go(answer.locator('.place').first())
      await answer.locator('.evidence').waitFor()
      expect(await violationsOn(page)).toEqual([])

      await go(button(said.trace))
      await page.locator('.detail .route').first().waitFor()
      const routes = (await page.locator('.route-sentence').allInnerTexts()).join()
      for (const name of [said.challenge, said.solution]) expect(routes).toContain(name)
      await page.reload()
      await page.locator('.detail .route').first().waitFor()
      expect((await page.locator('.route-sentence').allInnerTexts()).join()).toBe(routes)

      await go(button(said.gaps))
      await page.locator('[role=gridcell].gap').first().waitFor()
      expect(queryOf(page).get('screen')).toBe('gaps')
    })
  })
})

function shownButton(page: Page, name: string): Locator {
  return page.getByRole('button', { name, exact: true }).filter({ visible: true }).first()
}
