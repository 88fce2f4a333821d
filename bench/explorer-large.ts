import { closeSync, openSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import type { Browser } from 'playwright-core'
import { gather } from '../src/export/gather.ts'
import { inBlocks } from '../src/export/in-blocks.ts'
import { json } from '../src/export/json.ts'
import { makeInput } from '../src/export/make-input.ts'
import { createReader } from '../src/query/create-reader.ts'
import { createEmbeddedStore } from '../src/store/embedded.ts'
import { frames, heapOf, longTasks, openContexts, serve, shown, visit } from './bench-browser.ts'
import { quantiles } from './measure.ts'
import { mb, ms, sayRatio } from './say.ts'
import { record } from './script-time.ts'
import { type Size, surveyGraph } from './survey-graph.ts'

const TEN = { nodes: 10_000, statements: 20_000, hub: 500 }
const TWENTY = { nodes: 20_000, statements: 40_000, hub: 500 }
/** Background kinds are not drawn at first. */
const DRAWN_SHARE = 0.85
const CYCLES = 50
/** Milliseconds of script that leave a frame its time. */
const FRAME = 16
/** Longest that the page may be kept from its reader, in milliseconds. */
const BLOCK = 200

/** Thousands of nodes at once: what each move of the hand costs, what stays behind, and how long the page is kept. */
export async function benchLarge(browser: Browser, survey: string, folder: string): Promise<void> {
  await moves(browser, await written(TEN, join(folder, 'ten.json')))
  await cycles(browser, survey)
  await opening(browser, await written(TWENTY, join(folder, 'twenty.json')))
}

async function moves(browser: Browser, file: string): Promise<void> {
  const app = await serve(file)
  const page = await visit(browser, TEN.nodes * DRAWN_SHARE)
  await page.goto(`${app.url}?lang=en`)
  await shown(page)
  await page.locator('.challenge').first().waitFor()
  await page.waitForTimeout(2000)
  const box = await page.locator('.graph-canvas').boundingBox()
  if (!box) throw new Error('There is no picture.')
  const places = Array.from({ length: 20 }, (_, index): [number, number] => [
    box.x + box.width * (0.25 + 0.5 * ((index * 0.618) % 1)),
    box.y + box.height * (0.25 + 0.5 * ((index * 0.414) % 1)),
  ])
  const kind = page.locator('.legend button').first()
  const acts = {
    hover: places.map((place) => () => page.mouse.move(...place)),
    select: places.map((place) => () => page.mouse.click(...place)),
    filter: Array.from({ length: 8 }, () => () => kind.click()),
  }
  const canvas = page.locator('.graph-canvas')
  for (const [name, list] of Object.entries(acts)) {
    const counted: number[] = []
    const recorded = await record(browser, page, async () => {
      for (const [index, act] of list.entries()) {
        await page.evaluate((mark) => void performance.mark(mark), `${name} ${index}`)
        await act()
        await frames(page)
        await page.evaluate((mark) => void performance.mark(mark), `${name} ${index} done`)
        // Where nothing is under the pointer there is nothing to do.
        const isMet = await canvas.evaluate(({ style }) => style.cursor === 'pointer')
        if (isMet || name === 'filter') counted.push(index)
      }
    })
    const { median, p95 } = quantiles(
      counted.map((index) => recorded.timeOf(`${name} ${index}`, `${name} ${index} done`).page),
    )
    console.log(
      `  ${name} among ${TEN.nodes} nodes, ${counted.length} times: ${ms(median)} of script at the median, ${ms(p95)} at p95`,
    )
    sayRatio(`of ${FRAME} ms at the median, ${name}`, median / FRAME, { most: 1 })
  }
  await page.context().close()
  app.stop()
}

const SMALL = `<gexf xmlns="http://gexf.net/1.3" version="1.3"><graph><nodes><node id="a" label="A"/><node id="b" label="B"/></nodes>
<edges><edge id="0" source="a" target="b"/></edges></graph></gexf>`

/** The explorer opened on a file of somebody's, and left again for the survey, over and over on one page. */
async function cycles(browser: Browser, url: string): Promise<void> {
  const page = await visit(browser, 100)
  await page.goto(`${url}?lang=en`)
  await shown(page)
  const turn = async (): Promise<void> => {
    await page.evaluate((text) => {
      const dataTransfer = new DataTransfer()
      dataTransfer.items.add(new File([text], 'small.gexf'))
      for (const type of ['dragenter', 'dragover', 'drop']) {
        document.body.dispatchEvent(new DragEvent(type, { bubbles: true, cancelable: true, dataTransfer }))
      }
    }, SMALL)
    await page.getByRole('button', { name: 'Explore' }).click()
    const back = page.getByRole('button', { name: /^Back to/u })
    await back.click()
    await back.waitFor({ state: 'detached' })
    await page.locator('.graph-canvas canvas').first().waitFor({ state: 'attached' })
    await frames(page)
  }
  for (let count = 0; count < 5; count++) await turn()
  const before = { bytes: await heapOf(page), contexts: await openContexts(page) }
  for (let count = 0; count < CYCLES; count++) await turn()
  const after = { bytes: await heapOf(page), contexts: await openContexts(page) }
  console.log(
    `  the explorer ${CYCLES} times left for a file and opened again: ${mb(before.bytes)} before, ${mb(after.bytes)} after; ${before.contexts} and ${after.contexts} WebGL contexts`,
  )
  sayRatio('the memory before', after.bytes / before.bytes, { most: 1.1 })
  sayRatio('the WebGL contexts before', after.contexts / before.contexts, { most: 1 })
  await page.context().close()
}

async function opening(browser: Browser, file: string): Promise<void> {
  const app = await serve(file)
  const page = await visit(browser, TWENTY.nodes * DRAWN_SHARE)
  const recorded = await record(browser, page, async () => {
    await page.goto(`${app.url}?lang=en`)
    await shown(page)
    await page.waitForTimeout(3000)
    await page.evaluate(() => void performance.mark('rested'))
  })
  const longest = recorded.longestOf('navigationStart', 'rested')
  const kept = Math.max(0, ...(await longTasks(page)))
  console.log(
    `  ${TWENTY.nodes} nodes to the first view: at most ${ms(longest)} of script at a stretch, the page kept for at most ${ms(kept)} by the clock`,
  )
  sayRatio(`of ${BLOCK} ms, the longest script`, longest / BLOCK, { most: 1 })
  await page.context().close()
  app.stop()
}

/** The survey of this size as a file of ours. */
async function written(size: Size, file: string): Promise<string> {
  const store = createEmbeddedStore()
  await store.write([surveyGraph(size)])
  const gathered = await gather(createReader(store), json, {})
  const out = openSync(file, 'w')
  for (const block of inBlocks(json.write(makeInput(json, gathered.part, { ...gathered, lang: 'en' })))) {
    writeSync(out, block)
  }
  closeSync(out)
  await store.close()
  return file
}
