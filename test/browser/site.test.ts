import { describe, expect, test } from 'vitest'
import { missingBrowser } from '../support/browser.ts'
import { queryOf, useExplorerPages, violationsOn } from '../support/explorer-page.ts'
import { firstScreenScripts } from '../support/first-screen.ts'
import { startPublished, startSingleFile } from '../support/published.ts'
import { describeExplorerCore } from './explorer-core.ts'

const missing = missingBrowser()

/** What may be loaded before the graph shows, in bytes as they are sent. */
const MOST_BYTES = 300_000

describe.skipIf(missing !== undefined).each([
  ['on a static host, under a path', () => startPublished()],
  ['as one file from disk', startSingleFile],
])(missing ?? 'the published explorer %s', (_name, start) => {
  const pages = useExplorerPages(start)
  const { open } = pages
  describeExplorerCore(pages)

  test('its policy lets no other script run and nothing be sent away', async () => {
    const page = await open('?lang=en', {}, /Content Security Policy|https:\/\/example\.org/u)
    const sent = page.evaluate(() =>
      fetch('https://example.org/').then(
        () => 'sent',
        () => 'refused',
      ),
    )
    expect(await sent).toBe('refused')
    const ran = await page.evaluate(() => {
      const script = document.createElement('script')
      script.textContent = 'document.title = "taken over"'
      document.body.append(script)
      return document.title
    })
    expect(ran).not.toBe('taken over')
  })

  test('without scripts it says what it holds', async () => {
    const page = await pages.visit('', { javaScriptEnabled: false })
    expect(await page.locator('noscript').innerText()).toMatch(/\d+ nodes and \d+ statements/u)
  })
})

describe.skipIf(missing !== undefined)(missing ?? 'the picture in another page', () => {
  const { visit } = useExplorerPages(() => startPublished())
  const embedded = async (query: string, options = {}) => {
    const page = await visit(query, { viewport: { width: 800, height: 520 }, ...options })
    await page.locator('.stage-head').filter({ hasText: /\d+/u }).waitFor()
    return page
  }

  test('stands without chrome, says whose it is, and leads to all of it', async () => {
    const page = await embedded('?lang=en&embed&node=challenge:clinical-safety')
    expect(await page.locator('.header, .left, .panes').count()).toBe(0)
    await page.locator('.detail h1').filter({ hasText: 'Clinical safety' }).waitFor()
    expect(await page.locator('.embedded-foot').innerText()).toContain('CC-BY-4.0')
    const link = page.getByRole('link', { name: 'Open in the explorer' })
    const address = new URL((await link.getAttribute('href')) ?? '')
    expect([address.searchParams.get('node'), address.searchParams.has('embed')]).toEqual([
      'challenge:clinical-safety',
      false,
    ])
    expect(queryOf(page).has('embed')).toBe(true)
    await page.getByRole('button', { name: 'Close the details' }).click()
    await page.locator('.right').waitFor({ state: 'detached' })
    expect(queryOf(page).has('node')).toBe(false)
  })

  test('what is offered to be put into another page shows there what was looked at', async () => {
    const page = await visit('?lang=ja&node=challenge:clinical-safety')
    await page.getByRole('button', { name: '共有', exact: true }).click()
    const frame = await page.getByRole('textbox', { name: 'ほかのページに埋め込む' }).inputValue()
    const other = await page.context().newPage()
    await other.setContent(`<!doctype html><h1>Other</h1>${frame}`)
    const embedded = other.frameLocator('iframe')
    await embedded.locator('.embedded-foot').waitFor()
    await embedded.locator('.detail h1').filter({ hasText: '臨床環境での安全性' }).waitFor()
  })

  test('a link that is partly wrong, and data that cannot be had, are told of there too', async () => {
    const page = await visit('?lang=en&embed&node=challenge:nowhere&node=model:gpt')
    await page.locator('.notice', { hasText: 'challenge:nowhere' }).waitFor()
    await page.locator('.detail h1').filter({ hasText: 'GPT' }).waitFor()
    const lost = await visit('?lang=ja&embed', {}, /Failed to load resource|ERR_FAILED/u)
    await lost.route('**/data/**', (route) => route.abort())
    await lost.reload()
    await lost.getByRole('alert').waitFor()
    expect(await violationsOn(lost)).toEqual([])
  })

  test('the wheel is the other page’s, unless Ctrl is held', async () => {
    const page = await embedded('?lang=en&embed')
    await page.mouse.move(400, 250)
    await page.mouse.wheel(0, -300)
    await page.locator('.wheel-hint').filter({ hasText: 'Hold Ctrl while scrolling to zoom' }).waitFor()
    expect(queryOf(page).has('camera')).toBe(false)
    await page.keyboard.down('Control')
    await page.mouse.wheel(0, -300)
    await page.waitForFunction(() => new URLSearchParams(location.search).has('camera'))
  })

  test('moving in it leaves no steps in the history of the other page', async () => {
    const page = await visit('?lang=en&embed&screen=list')
    await page.locator('.outline').waitFor()
    const length = await page.evaluate(() => history.length)
    await page.locator('.outline').getByRole('button', { name: 'Blockchain', exact: true }).click()
    await page.locator('.detail h1').filter({ hasText: 'Blockchain' }).waitFor()
    expect(await page.evaluate(() => history.length)).toBe(length)
  })

  test.each(['lang=en&theme=dark', 'lang=ja&theme=light'])('at ?%s a checker finds nothing', async (look) => {
    const page = await embedded(`?${look}&embed`)
    expect(await violationsOn(page)).toEqual([])
    await page.goto(`${page.url().split('?')[0]}?${look}&embed&node=challenge:clinical-safety`)
    await page.locator('.answer').first().waitFor()
    expect(await violationsOn(page)).toEqual([])
  })
})

test('the first screen needs little script before the graph shows', async () => {
  const scripts = await firstScreenScripts()
  expect(scripts.map(({ file }) => file).filter((file) => file.includes('survey-worker'))).toHaveLength(1)
  const bytes = scripts.reduce((sum, script) => sum + script.bytes, 0)
  expect(bytes, scripts.map(({ file, bytes }) => `${file} ${bytes}`).join('\n')).toBeLessThanOrEqual(MOST_BYTES)
})
