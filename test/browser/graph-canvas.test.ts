import { fileURLToPath } from 'node:url'
import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { build, type Rollup } from 'vite'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { curvatures } from '../../src/drawing/curvature.ts'
import { pointOnBow } from '../../src/drawing/label-sides.ts'
import type { GraphHandle } from '../../web/graph/GraphCanvas.tsx'
import { launchBrowser, missingBrowser } from '../support/browser.ts'
import type { ShowOptions } from './canvas-page.tsx'

/** What canvas-page.tsx puts on the window. */
declare global {
  interface Window {
    page: {
      show(options: ShowOptions | undefined): void
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

  async function open(prepare?: () => void, more: BrowserContextOptions = {}): Promise<void> {
    page = await browser.newPage({ viewport: { width: 600, height: 500 }, reducedMotion: 'reduce', ...more })
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
  /** Browsers leave out parts of a pixel. */
  const at = ([x, y]: Spot) => ({ x: expect.closeTo(x, -0.3), y: expect.closeTo(y, -0.3) })
  const frames = () =>
    page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))))
  /** Whether anything is written there. */
  const hasText = (rect: { x: number; y: number; width: number; height: number }) =>
    page.evaluate(({ x, y, width, height }) => {
      const context = document.querySelector<HTMLCanvasElement>('.sigma-labels')?.getContext('2d')
      return context?.getImageData(x, y, width, height).data.some((value) => value > 0) ?? false
    }, rect)
  /** Longer than two clicks may lie apart and still be a double click. */
  const pause = () => page.waitForTimeout(350)

  test('a crowd that comes a part at a time is there whole, all of it in sight', async () => {
    await open()
    const last = 6999
    const early = await page.evaluate((count) => {
      const { show, handle } = window.page
      show(undefined)
      show({ crowd: count })
      // Whoever asks before anything is drawn is not told wrong.
      handle.current?.fit()
      handle.current?.center('n0')
      return handle.current?.where('n0')
    }, last + 1)
    expect(early).toBeUndefined()
    await expect.poll(() => page.evaluate((id) => window.page.handle.current?.where(id), `n${last}`)).toBeTruthy()
    for (const id of ['n0', `n${last - 2}`, `n${last - 1}`, `n${last}`]) {
      const [x, y] = await where(id)
      expect(x > 0 && x < 600 && y > 0 && y < 500, `${id} at ${x} ${y}`).toBe(true)
    }
    await told()
    await page.mouse.click(...(await where(`n${last}`)))
    expect(await news()).toEqual([['select', `n${last}`, false]])
    const [[left, y], [right]] = [await where(`n${last - 1}`), await where(`n${last}`)]
    // The edges come last of all.
    const pressed = async () => {
      await page.mouse.click((left + right) / 2, y)
      return (await news()).filter(([name]) => name === 'edge')
    }
    await expect.poll(pressed, { interval: 500 }).toEqual([['edge', `e${last - 1}`]])
  })

  test('tells of clicks on nodes, edges and empty ground, and of double clicks', async () => {
    await open()
    const [x, y] = await where('a')
    await page.mouse.click(x, y)
    expect(await news()).toEqual([['select', 'a', false]])
    await pause()
    for (const key of ['Shift', 'Control', 'Meta']) {
      await page.keyboard.down(key)
      await page.mouse.click(...(await where('b')))
      await page.mouse.click(20, 480)
      await page.keyboard.up(key)
      expect([key, await news()]).toEqual([key, [['select', 'b', true]]])
      await pause()
    }
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
    await pause()
    // A double click on the ground zooms no more than one on a node.
    await page.mouse.dblclick(20, 480)
    await pause()
    expect(await where('a')).toEqual([x, y])
  })

  test('by key and wheel: + and - zoom, arrows pan, 0 shows all again', async () => {
    await open()
    await page.locator('.graph-canvas').focus()
    const first = { a: await where('a'), b: await where('b') }
    const apart = async () => (await where('b'))[0] - (await where('a'))[0]
    const usual = await apart()
    await page.keyboard.press('+')
    await expect.poll(apart).toBeCloseTo(usual * 1.5, 0)
    await page.keyboard.press('-')
    await expect.poll(apart).toBeCloseTo(usual, 0)
    await page.keyboard.press('ArrowRight')
    await expect.poll(async () => (await where('a'))[0]).toBeCloseTo(first.a[0] - 60, 0)
    await page.keyboard.press('ArrowDown')
    await expect.poll(async () => (await where('a'))[1]).toBeCloseTo(first.a[1] - 60, 0)
    await page.mouse.move(300, 250)
    await page.mouse.wheel(0, -300)
    await expect.poll(apart).toBeGreaterThan(usual * 1.2)
    await page.keyboard.press('0')
    await expect.poll(apart).toBeCloseTo(usual, 0)
    expect(await told()).toEqual([])
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

    // One that is pinned has a badge.
    const spot = await page.evaluate(() => window.page.handle.current?.where('b'))
    if (!spot) throw new Error('b is not drawn')
    const badge = { x: spot.x + 0.8 * spot.radius - 1, y: spot.y - 0.8 * spot.radius - 1, width: 2, height: 2 }
    expect(await hasText(badge)).toBe(false)
    await page.evaluate(() => window.page.show({ pinned: ['b'] }))
    await frames()
    expect(await hasText(badge)).toBe(true)
  })

  test('by touch: a tap selects, a finger pans or drags, two zoom, one held still asks for a menu', async () => {
    await open(undefined, { hasTouch: true })
    const touch = await fingersOn(page)
    const before = { a: await where('a'), b: await where('b'), c: await where('c') }

    // One that trembles is a tap, and moves nothing.
    await touch.down(before.a)
    await touch.move([before.a[0] + 6, before.a[1] + 4])
    await touch.up()
    expect(await told()).toEqual([['select', 'a', false]])
    expect(await where('a')).toEqual(before.a)
    await pause()

    await touch.down(before.a)
    await touch.move([before.a[0] + 40, before.a[1]], [before.a[0] + 80, before.a[1] + 10])
    await touch.up()
    expect((await told()).map(([name, id]) => [name, id])).toEqual([['move', 'a']])
    expect((await where('a'))[0]).toBeCloseTo(before.a[0] + 80, 0)
    expect(await where('b')).toEqual(before.b)

    // Panned by as much as the finger goes after it is known to pan.
    await touch.down([30, 450])
    await touch.move([50, 450], [90, 470])
    await touch.up()
    expect(await told()).toEqual([])
    expect((await where('c'))[0]).toBeCloseTo(before.c[0] + 40, 0)
    expect((await where('c'))[1]).toBeCloseTo(before.c[1] + 20, 0)

    // Two fingers, one of them on a node, draw together and turn a little: what lay between them stays there.
    const [x, y] = await where('b')
    const c = await where('c')
    await touch.down([x, y], [x - 200, y])
    await touch.move([
      [x - 50, y + 20],
      [x - 150, y - 20],
    ])
    await touch.up([x - 50, y + 20])
    await touch.up()
    const zoom = Math.hypot(100, 40) / 200
    const after = await where('b')
    expect(after[0]).toBeCloseTo(x - 100 + 100 * zoom, 0)
    expect(after[1]).toBeCloseTo(y, 0)
    expect((await where('c'))[1] - after[1]).toBeCloseTo((c[1] - y) * zoom, 0)
    expect(await told()).toEqual([])
    await pause()

    const held = await where('c')
    await touch.down(held)
    await page.waitForFunction(() => window.page.told.length > 0)
    await touch.move([held[0] + 60, held[1]])
    await touch.up()
    expect(await told()).toEqual([['menu', { id: 'c' }, at(held)]])
    expect(await where('c')).toEqual(held)
  })

  test('a right click asks for a menu where it is, and takes hold of nothing', async () => {
    await open()
    const a = await where('a')
    const c = await where('c')
    const middle = [(a[0] + c[0]) / 2, (a[1] + c[1]) / 2] as const
    await page.evaluate(() =>
      document.addEventListener('contextmenu', (event) => window.page.told.push(['browser', event.defaultPrevented])),
    )
    await page.mouse.click(...a, { button: 'right' })
    await page.mouse.move(a[0] + 60, a[1] + 40, { steps: 3 })
    await page.mouse.click(...middle, { button: 'right' })
    await page.mouse.click(20, 480, { button: 'right' })
    expect(await news()).toEqual([
      ['menu', { id: 'a' }, at(a)],
      ['browser', true],
      ['menu', { edge: 'a-c' }, at(middle)],
      ['browser', true],
      ['menu', {}, at([20, 480])],
      ['browser', true],
    ])
    expect(await where('a')).toEqual(a)
  })

  test('edges between the same two run apart, each can be pointed at, and says its word there', async () => {
    await open()
    await page.evaluate(() => window.page.show({ isTangled: true }))
    await page.evaluate(() => window.page.handle.current?.zoomOut())
    await frames()
    const bows = [
      ['a-b-1', 'a', 'b'],
      ['a-b-2', 'a', 'b'],
      ['b-a', 'b', 'a'],
    ] as const
    const curvature = curvatures(bows.map(([id, from, to]) => ({ id, from, to })))
    const spots: [string, Spot][] = []
    for (const [id, from, to] of bows) {
      const [ax, ay] = await where(from)
      const [bx, by] = await where(to)
      const { x, y } = pointOnBow({ x: ax, y: ay }, { x: bx, y: by }, curvature.get(id) ?? 0, 0.5)
      spots.push([id, [x, y]])
    }
    const c = await page.evaluate(() => window.page.handle.current?.where('c'))
    if (!c) throw new Error('c is not drawn')
    spots.push(['c-c', [c.x, c.y - 2 * ((c.radius + 2.5) * 0.7 + 10)]])
    for (const [id, [x, y]] of spots) {
      await page.mouse.move(x, y)
      await frames()
      expect([id, await hasText({ x: x - 10, y: y - 6, width: 20, height: 12 })]).toEqual([id, true])
      await page.mouse.click(x, y)
      expect(await news()).toEqual([['edge', id]])
      await pause()
    }
    // Drawn with a head where it leads to, only while it is lit.
    const b = await where('b')
    const head = { x: b[0] - 26, y: b[1] - 26, width: 26, height: 52 }
    await page.mouse.move(20, 480)
    await frames()
    const plain = await page.screenshot({ clip: head })
    const words = () =>
      Promise.all(spots.slice(0, 3).map(([, [x, y]]) => hasText({ x: x - 10, y: y - 6, width: 20, height: 12 })))
    expect(await words()).toEqual([false, false, false])
    await page.evaluate(() => window.page.show({ isTangled: true, selected: ['a'] }))
    await frames()
    // Of what is chosen the edges say their words, too.
    expect(await words()).toContain(true)
    expect((await page.screenshot({ clip: head })).equals(plain)).toBe(false)
  })

  test('names keep out from under what lies over the picture', async () => {
    await open()
    const [x, y] = await where('a')
    const sides = [
      { x: x + 8, y: y - 10, width: 40, height: 20 },
      { x: x - 48, y: y - 10, width: 40, height: 20 },
      { x: x - 20, y: y - 38, width: 40, height: 28 },
      { x: x - 20, y: y + 10, width: 40, height: 28 },
    ]
    const written = async () => Promise.all(sides.map(hasText))
    const at = (await written()).indexOf(true)
    const float = sides[at]
    if (!float) throw new Error('a is not named')
    await page.evaluate((rect) => window.page.show({ floats: [rect], selected: ['b'] }), float)
    await frames()
    const now = await written()
    expect(now[at]).toBe(false)
    expect(now).toContain(true)
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

  test('what a view leaves out is neither drawn nor met nor fitted, and comes back where it was', async () => {
    await open()
    const spots = { a: await where('a'), c: await where('c') }
    const between: Spot = [(spots.a[0] + spots.c[0]) / 2, (spots.a[1] + spots.c[1]) / 2]
    const look = ([x, y]: Spot) => page.screenshot({ clip: { x: x - 1, y: y - 1, width: 3, height: 3 } })
    const ground = await look([20, 480])
    const isPainted = async (spot: Spot) => !(await look(spot)).equals(ground)
    expect([await isPainted(spots.c), await isPainted(between)]).toEqual([true, true])
    await page.evaluate(() => window.page.show({ hidden: ['c'] }))
    await frames()
    expect([await isPainted(spots.c), await isPainted(between)]).toEqual([false, false])
    expect(await page.evaluate(() => window.page.handle.current?.where('c'))).toBeUndefined()
    await page.mouse.click(...spots.c)
    await pause()
    await page.mouse.click(...between)
    expect((await news()).filter(([, id]) => id !== undefined)).toEqual([])
    await page.evaluate(() => window.page.handle.current?.fit())
    await frames()
    const [a, b] = [await where('a'), await where('b')]
    expect([a[1], b[1]]).toEqual([expect.closeTo(250, -0.3), expect.closeTo(250, -0.3)])
    await page.evaluate(() => window.page.show({}))
    await page.evaluate(() => window.page.handle.current?.fit())
    await frames()
    expect([await where('a'), await where('c')]).toEqual([spots.a, spots.c])
    expect([await isPainted(spots.c), await isPainted(between)]).toEqual([true, true])
    await pause()
    await page.mouse.click(...spots.c)
    expect(await news()).toContainEqual(['select', 'c', false])
    await pause()
    await page.mouse.click(...between)
    expect(await news()).toEqual([['edge', 'a-c']])
  })

  test.each([
    ['reduce', 0],
    ['no-preference', 3],
  ] as const)(
    'to another layout nodes glide, but not where motion is to be reduced (%s)',
    async (reducedMotion, least) => {
      await open(undefined, { reducedMotion })
      const [a, b] = [await where('a'), await where('b')]
      const seen = await page.evaluate(async () => {
        const { show, handle } = window.page
        const xs = new Set<number>()
        show({ isSwapped: true })
        const began = performance.now()
        while (performance.now() - began < 900) {
          await new Promise(requestAnimationFrame)
          xs.add(Math.round(handle.current?.where('a')?.x ?? 0))
        }
        return [...xs]
      })
      const between = seen.filter((x) => x > a[0] + 2 && x < b[0] - 2)
      expect(between.length).toBeGreaterThanOrEqual(least)
      if (least === 0) expect(between).toEqual([])
      expect(await where('a')).toEqual([expect.closeTo(b[0], 0), expect.closeTo(b[1], 0)])
    },
  )

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

type Spot = readonly [number, number]

/** Fingers on the page, each named by where it is; those that `up` names stay down. */
async function fingersOn(page: Page) {
  const session = await page.context().newCDPSession(page)
  const send = (type: 'touchStart' | 'touchMove' | 'touchEnd', spots: readonly Spot[]) =>
    session.send('Input.dispatchTouchEvent', { type, touchPoints: spots.map(([x, y], id) => ({ x, y, id })) })
  return {
    async down(...spots: Spot[]) {
      for (let count = 1; count <= spots.length; count++) await send('touchStart', spots.slice(0, count))
    },
    /** Each step is where one finger goes, or where all of them do. */
    async move(...steps: (Spot | readonly Spot[])[]) {
      for (const step of steps) await send('touchMove', typeof step[0] === 'number' ? [step as Spot] : (step as Spot[]))
    },
    up: (...still: Spot[]) => send('touchEnd', still),
  }
}

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
