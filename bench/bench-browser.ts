import { type ChildProcess, spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { type Browser, chromium, type Page } from 'playwright-core'
import { newerSource } from './newer-source.ts'

const CHROMIUM = process.env.CHROMIUM_PATH ?? '/usr/bin/chromium'
const MAIN = join('dist', 'src', 'cli', 'main.js')

/** What is missing for the explorer to be looked at. */
export function missing(): string | undefined {
  if (!existsSync(CHROMIUM)) return `there is no Chromium at ${CHROMIUM}`
  if (!existsSync(MAIN)) return 'there is no build; run npm run build first'
  const newer = newerSource()
  return newer && `the build is older than ${newer}; run npm run build first`
}

/** WebGL in software and all else by the processor alone, as in the browser tests. */
export function launch(): Promise<Browser> {
  const drawing = ['--use-gl=angle', '--use-angle=swiftshader', '--enable-unsafe-swiftshader']
  const rest = ['--no-sandbox', '--disable-gpu-compositing', '--disable-gpu-rasterization']
  return chromium.launch({ executablePath: CHROMIUM, args: [...drawing, ...rest] })
}

export interface Served {
  readonly url: string
  stop(): void
}

/** The built program over this file, or over what it comes with. */
export async function serve(file?: string): Promise<Served> {
  const child = spawn(process.execPath, [MAIN, 'serve', ...(file ? [file] : []), '--port', '0'])
  return { url: await urlOf(child), stop: () => void child.kill('SIGTERM') }
}

function urlOf(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = ''
    const listen = (chunk: Buffer): void => {
      said += chunk.toString()
      const found = /^(https?:\S+)$/mu.exec(said)?.[1]
      if (found) resolve(found)
    }
    child.stdout?.on('data', listen)
    child.stderr?.on('data', listen)
    child.once('exit', (code) => reject(new Error(`serve ended with ${code}: ${said}`)))
  })
}

/** What the pages remember for the bench. */
interface Watched {
  /** Held so that those that are left can go. */
  contexts: WeakRef<WebGL2RenderingContext>[]
  tasks: number[]
  least: number
}

/**
 * A page that makes the mark `shown` when it first draws so many things at once, and keeps its WebGL contexts and the lengths of
 * its long tasks.
 */
export async function visit(browser: Browser, least: number): Promise<Page> {
  const page = await (await browser.newContext({ viewport: { width: 1440, height: 900 } })).newPage()
  page.setDefaultTimeout(180_000)
  await page.addInitScript((least) => {
    const watched = globalThis as unknown as Watched
    Object.assign(watched, { contexts: [], tasks: [], least })
    const { getContext } = HTMLCanvasElement.prototype
    HTMLCanvasElement.prototype.getContext = function (
      this: HTMLCanvasElement,
      ...given: Parameters<typeof getContext>
    ) {
      const context = getContext.apply(this, given)
      if (context instanceof WebGL2RenderingContext && !watched.contexts.some((known) => known.deref() === context))
        watched.contexts.push(new WeakRef(context))
      return context
    } as typeof getContext
    const { drawArrays, drawArraysInstanced } = WebGL2RenderingContext.prototype
    let isShown = false
    const drew = (count: number) => {
      if (isShown || count < watched.least) return
      isShown = true
      performance.mark('shown')
    }
    WebGL2RenderingContext.prototype.drawArrays = function (mode, first, count) {
      drawArrays.call(this, mode, first, count)
      drew(count)
    }
    WebGL2RenderingContext.prototype.drawArraysInstanced = function (mode, first, count, instances) {
      drawArraysInstanced.call(this, mode, first, count, instances)
      drew(instances)
    }
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) watched.tasks.push(duration)
    }).observe({ type: 'longtask', buffered: true })
  }, least)
  return page
}

export async function shown(page: Page): Promise<void> {
  await page.waitForFunction(() => performance.getEntriesByName('shown').length > 0, undefined, { polling: 100 })
}

/** Once two frames were drawn. */
export function frames(page: Page): Promise<void> {
  return page.evaluate(
    () => new Promise<void>((done) => requestAnimationFrame(() => requestAnimationFrame(() => done()))),
  )
}

/** Contexts of WebGL that still hold something. */
export function openContexts(page: Page): Promise<number> {
  return page.evaluate(
    () =>
      (globalThis as unknown as Watched).contexts.filter((context) => context.deref()?.isContextLost() === false)
        .length,
  )
}

export function longTasks(page: Page): Promise<number[]> {
  return page.evaluate(() => (globalThis as unknown as Watched).tasks)
}

/** Bytes of script objects on the page, garbage collected. */
export async function heapOf(page: Page): Promise<number> {
  const session = await page.context().newCDPSession(page)
  for (let times = 0; times < 3; times++) await session.send('HeapProfiler.collectGarbage')
  const { usedSize } = await session.send('Runtime.getHeapUsage')
  await session.detach()
  return usedSize
}
