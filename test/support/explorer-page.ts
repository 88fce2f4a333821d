import axe from 'axe-core'
import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, expect } from 'vitest'
import { type RunningApp, startApp } from './app.ts'
import { launchBrowser } from './browser.ts'
import { untranslatedOn } from './untranslated.ts'

/** Said of the browser's own way of showing what WebGL drew, where all else is drawn without it: see `launchBrowser`. */
const READ_BACK = /GL Driver Message .* GPU stall due to ReadPixels/u

export interface ExplorerPages {
  /** A new page at this query, once its challenges are listed. A complaint that is `expected` is none. */
  open(query?: string, options?: BrowserContextOptions, expected?: RegExp): Promise<Page>
  /** The same, once it is loaded. */
  visit(query?: string, options?: BrowserContextOptions, expected?: RegExp): Promise<Page>
}

/**
 * The built app (over the shipped data unless started otherwise) and a browser for the tests of a `describe`; each test
 * fails if its pages complain of anything, or ask for anything that is not the app's.
 */
export function useExplorerPages(start: () => Promise<RunningApp> = startApp): ExplorerPages {
  let app: RunningApp
  let browser: Browser
  const complaints: string[] = []
  const pages: Page[] = []

  beforeAll(async () => {
    app = await start()
    browser = await launchBrowser()
  })
  afterAll(async () => {
    await browser?.close()
    await app?.stop()
  })
  afterEach(async () => {
    await Promise.all(pages.splice(0).map((page) => page.context().close()))
    expect(complaints.splice(0)).toEqual([])
  })
  const visit: ExplorerPages['visit'] = async (query = '?lang=en', options = {}, expected) => {
    const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, locale: 'en-GB', ...options })
    const page = await context.newPage()
    page.setDefaultTimeout(20_000)
    pages.push(page)
    page.on('console', (message) => {
      const isComplaint = message.type() === 'error' || message.type() === 'warning'
      const isTold = isComplaint && !READ_BACK.test(message.text()) && !expected?.test(message.text())
      if (isTold) complaints.push(message.text())
    })
    page.on('pageerror', (error) => complaints.push(error.message))
    context.on('request', (request) => {
      const url = request.url()
      const isOwn = [app.url, 'blob:', 'data:'].some((start) => url.startsWith(start))
      if (!isOwn && !expected?.test(url)) complaints.push(`asked for ${url}`)
    })
    await page.goto(app.url + query)
    return page
  }
  return {
    visit,
    async open(...given) {
      const page = await visit(...given)
      await page.locator('.challenge').first().waitFor({ state: 'attached' })
      return page
    },
  }
}

/** The query of the page's address. */
export function queryOf(page: Page): URLSearchParams {
  return new URL(page.url()).searchParams
}

/** What an accessibility checker finds wrong on the page as it is now, a line for each; and what a Japanese page says in English. */
export async function violationsOn(page: Page): Promise<string[]> {
  await page.evaluate(axe.source)
  const found = await page.evaluate(async () => {
    // All that it checks, and the size of what is pressed besides; but that what stands over the page is in a landmark of it.
    const rules = { 'target-size': { enabled: true }, region: { enabled: false } }
    const { violations } = await (window as unknown as { axe: typeof axe }).axe.run(document, { rules })
    return violations.map(({ id, nodes }) => {
      const where = nodes.slice(0, 3).map((node) => `${node.html.slice(0, 160)} ${node.any[0]?.message ?? ''}`)
      return `${id}: ${where.join(' | ')}`
    })
  })
  return [...found, ...(await untranslatedOn(page)).map((text) => `untranslated: ${text}`)]
}
