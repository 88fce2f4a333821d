import { readFile } from 'node:fs/promises'
import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { missingBrowser } from '../support/browser.ts'
import { queryOf, useExplorerPages, violationsOn } from '../support/explorer-page.ts'
import { hold } from '../support/hold.ts'
import { untranslatedOn } from '../support/untranslated.ts'

const missing = missingBrowser()

const GEXF = `<?xml version="1.0" encoding="UTF-8"?>
<gexf xmlns="http://gexf.net/1.3" xmlns:viz="http://gexf.net/1.3/viz" version="1.3"><graph defaultedgetype="directed">
  <nodes><node id="a" label="Ada &lt;b&gt;"><viz:position x="-40" y="90"/></node>
  <node id="b" label="ベータ"><viz:position x="60" y="90"/></node><node id="c" label="C"><viz:position x="60" y="-10"/></node></nodes>
  <edges><edge id="0" source="a" target="b"/></edges>
</graph></gexf>`
const BROKEN = '{"format": "survey-graph",\n  "version": 1,\n  "datasets": 3,\n  "nodes": []}'

const choose = async (page: Page, name: string, text: string): Promise<void> => {
  const [chooser] = await Promise.all([
    page.waitForEvent('filechooser'),
    page.getByRole('button', { name: /Choose files|ファイルを選ぶ/u }).click(),
  ])
  await chooser.setFiles({ name, mimeType: 'text/plain', buffer: Buffer.from(text) })
}

/** Lets a file go over the page, as a person would with the mouse. */
const drop = (page: Page, name: string, text: string): Promise<void> =>
  page.evaluate(
    ([name = '', text = '']) => {
      const dataTransfer = new DataTransfer()
      dataTransfer.items.add(new File([text], name))
      for (const type of ['dragenter', 'dragover', 'drop']) {
        document.body.dispatchEvent(new DragEvent(type, { bubbles: true, cancelable: true, dataTransfer }))
      }
    },
    [name, text],
  )

/** Where the picture has the nodes a to c, as a saved file tells it. */
async function placesOnPage(page: Page): Promise<Record<string, number[]>> {
  await page.getByRole('button', { name: 'Export', exact: true }).first().click()
  await page.getByRole('option', { name: /^GEXF/ }).click()
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Save', exact: true }).click(),
  ])
  const text = await readFile(await download.path(), 'utf8')
  await page.getByRole('dialog').getByRole('button', { name: 'Close', exact: true }).click()
  await page.getByRole('dialog').waitFor({ state: 'detached' })
  const found = text.matchAll(/<node id="([abc])".*?<viz:position x="([^"]*)" y="([^"]*)"/gu)
  return Object.fromEntries([...found].map(([, id = '', x, y]) => [id, [Number(x), Number(y)]]))
}

