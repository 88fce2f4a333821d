import { fileURLToPath } from 'node:url'
import type { Browser, Page } from 'playwright-core'
import { build, type Rollup } from 'vite'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import type { GraphHandle } from '../../web/graph/GraphCanvas.tsx'
import { launchBrowser, missingBrowser } from '../support/browser.ts'

/** What canvas-page.tsx puts on the window. */
declare global {
  interface Window {
    page: {
      show(options: { hidden?: string[]; selected?: string[] } | undefined): void
      told: unknown[][]
      handle: { current: GraphHandle | null }
    }
  }
}

const missing = missingBrowser()

describe.skipIf(missing !== undefined)(missing ?? 'GraphCanvas in a browser', () => {
  let browser: Browser
  let script: string
  let page: Page
  let faults: string[]

  beforeAll(async () => {
    script = await bundle()
    browser = await launchBrowser()
  })
  afterAll(() => browser?.close())
  afterEach(async () => {
    expect(faults).toEqual([])
    await page.close()
  })

  async function open(prepare?: () => void): Promise<void> {
    page = await browser.newPage({ viewport: { width: 600, height: 500 }, reducedMotion: 'reduce' })
    faults = []
    page.on('pageerror', (error) => faults.push(error.message))
    await page.setContent('<!doctype html><style>body { margin: 0 }</style>')
    if (prepare) await page.evaluate(prepare)
    await page.addScriptTag({ content: script })
    await page.evaluate(() => window.page.show({}))
  }
  const told = () => page.evaluate(() => window.page.told.splice(0))
  const where = async (id: string): Promise<[number, number]> => {
    const spot = await page.evaluate((id) => window.page.handle.current?.where(id), id)
    if (!spot) throw new Error(`${id} is not drawn`)
    return [spot.x, spot.y]
  }
  /** Hover comes and goes with every move; other news is what these tests are about. */
  const news = async () => (await told()).filter(([name]) => name !== 'hover')
  /** Longer than two clicks may lie apart and still be a double click. */
  const pause = () => page.waitForTimeout(350)

  test('tells of clicks on nodes, edges and empty ground, and of double clicks', async () => {
    await open()
    const [x, y] = await where('a')
    await page.mouse.click(x, y)
    expect(await news()).toEqual([['select', 'a', false]])
    await pause()
    await page.keyboard.down('Shift')
    await page.mouse.click(...(await where('b')))
    await page.mouse.click(20, 480)
    await page.keyboard.up('Shift')
    expect(await news()).toEqual([['select', 'b', true]])
    await pause()
    await page.mouse.dblclick(x, y)
    expect(await news()).toEqual([
      ['select', 'a', false],
      ['open', 'a'],
    ])
    expect(await where('a')).toEqual([x, y])
    await pause()
    const [cx, cy] = await where('c')
    await page.mouse.click((x + cx) / 2, (y + cy) / 2)
    expect(await news()).toEqual([['edge', 'a-c']])
    await pause()
    await page.mouse.click(20, 480)
    expect((await news()).map(([name]) => name)).toEqual(['select'])
  })

  test('moves a node that is dragged, and nothing else; a mere click moves nothing', async () => {
    await open()
    const before = { a: await where('a'), b: await where('b'), c: await where('c') }
    await page.mouse.move(...before.a)
    await page.mouse.down()
    await page.mouse.move(before.a[0] + 2, before.a[1] + 1)
    await page.mouse.up()
    expect(await news()).toEqual([['select', 'a', false]])
    expect(await where('a')).toEqual(before.a)
    await pause()
    await page.mouse.move(...before.a)
    await page.mouse.down()
    await page.mouse.move(before.a[0] + 30, before.a[1] + 20, { steps: 4 })
    await page.mouse.up()
    // In the layout's coordinates, where a lies at 0.3 and c at -0.4, whatever the room makes of them.
    const y = 0.3 - (20 * 0.7) / (before.c[1] - before.a[1])
    const x = -0.4 + (30 * 0.4) / (before.c[0] - before.a[0])
    expect(await news()).toEqual([['move', 'a', { x: expect.closeTo(x, 2), y: expect.closeTo(y, 2) }]])
    const after = await where('a')
    expect(after[0]).toBeCloseTo(before.a[0] + 30, 0)
    expect(after[1]).toBeCloseTo(before.a[1] + 20, 0)
    expect(await where('b')).toEqual(before.b)
    expect(await where('c')).toEqual(before.c)
  })

  test('bears that a hovered node goes, and tells', async () => {
    await open()
    const [x, y] = await where('a')
    await page.mouse.move(x, y)
    expect(await told()).toEqual([['hover', 'a']])
    await page.evaluate(() => window.page.show({ hidden: ['a'] }))
    await page.mouse.move(x + 1, y)
    expect(await told()).toEqual([['hover', undefined]])
  })

  test('keeps its one renderer and everything in place when the view changes', async () => {
    await open()
    const b = await where('b')
    await page.evaluate(() => Object.assign(window, { before: [...document.querySelectorAll('canvas')] }))
    await page.evaluate(() => window.page.show({ hidden: ['a'], selected: ['b'] }))
    const isSame = await page.evaluate(() => {
      const before = (window as unknown as { before: HTMLCanvasElement[] }).before
      return (
        before.length > 0 && [...document.querySelectorAll('canvas')].every((canvas, index) => canvas === before[index])
      )
    })
    expect(isSame).toBe(true)
    expect(await where('b')).toEqual(b)
  })

  test('says so when there is no WebGL, and does not throw', async () => {
    await open(() => {
      const original = HTMLCanvasElement.prototype.getContext
      HTMLCanvasElement.prototype.getContext = function (this: HTMLCanvasElement, type: string, ...more: []) {
        return type === '2d' ? original.call(this, type, ...more) : null
      } as typeof original
    })
    expect(await told()).toEqual([['unavailable', 'The browser offers no WebGL.']])
    await page.evaluate(() => window.page.show({ selected: ['a'] }))
    expect(await page.locator('canvas').count()).toBe(0)
  })

  test('tells when WebGL is taken away, and draws again when it comes back', async () => {
    await open()
    await page.evaluate(() => {
      const canvas = document.querySelector<HTMLCanvasElement>('.sigma-nodes')
      const extension = canvas?.getContext('webgl2')?.getExtension('WEBGL_lose_context')
      Object.assign(window, { extension })
      extension?.loseContext()
    })
    await page.waitForFunction(() => window.page.told.some(([name]) => name === 'unavailable'))
    await page.evaluate(() => (window as unknown as { extension: WEBGL_lose_context }).extension.restoreContext())
    await page.waitForFunction(() => window.page.told.some(([name]) => name === 'available'))
    await told()
    await page.mouse.click(...(await where('a')))
    expect(await news()).toEqual([['select', 'a', false]])
  })

  test('frees its WebGL contexts when it goes', async () => {
    await open()
    const lost = await page.evaluate(() => {
      const contexts = [...document.querySelectorAll('canvas')].flatMap((canvas) => canvas.getContext('webgl2') ?? [])
      window.page.show(undefined)
      return contexts.map((context) => context.isContextLost())
    })
    expect(lost.length).toBeGreaterThan(0)
    expect(lost).not.toContain(false)
    expect(await page.locator('canvas').count()).toBe(0)
  })
})

/** The test page as one script. */
async function bundle(): Promise<string> {
  const output = await build({
    configFile: false,
    logLevel: 'silent',
    root: fileURLToPath(new URL('.', import.meta.url)),
    define: { 'process.env.NODE_ENV': '"production"' },
    // Vitest runs with NODE_ENV `test`, which would call for React's development JSX.
    oxc: { jsx: { runtime: 'automatic', development: false } },
    build: {
      write: false,
      rollupOptions: {
        input: fileURLToPath(new URL('canvas-page.tsx', import.meta.url)),
        output: { format: 'iife' },
      },
    },
  })
  const [chunk] = (output as Rollup.RollupOutput).output
  return chunk.code
}
