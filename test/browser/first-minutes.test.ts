import { describe, expect, test } from 'vitest'
import { missingBrowser } from '../support/browser.ts'
import { queryOf, useExplorerPages, violationsOn } from '../support/explorer-page.ts'

const missing = missingBrowser()

const GEXF = `<?xml version="1.0" encoding="UTF-8"?>
<gexf xmlns="http://gexf.net/1.3" version="1.3"><graph defaultedgetype="directed">
  <nodes><node id="a" label="Ada"/><node id="b" label="Babbage"/></nodes>
  <edges><edge id="0" source="a" target="b"/></edges>
</graph></gexf>`

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

  test('what is off is said under the best evidence and in the verdict, and one click puts it on', async () => {
    const page = await open('?lang=en&node=challenge:ethics-privacy')
    const off = page.locator('.data-off')
    await page.locator('.verdict .data-off').waitFor()
    expect(await off.allInnerTexts()).toEqual(
      Array(2).fill('2 more sets of data are off; with them there may be more. Show all data'),
    )
    await page.locator('.challenges .data-off').getByRole('button').click()
    await page.locator('.challenges p', { hasText: 'for any challenge here is tested clinically.' }).waitFor()
    expect(await off.count()).toBe(0)
    expect(queryOf(page).getAll('data').length).toBe(3)
  })

  test('on a narrow screen, in Japanese, whoever comes first begins with the list; a question is a tap away', async () => {
    const page = await open('', { viewport: { width: 390, height: 844 }, locale: 'ja-JP', colorScheme: 'dark' })
    expect(await page.locator('.challenge').first().isVisible()).toBe(true)
    await page.getByRole('button', { name: 'このサーベイ', exact: true }).click()
    const question = page.locator('.question').filter({ hasText: 'まだ何も提案されていないのはどこか？' })
    await question.waitFor()
    expect(await violationsOn(page)).toEqual([])
    await question.click()
    await page.locator('.gaps').waitFor()
    expect(await page.locator('.gaps').isVisible()).toBe(true)
  })

  test('the tour goes through the survey by keyboard, follows the way back, and leaves everything in reach', async () => {
    const page = await open('?lang=en&screen=list&node=model:gpt', { reducedMotion: 'reduce' })
    await page.keyboard.press('Control+k')
    await page.keyboard.type('take the tour')
    await page.locator('.palette-row').first().filter({ hasText: 'Take the tour' }).waitFor()
    await page.keyboard.press('Enter')
    const card = page.locator('.tour section')
    const at = (number: number) => card.filter({ hasText: `Step ${number} of 6` }).waitFor()
    const ringed = async (selector: string) => {
      await page.locator(selector).first().waitFor()
      await page.waitForFunction((selector) => {
        const [ring, target] = ['.tour-ring', selector].map((each) =>
          document.querySelector(each)?.getBoundingClientRect(),
        )
        return ring && target && Math.abs(ring.left - target.left) <= 5 && Math.abs(ring.top - target.top) <= 5
      }, selector)
    }
    const next = () => page.keyboard.press('ArrowRight')
    const focused = () => page.evaluate(() => document.activeElement?.getAttribute('aria-labelledby'))

    await at(1)
    await ringed('.challenges')
    expect(await focused()).toBe('tour-place tour-title')
    expect(queryOf(page).get('node')).toBeNull()
    expect(await violationsOn(page)).toEqual([])
    await next()
    await at(2)
    await ringed('.right')
    const node = queryOf(page).get('node')
    expect(node).toMatch(/^challenge:/u)
    await next()
    await at(3)
    await ringed('.right .evidence')
    expect(queryOf(page).get('edge')).toContain(node)
    await next()
    await at(4)
    await ringed('.route-map')
    expect(queryOf(page).get('trace')).toBe(node)
    expect(await focused()).toBe('tour-place tour-title')
    await page.goBack()
    await at(3)
    await next()
    await at(4)
    await next()
    await at(5)
    await ringed('.gaps')
    await page.setViewportSize({ width: 1100, height: 700 })
    await ringed('.gaps')
    await card.getByRole('button', { name: 'Next' }).click()
    await at(6)
    await ringed('.actions')

    // Nothing is blocked: the keys and the dialogues of the page work, and Escape closes the topmost first.
    await page.keyboard.press('?')
    await page.locator('.keys').waitFor()
    await page.keyboard.press('Escape')
    await page.locator('.keys').waitFor({ state: 'detached' })
    expect(await card.count()).toBe(1)
    await page.keyboard.press('Escape')
    await card.waitFor({ state: 'detached' })
    expect(queryOf(page).get('screen')).toBe('gaps')
    expect(await page.evaluate(() => document.activeElement?.className)).toContain('search-button')

    // The list of keys leads to it, too.
    await page.keyboard.press('?')
    await page.getByRole('dialog').getByRole('button', { name: 'Take the tour' }).click()
    await at(1)

    // It does not leave anybody on the screen that it ended with.
    for (const number of [2, 3, 4, 5, 6]) {
      await next()
      await at(number)
    }
    await card.getByRole('button', { name: /^What addresses .+\?$/u }).click()
    await card.waitFor({ state: 'detached' })
    expect(queryOf(page).get('node')).toBe(node)
    expect(queryOf(page).get('screen')).toBeNull()
  })

  test('the tour on a narrow screen in Japanese brings each thing to the front', async () => {
    const page = await open('?lang=ja&theme=dark', { viewport: { width: 390, height: 844 } })
    await page.getByRole('button', { name: 'このサーベイ', exact: true }).click()
    await page.getByRole('button', { name: 'ツアーを見る' }).click()
    const card = page.locator('.tour section')
    for (const seen of ['.challenges', '.right .answers', '.evidence', '.right .routes', '.gaps']) {
      await page.locator(seen).first().waitFor()
      expect(await page.locator('.tour-ring').isVisible()).toBe(true)
      const box = await page.locator('.tour').boundingBox()
      expect(box && box.x >= 0 && box.x + box.width <= 390).toBe(true)
      expect(await violationsOn(page)).toEqual([])
      await card.getByRole('button', { name: '次へ' }).click()
    }
    await card.getByRole('button', { name: '地図へ' }).click()
    await card.waitFor({ state: 'detached' })
    expect(await page.locator('.graph-canvas').isVisible()).toBe(true)
    expect(queryOf(page).get('screen')).toBeNull()
  })

  test('views are saved under plain names, renamed, deleted, put back and opened; where one was is offered again', async () => {
    const page = await open('?lang=en&node=challenge:ethics-privacy')
    await page.getByRole('button', { name: 'Saved views and questions' }).click()
    const dialog = page.getByRole('dialog')
    const said = dialog.getByRole('status')
    const names = () => dialog.locator('.view-open b').allInnerTexts()
    await dialog.getByRole('button', { name: 'Save', exact: true }).click()
    await said.filter({ hasText: '“Ethics and privacy” is saved.' }).waitFor()
    await dialog.getByRole('button', { name: 'Save', exact: true }).click()
    expect(await names()).toEqual(['Ethics and privacy 2', 'Ethics and privacy'])
    await dialog.getByRole('button', { name: 'Rename Ethics and privacy 2' }).click()
    await page.keyboard.type('For <b>Monday</b>')
    await page.keyboard.press('Enter')
    await dialog.locator('.view-open').filter({ hasText: 'For <b>Monday</b>' }).waitFor()
    await dialog.getByRole('button', { name: 'Delete Ethics and privacy', exact: true }).click()
    await said.filter({ hasText: 'is deleted' }).waitFor()
    await page.keyboard.press('Enter')
    await page.waitForFunction(() => document.querySelectorAll('.view-open').length === 2)
    expect(await violationsOn(page)).toEqual([])
    await dialog.getByRole('button', { name: 'Gaps in LLMs for medicine (Zheng et al., 2024)' }).click()
    await page.locator('.gaps').waitFor()

    // They are there after a visit without any address, in whatever language, with the view of last time.
    await page.waitForFunction(() =>
      localStorage.getItem('survey-graph:last:llm-medicine-zheng-2024')?.includes('gaps'),
    )
    const start = page.url().split('?')[0] ?? ''
    await page.goto(start)
    const goOn = page.getByRole('button', { name: /^Go on where you were/u })
    await goOn.filter({ hasText: 'Gaps in LLMs for medicine' }).waitFor()
    expect(queryOf(page).get('screen')).toBeNull()
    await page.getByRole('button', { name: 'Language: switch to 日本語' }).click()
    await page.locator('.go-on').waitFor()
    expect(await violationsOn(page)).toEqual([])
    await page.getByRole('button', { name: '保存した表示と問い' }).click()
    await dialog.locator('.view-open').filter({ hasText: 'Ethics and privacy' }).click()
    await page.locator('.detail h1').filter({ hasText: '倫理とプライバシー' }).waitFor()
    expect(await page.locator('html').getAttribute('lang')).toBe('ja')
    await page.goBack()
    await page.locator('.question').first().waitFor()

    // An address of which nothing is understood is no view to go on with.
    await page.goto(`${start}?node=no:such&layout=none&camera=x&support=much`)
    await page.locator('.notice', { hasText: 'no:such' }).waitFor()
    await page.waitForTimeout(1500)
    await page.goto(start)
    await page.locator('.go-on').filter({ hasText: 'Gaps in LLMs for medicine' }).waitFor()

    // What cannot be read is set aside, said once, and in nobody's way.
    await page.evaluate(() => {
      localStorage.setItem('survey-graph:last:llm-medicine-zheng-2024', '{"query": 3}')
      localStorage.setItem('survey-graph:views:llm-medicine-zheng-2024', '[{"id": 1}, 7]')
    })
    await page.goto(start)
    await page.locator('.notice').filter({ hasText: 'was set aside' }).waitFor()
    expect(await page.locator('.go-on').count()).toBe(0)
    await page.getByRole('button', { name: 'Saved views and questions' }).click()
    await said.filter({ hasText: 'were set aside' }).waitFor()
    expect(
      await page.evaluate(() => Object.keys(localStorage).filter((key) => key.endsWith(':set-aside')).length),
    ).toBe(2)
  })

  test('a browser that keeps nothing says so, and all else works', async () => {
    const page = await open('')
    await page.addInitScript(() => {
      for (const store of ['localStorage', 'indexedDB']) {
        Object.defineProperty(window, store, {
          get: () => {
            throw new DOMException('The operation is insecure.', 'SecurityError')
          },
        })
      }
    })
    await page.reload()
    await page.locator('.challenge').first().waitFor()
    await page.getByRole('option', { name: 'Clinical safety' }).first().click()
    await page.getByRole('button', { name: 'Saved views and questions' }).click()
    await page.getByRole('dialog').getByRole('button', { name: 'Save', exact: true }).click()
    await page.getByRole('dialog').getByText('does not let this page keep anything').waitFor()
    await page.keyboard.press('Escape')
    await page.locator('.detail h1').filter({ hasText: 'Clinical safety' }).waitFor()

    // Leaving asks only where something would be lost: what was put by hand into the picture of a visited file.
    const asks = () => page.evaluate(() => !dispatchEvent(new Event('beforeunload', { cancelable: true })))
    await page.getByRole('button', { name: 'Open', exact: true }).click()
    const [chooser] = await Promise.all([
      page.waitForEvent('filechooser'),
      page.getByRole('button', { name: 'Choose files' }).click(),
    ])
    await chooser.setFiles({ name: 'mine.gexf', mimeType: 'text/plain', buffer: Buffer.from(GEXF) })
    await page.getByRole('button', { name: 'Explore' }).click()
    await page.locator('.notice').filter({ hasText: 'mine.gexf' }).waitFor()
    expect(await asks()).toBe(false)
    await page.evaluate(() => {
      history.replaceState(history.state, '', `${location.search}&pin=0.2,0.3,a`)
      dispatchEvent(new PopStateEvent('popstate', { state: history.state }))
    })
    expect(await asks()).toBe(true)
    await page.getByRole('button', { name: /^Back to/u }).click()
    await page.locator('.challenge').first().waitFor()
    expect(await asks()).toBe(false)
  })

  test('a part that cannot be fetched says so in its place, and comes when it is asked for again', async () => {
    const lost = /Failed to load resource|Failed to fetch|error boundary|LateBoundary/u
    const page = await open('?lang=en&theme=dark', {}, lost)
    const gone = async (name: RegExp) => {
      await page.route(name, (route) => route.abort())
      await page.goto(page.url())
      await page.locator('.challenge').first().waitFor()
    }
    await gone(/assets\/(?:Gaps|ShareDialog)-/u)
    await page.getByRole('button', { name: 'Gaps', exact: true }).click()
    const alert = page.getByRole('alert').filter({ hasText: 'could not be loaded (Gaps)' })
    await alert.waitFor()
    expect(await violationsOn(page)).toEqual([])
    expect(await page.locator('.challenge').count()).toBeGreaterThan(10)
    await page.getByRole('button', { name: 'Language: switch to 日本語' }).click()
    await page.getByRole('alert').filter({ hasText: '読み込めませんでした（Gaps）' }).waitFor()
    await page.getByRole('button', { name: '共有' }).click()
    await page.getByRole('alert').filter({ hasText: '読み込めませんでした（ShareDialog）' }).waitFor()
    await page.unrouteAll()
    await page.getByRole('button', { name: '再試行' }).last().click()
    await page.getByRole('dialog').waitFor()
    await page.keyboard.press('Escape')
    await page.locator('.gaps').waitFor()
    expect(await page.getByRole('alert').count()).toBe(0)
  })
})