describe.skipIf(missing !== undefined)(missing ?? 'opening a file in the page', () => {
  const { open } = useExplorerPages()

  test('a foreign graph is previewed, explored, and left again', async () => {
    const page = await open('?lang=en&node=challenge:clinical-safety')
    await page.locator('.detail h1').filter({ hasText: 'Clinical safety' }).waitFor()
    await page.getByRole('button', { name: 'Open', exact: true }).click()
    await choose(page, 'mine.gexf', GEXF)
    const dialog = page.getByRole('dialog')
    await dialog.getByText(/^\d nodes, 1 statement$/u).waitFor()
    expect(queryOf(page).getAll('node')).toEqual(['challenge:clinical-safety'])
    await dialog.getByRole('button', { name: 'Explore' }).click()

    const line = page.locator('.notice').filter({ hasText: 'You are looking at mine.gexf' })
    await line.waitFor()
    await page
      .locator('.stage-head')
      .filter({ hasText: /^[34] nodes · 1 statement/u })
      .waitFor()
    await page.getByRole('button', { name: 'laid out: As in the file' }).click()
    const layouts = page.getByRole('menu', { name: 'Appearance' }).getByRole('group', { name: 'Layout' })
    expect(await layouts.getByRole('menuitemradio').first().innerText()).toContain('As in the file')
    await layouts.getByRole('menuitemradio', { name: 'Circle' }).click()
    await expect.poll(() => queryOf(page).get('layout')).toBe('circular')
    await page.goBack()
    await page.getByRole('button', { name: 'laid out: As in the file' }).waitFor()
    expect(queryOf(page).has('layout')).toBe(false)
    expect(await placesOnPage(page)).toEqual({ a: [-500, 500], b: [500, 500], c: [500, -500] })

    await page.getByRole('button', { name: 'List', exact: true }).click()
    await page.locator('.outline').getByRole('button', { name: 'Ada <b>', exact: true }).click()
    await page.locator('.detail h1').filter({ hasText: 'Ada <b>' }).waitFor()

    await page.goBack()
    await page.goBack()
    expect(await line.count()).toBe(1)
    await page.getByRole('button', { name: /^Back to LLMs for medicine/u }).click()
    await page.locator('.detail h1').filter({ hasText: 'Clinical safety' }).waitFor()
    expect(await line.count()).toBe(0)
    expect(await page.locator('.challenge').count()).toBeGreaterThan(10)
  })

  test('the way back of the browser leads out of the file too, and forward into it', async () => {
    const page = await open()
    await drop(page, 'mine.gexf', GEXF)
    await page.getByRole('dialog').getByRole('button', { name: 'Explore' }).click()
    const line = page.locator('.notice').filter({ hasText: 'mine.gexf' })
    await line.waitFor()
    await page.goBack()
    await line.waitFor({ state: 'detached' })
    await page.locator('.challenge').first().waitFor()
    await page.goForward()
    await line.waitFor()
  })

  test('after a reload too the way back leads to what was looked at before', async () => {
    const page = await open('?lang=en&node=challenge:clinical-safety&screen=list')
    await page.locator('.detail h1').filter({ hasText: 'Clinical safety' }).waitFor()
    await drop(page, 'mine.gexf', GEXF)
    await page.getByRole('dialog').getByRole('button', { name: 'Explore' }).click()
    const line = page.locator('.notice').filter({ hasText: 'mine.gexf' })
    await line.filter({ hasText: 'kept in this browser' }).waitFor()
    expect(await line.evaluate((element) => element === document.activeElement)).toBe(true)

    await page.reload()
    await line.filter({ hasText: 'kept in this browser' }).waitFor()
    // Nothing had the focus, so nothing takes it.
    expect(await page.evaluate(() => document.activeElement === document.body)).toBe(true)
    await page.getByRole('button', { name: /^Back to LLMs for medicine/u }).click()
    await page.locator('.detail h1').filter({ hasText: 'Clinical safety' }).waitFor()
    expect(queryOf(page).get('screen')).toBe('list')
  })

  test('a wrong file is told with every problem, and changes nothing', async () => {
    const page = await open()
    await page.locator('.stage-head').getByRole('button', { name: 'Filter' }).waitFor()
    const before = await page.locator('.stage-head').innerText()
    await drop(page, 'wrong.json', BROKEN)
    const dialog = page.getByRole('dialog')
    await dialog.getByText(/It cannot be opened: \d+ problems/u).waitFor()
    const lines = await dialog.locator('.opening-lines li').allInnerTexts()
    expect(lines.length).toBeGreaterThan(1)
    expect(lines.every((text) => /^wrong\.json:\d+:\d+ /u.test(text))).toBe(true)
    expect(await dialog.getByRole('button', { name: 'Explore' }).count()).toBe(0)
    await dialog.getByRole('button', { name: 'Close' }).click()
    await dialog.waitFor({ state: 'detached' })
    expect(await page.locator('.stage-head').innerText()).toBe(before)
    expect(await page.locator('.notice').count()).toBe(0)
  })

  test('another file dropped on the dialogue takes the place of the first', async () => {
    const page = await open()
    await drop(page, 'wrong.json', BROKEN)
    await page
      .getByRole('dialog')
      .getByText(/It cannot be opened/u)
      .waitFor()
    await drop(page, 'mine.gexf', GEXF)
    await page
      .getByRole('dialog')
      .getByText(/^\d nodes, 1 statement$/u)
      .waitFor()
  })

  test('on a phone a file opens with what it holds, not with challenges that it may lack', async () => {
    const page = await open('?lang=en', { viewport: { width: 390, height: 844 } })
    await drop(page, 'mine.gexf', GEXF)
    await page.getByRole('dialog').getByRole('button', { name: 'Explore' }).click()
    await page.locator('.detail h1').filter({ hasText: 'mine.gexf' }).waitFor()
  })

  test('a reload shows the file again, as it was looked at; back, forward and a saved view do, too', async () => {
    const page = await open('?lang=ja')
    await drop(page, 'mine.gexf', GEXF)
    await page.getByRole('dialog').getByRole('button', { name: '見てみる' }).click()
    const line = page.locator('.notice').filter({ hasText: 'mine.gexf' })
    await line.filter({ hasText: 'このブラウザーの中だけに保存' }).waitFor()
    await page.getByRole('button', { name: '一覧', exact: true }).click()
    await page.locator('.outline').getByRole('button', { name: 'Ada <b>', exact: true }).click()
    await page.getByRole('button', { name: '保存した表示と問い' }).click()
    await page.getByRole('textbox').fill('Ada')
    await page.getByRole('button', { name: '保存', exact: true }).click()
    await page.locator('.view-row', { hasText: 'Ada' }).waitFor()
    // Of what is looked at the line over the page tells, and forgets it.
    expect(await page.locator('.kept-files').count()).toBe(0)
    await page.keyboard.press('Escape')
    const address = page.url()

    await page.reload()
    await line.waitFor()
    await page.locator('.detail h1').filter({ hasText: 'Ada <b>' }).waitFor()
    expect(page.url()).toBe(address)
    expect(await violationsOn(page)).toEqual([])
    for (let step = 0; step < 3; step++) await page.goBack()
    await line.waitFor({ state: 'detached' })
    await page.locator('.challenge').first().waitFor()
    await page.reload()
    await page.locator('.challenge').first().waitFor()
    await page.goForward()
    await line.waitFor()

    // From the page's own data: the file, and in it what was saved of it.
    await page.goBack()
    await line.waitFor({ state: 'detached' })
    await page.getByRole('button', { name: '保存した表示と問い' }).click()
    expect(await violationsOn(page)).toEqual([])
    await page
      .getByRole('dialog')
      .getByRole('button', { name: /^mine\.gexf/u })
      .click()
    await line.waitFor()
    await page.getByRole('button', { name: '保存した表示と問い' }).click()
    await page.getByRole('dialog').locator('.view-open', { hasText: 'Ada' }).click()
    await page.locator('.detail h1').filter({ hasText: 'Ada <b>' }).waitFor()
  })

  test('whoever goes back while a kept file is still on its way gets the page’s own data', async () => {
    const page = await open('?lang=en')
    await drop(page, 'mine.gexf', GEXF)
    await page.getByRole('dialog').getByRole('button', { name: 'Explore' }).click()
    await page.locator('.notice', { hasText: 'kept in this browser alone' }).waitFor()
    const letGo = await hold(page, /kept-files/u)
    await page.reload()
    await page.goBack()
    await page.locator('.challenge').first().waitFor()
    letGo()
    await page.waitForTimeout(500)
    expect(await page.locator('.notice').count()).toBe(0)
  })

  test('a file that was forgotten, or cannot be read any more, is named, and the page’s own data is there', async () => {
    const page = await open('?lang=ja')
    await drop(page, 'mine.gexf', GEXF)
    await page.getByRole('dialog').getByRole('button', { name: '見てみる' }).click()
    const notice = page.locator('.notice').filter({ hasText: 'mine.gexf' })
    await notice.getByRole('button', { name: '消す' }).click()
    await notice.filter({ hasText: '再読み込みすると閉じます' }).waitFor()
    await page.goBack()
    await notice.waitFor({ state: 'detached' })
    await page.goForward()
    await notice.filter({ hasText: '再読み込みすると閉じます' }).waitFor()
    await page.reload()
    await page.locator('.challenge').first().waitFor()
    await notice.filter({ hasText: '保存されていないため' }).waitFor()
    expect(await page.evaluate(() => document.documentElement.lang)).toBe('ja')
    expect(await violationsOn(page)).toEqual([])
    await notice.getByRole('button').first().click()
    await choose(page, 'mine.gexf', GEXF)
    await page.getByRole('dialog').getByRole('button', { name: '見てみる' }).click()
    await notice.filter({ hasText: 'このブラウザーの中だけに保存' }).waitFor()

    // What is kept is spoilt, as by a fault of the browser.
    await page.evaluate(
      () =>
        new Promise<void>((resolve) => {
          const opening = indexedDB.open('survey-graph-files')
          opening.onsuccess = () => {
            const change = opening.result.transaction('values', 'readwrite')
            const table = change.objectStore('values')
            const keys = table.getAllKeys()
            keys.onsuccess = () => {
              for (const key of keys.result) table.put('spoilt', key)
            }
            change.oncomplete = () => resolve()
          }
        }),
    )
    await page.reload()
    await page.locator('.challenge').first().waitFor()
    await notice.filter({ hasText: '読み取れなくなりました' }).waitFor()
    await page.reload()
    await page.locator('.challenge').first().waitFor()
    expect(await page.locator('.notice').count()).toBe(0)

    // What was set aside takes room until it is forgotten.
    await page.getByRole('button', { name: '保存した表示と問い' }).click()
    const aside = page.locator('.kept-files .view-row', { hasText: '読み取れなくなった' })
    await aside.waitFor()
    expect(await violationsOn(page)).toEqual([])
    await aside.getByRole('button', { name: '別に保管したファイルを消す' }).click()
    await page.locator('.kept-files').waitFor({ state: 'detached' })
  })

  test('where every statement of a file joins a person it is said what is not shown, and one press shows it', async () => {
    const people = `<?xml version="1.0" encoding="UTF-8"?>
<gexf xmlns="http://gexf.net/1.3" version="1.3"><graph defaultedgetype="directed">
  <attributes class="node"><attribute id="k" title="kind" type="string"/></attributes>
  <attributes class="edge"><attribute id="k" title="kind" type="string"/></attributes>
  <nodes><node id="p" label="A paper"><attvalues><attvalue for="k" value="Paper"/></attvalues></node>
  <node id="a" label="Ada"><attvalues><attvalue for="k" value="Person"/></attvalues></node></nodes>
  <edges><edge id="0" source="p" target="a"><attvalues><attvalue for="k" value="AUTHORED_BY"/></attvalues></edge></edges>
</graph></gexf>`
    const page = await open('?lang=ja')
    await drop(page, 'people.gexf', people)
    await page.getByRole('dialog').getByRole('button', { name: '見てみる' }).click()
    const emptied = page.locator('.stage .emptied').filter({ hasText: '今は表示していない種類' })
    await emptied.waitFor()
    expect(await violationsOn(page)).toEqual([])
    await emptied.getByRole('button').click()
    await emptied.waitFor({ state: 'detached' })
    await page.locator('.stage-head', { hasText: '記述1件' }).waitFor()
  })

  test('a browser that keeps nothing opens files all the same, and says so', async () => {
    const page = await open('?lang=en')
    await page.evaluate(() => {
      indexedDB.open = () => {
        throw new DOMException('no', 'SecurityError')
      }
    })
    await drop(page, 'mine.gexf', GEXF)
    await page.getByRole('dialog').getByRole('button', { name: 'Explore' }).click()
    await page.locator('.notice').filter({ hasText: 'does not let this page keep it' }).waitFor()
  })

  test('a browser that takes long to keep a file shows it meanwhile', async () => {
    const page = await open('?lang=en')
    await page.evaluate(() => {
      // It never answers.
      indexedDB.open = () => new EventTarget() as IDBOpenDBRequest
    })
    await drop(page, 'mine.gexf', GEXF)
    await page.getByRole('dialog').getByRole('button', { name: 'Explore' }).click()
    await page.locator('.notice').filter({ hasText: 'mine.gexf' }).waitFor()
    await page.locator('.stage-head', { hasText: '1 statement' }).waitFor()
  })

  test('where a file cannot be kept, those that would have made room stay', async () => {
    const page = await open('?lang=en')
    const explore = async (name: string): Promise<void> => {
      await drop(page, name, GEXF)
      await page.getByRole('dialog').getByRole('button', { name: 'Explore' }).click()
    }
    await explore('old.gexf')
    await page.locator('.notice', { hasText: 'kept in this browser alone' }).waitFor()
    await page.evaluate(() => {
      // Little files that say that they fill all there is, and a browser that takes no more.
      Object.defineProperty(File.prototype, 'size', { get: () => 50_000_000 })
      IDBObjectStore.prototype.put = () => {
        throw new DOMException('no', 'QuotaExceededError')
      }
    })
    await explore('new.gexf')
    await page.locator('.notice', { hasText: 'no room left to keep it' }).waitFor()
    await page.getByRole('button', { name: 'Views and questions' }).click()
    await page.locator('.kept-files .view-row', { hasText: 'old.gexf' }).waitFor()
  })

  test('in Japanese no English is left of a foreign file, and of what is wrong in one', async () => {
    const page = await open('?lang=ja')
    await page.getByRole('button', { name: '開く', exact: true }).first().click()
    await page.getByRole('dialog').waitFor()
    expect(await untranslatedOn(page)).toEqual([])
    await drop(page, 'wrong.json', '{"format": "survey-graph", "version": 1, "datasets": 3, "nodes": []}')
    await page
      .locator('.opening-lines li', { hasText: /^wrong\.json:1:\d+ datasets: datasetsのリストが必要です/u })
      .waitFor()
    expect(await page.locator('.opening-lines li:not([lang=ja])').count()).toBe(0)
    expect(await untranslatedOn(page)).toEqual([])
    const nodes = [{ id: 'a', first_author: 'Ada', shoeSize: 4 }, { id: 'b' }]
    const links = ['b', 'a'].map((target) => ({ source: 'a', target }))
    await drop(page, 'mine.json', JSON.stringify({ directed: true, nodes, links }))
    await page.locator('.opening-kinds').waitFor()
    await page.locator('.opening-lines li[lang=ja]', { hasText: '注意：自分自身に戻るエッジ' }).waitFor()
    await page.locator('.opening-data', { hasText: 'ファイルに記載なし' }).waitFor()
    expect(await untranslatedOn(page)).toEqual([])
    await page.getByRole('button', { name: '見てみる' }).click()
    await page.locator('.detail', { hasText: 'データのライセンス：ファイルに記載なし' }).waitFor()
    expect(await untranslatedOn(page)).toEqual([])
  })

  test.each(['lang=en&theme=light', 'lang=ja&theme=dark'])('at ?%s a checker finds nothing', async (look) => {
    const page = await open(`?${look}`)
    await drop(page, 'wrong.json', BROKEN)
    await page.locator('.opening-lines li').first().waitFor()
    expect(await violationsOn(page)).toEqual([])
    await drop(page, 'mine.gexf', GEXF)
    await page.locator('.opening-kinds').waitFor()
    expect(await violationsOn(page)).toEqual([])
    await page.getByRole('button', { name: /Explore|見てみる/u }).click()
    await page.locator('.notice').waitFor()
    expect(await violationsOn(page)).toEqual([])
  })

  test.each([/^Evidence pack/u, /^survey-graph JSON/u])(
    'what is saved as %s opens again as it was looked at',
    async (format) => {
      const page = await open(
        '?lang=en&trace=challenge:ethics-privacy&node=challenge:ethics-privacy&support=proposed&graph=whole&layout=circular',
      )
      await page.locator('.route').first().waitFor()
      const routes = await page.locator('.route-sentence, .route .places, .route-sources').allInnerTexts()
      await page.getByRole('button', { name: 'Export', exact: true }).first().click()
      await page.getByRole('option', { name: format }).click()
      const [download] = await Promise.all([
        page.waitForEvent('download'),
        page.getByRole('button', { name: 'Save', exact: true }).click(),
      ])
      const file = {
        name: download.suggestedFilename(),
        mimeType: 'application/octet-stream',
        path: await download.path(),
      }
      await page.keyboard.press('Escape')

      const other = await open('?lang=en')
      await other.getByRole('button', { name: 'Open', exact: true }).click()
      const [chooser] = await Promise.all([
        other.waitForEvent('filechooser'),
        other.getByRole('button', { name: /Choose files/u }).click(),
      ])
      await chooser.setFiles({ name: file.name, mimeType: file.mimeType, buffer: await readFile(file.path) })
      await other.getByRole('dialog').getByRole('button', { name: 'Explore' }).and(other.locator(':focus')).waitFor()
      await other.keyboard.press('Enter')
      await other.locator('.route').first().waitFor()
      expect(await other.locator('.route-sentence, .route .places, .route-sources').allInnerTexts()).toEqual(routes)
      expect(queryOf(other).get('trace')).toBe('challenge:ethics-privacy')
      expect(queryOf(other).get('support')).toBe('proposed')
      // The circle was that of all data; what the pack holds stands where it stood.
      await other.getByRole('button', { name: 'laid out: As in the file' }).waitFor()
      expect(queryOf(other).has('layout')).toBe(false)
    },
  )
})
