import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { missingBrowser } from '../support/browser.ts'
import { useExplorerPages } from '../support/explorer-page.ts'
import { untranslatedOn } from '../support/untranslated.ts'

const missing = missingBrowser()
const ALL = 'data=llm-medicine-context&data=llm-medicine-zheng-2024&data=llm-medicine-zhou-2023'

/** Screens by their address, and what is there once they are. */
const SCREENS: readonly (readonly [name: string, query: string, ready: string])[] = [
  ['the welcome', '', '.question'],
  ['a dossier of a challenge', 'node=challenge:ethics-privacy', '.detail .answers, .detail h1'],
  ['the page of a paper', `${ALL}&node=paper:liu-medmllm-2023`, '.detail h1'],
  ['a statement', 'edge=ADDRESSES:technique:blockchain--challenge:clinical-safety', '.evidence'],
  ['routes', 'trace=challenge:ethics-privacy&node=challenge:ethics-privacy', '.route'],
  ['the matrix', 'screen=gaps', '.gaps'],
  ['a comparison', `${ALL}&screen=compare`, '.page h1'],
  ['the list', `screen=list&background=on&${ALL}`, '.outline-node'],
  ['the table of nodes', `screen=table&${ALL}`, '[role=row]'],
  ['what to read', 'node=challenge:ethics-privacy&reading=on', '.work, .reading'],
  ['an embed', 'embed=1&node=challenge:ethics-privacy', 'main'],
  ['an address that is partly wrong', 'node=no:such&range.n=x&hops=99&data=nothing&by=nobody', '.notice'],
  ['filters that leave nothing', 'year=1999&support=deployed&field.venue=Arxiv', '.emptied'],
]

describe.skipIf(missing !== undefined)(missing ?? 'in Japanese no English is left', () => {
  const { visit } = useExplorerPages()
  const open = async (query: string, ready: string): Promise<Page> => {
    const page = await visit(`?lang=ja&${query}`, { reducedMotion: 'reduce' })
    await page.locator(ready).filter({ visible: true }).first().waitFor()
    return page
  }

  test('a foreign file, and what is wrong in one, before it is opened and after', async () => {
    const page = await open('', '.question')
    await page.getByRole('button', { name: '開く', exact: true }).first().click()
    await page.getByRole('dialog').waitFor()
    expect(await untranslatedOn(page)).toEqual([])
    const bring = async (name: string, text: string) => {
      await page.evaluate(
        ([name = '', text = '']) => {
          const dataTransfer = new DataTransfer()
          dataTransfer.items.add(new File([text], name))
          for (const type of ['dragenter', 'dragover', 'drop'])
            document.body.dispatchEvent(new DragEvent(type, { bubbles: true, cancelable: true, dataTransfer }))
        },
        [name, text],
      )
    }
    await bring('wrong.json', '{"format": "survey-graph", "version": 1, "datasets": 3, "nodes": []}')
    await page
      .locator('.opening-lines li', { hasText: /^wrong\.json:1:\d+ datasets: datasetsのリストが必要です/u })
      .waitFor()
    expect(await page.locator('.opening-lines li:not([lang=ja])').count()).toBe(0)
    expect(await untranslatedOn(page)).toEqual([])
    const nodes = [{ id: 'a', first_author: 'Ada', shoeSize: 4 }, { id: 'b' }]
    await bring(
      'mine.json',
      JSON.stringify({
        directed: true,
        nodes,
        links: [
          { source: 'a', target: 'b' },
          { source: 'a', target: 'a' },
        ],
      }),
    )
    await page.locator('.opening-kinds').waitFor()
    await page.locator('.opening-lines li[lang=ja]', { hasText: '注意：自分自身に戻るエッジ' }).waitFor()
    await page.locator('.opening-data', { hasText: 'ファイルに記載なし' }).waitFor()
    expect(await untranslatedOn(page)).toEqual([])
    await page.getByRole('button', { name: '見てみる' }).click()
    await page.locator('.detail', { hasText: 'データのライセンス：ファイルに記載なし' }).waitFor()
    expect(await untranslatedOn(page)).toEqual([])
  })

  test.each(SCREENS)('%s', async (_name, query, ready) => {
    const page = await open(query, ready)
    await page.waitForTimeout(300)
    expect(await untranslatedOn(page)).toEqual([])
  })
})
