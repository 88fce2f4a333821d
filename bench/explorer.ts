import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { launch, missing, serve, shown, visit } from './bench-browser.ts'
import { benchLarge } from './explorer-large.ts'
import { quantiles } from './measure.ts'
import { servePages } from './pages-host.ts'
import { ms, sayRatio } from './say.ts'
import { record, type ScriptTime } from './script-time.ts'
import { surveyGraph } from './survey-graph.ts'

const FOLDER = join('.bench', 'explorer')
const ROUNDS = 5
const FILE = { nodes: 10_000, statements: 20_000, hub: 500 }

/** The explorer in a real browser: script time, not frames, since those are drawn in software here. */
export async function benchExplorer(): Promise<void> {
  console.log('\nexplorer: script time in a browser')
  const lack = missing()
  if (lack) return console.log(`  SKIPPED  ${lack}`)
  mkdirSync(FOLDER, { recursive: true })
  const browser = await launch()
  const bare = await servePages(FOLDER)
  const app = await serve()
  try {
    await firstView(browser, app.url, bare.url)
    await opening(browser, app.url, bare.url)
    await benchLarge(browser, app.url, FOLDER)
  } finally {
    app.stop()
    bare.stop()
    await browser.close()
  }
}

/** From the address to the picture. */
async function firstView(browser: Browser, app: string, bare: string): Promise<void> {
  type Part = {
    data: { nodes: { id: string; kind: string; label: { en: string } }[]; edges: { from: string; to: string }[] }
  }
  const response = await fetch(`${app}api/v1/subgraph`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ scope: 'all', dataset: ['llm-medicine-zheng-2024'] }),
  })
  const { nodes, edges } = ((await response.json()) as Part).data
  const plain = nodes.map(({ id, label }, index) => {
    const [x, y] = [Math.cos(index) * Math.sqrt(index), Math.sin(index) * Math.sqrt(index)]
    return { id, label: label.en, x, y, size: 5, color: '#888' }
  })
  writeFileSync(join(FOLDER, 'survey.json'), JSON.stringify({ nodes: plain, edges }))
  const challenges = nodes.filter(({ kind }) => kind === 'Challenge').map(({ id, label }) => ({ id, label: label.en }))
  writeFileSync(join(FOLDER, 'peer.json'), JSON.stringify({ nodes: plain, edges, challenges }))
  const { ours, theirs, peer } = await turns(browser, 'navigationStart', 100, {
    ours: (page) => page.goto(`${app}?lang=en`),
    theirs: (page) => page.goto(`${bare}survey.html`),
    peer: (page) => page.goto(`${bare}peer.html`),
  })
  say(`the survey, ${nodes.length} nodes`, ours, theirs)
  sayRatio('the script of a bare page with Sigma, to the first view', ours.page / theirs.page, { most: 1.5 })
  console.log(`  the same with the ${challenges.length} challenges through React: ${told(peer)}`)
  console.log(`           ${(ours.page / peer.page).toFixed(2)} × that script`)
}

/** From the file to the picture. */
async function opening(browser: Browser, app: string, bare: string): Promise<void> {
  const file = { name: 'large.gexf', mimeType: 'text/xml', buffer: foreignFile() }
  const begin = (page: Page) =>
    page.evaluate((least) => {
      Object.assign(globalThis, { least })
      performance.mark('given')
    }, FILE.nodes)
  const { ours, theirs } = await turns(browser, 'given', Number.MAX_SAFE_INTEGER, {
    ours: async (page) => {
      await page.goto(`${app}?lang=en`)
      await page.getByRole('button', { name: 'Open', exact: true }).click()
      const [chooser] = await Promise.all([
        page.waitForEvent('filechooser'),
        page.getByRole('button', { name: 'Choose files' }).click(),
      ])
      await begin(page)
      await chooser.setFiles(file)
      await page.getByRole('button', { name: 'Explore' }).click()
    },
    theirs: async (page) => {
      await page.goto(`${bare}gexf.html`)
      await begin(page)
      await page.locator('input').setInputFiles(file)
    },
  })
  say(`a GEXF of ${FILE.nodes} nodes`, ours, theirs)
  sayRatio('the script of a bare page with Sigma, from the file to the view', ours.page / theirs.page, { most: 1.3 })
  sayRatio('the same with the work of workers, layout counted', ours.all / theirs.all, { most: 1.3 })
}

/** A file that knows nothing of us. */
function foreignFile(): Buffer {
  const { nodes, edges } = surveyGraph(FILE)
  const lines = [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<gexf xmlns="http://gexf.net/1.3" version="1.3"><graph defaultedgetype="directed"><nodes>',
    ...nodes.map(({ id, label }) => `<node id="${id}" label="${label.en}"/>`),
    '</nodes><edges>',
    ...edges.map(({ from, to }, index) => `<edge id="${index}" source="${from}" target="${to}"/>`),
    '</edges></graph></gexf>',
  ]
  return Buffer.from(lines.join('\n'))
}

/** The pages in turns, each new: the medians. */
async function turns<Name extends string>(
  browser: Browser,
  from: string,
  least: number,
  ways: Readonly<Record<Name, (page: Page) => Promise<unknown>>>,
): Promise<Record<Name, ScriptTime>> {
  const names = Object.keys(ways) as Name[]
  const taken = Object.fromEntries(names.map((name) => [name, []])) as unknown as Record<Name, ScriptTime[]>
  for (let round = -1; round < ROUNDS; round++) {
    for (const name of names) {
      const page = await visit(browser, least)
      const recorded = await record(browser, page, async () => {
        await ways[name](page)
        await shown(page)
      })
      if (round >= 0) taken[name].push(recorded.timeOf(from, 'shown'))
      await page.context().close()
    }
  }
  const median = (name: Name): ScriptTime => {
    const of = (part: keyof ScriptTime) => quantiles(taken[name].map((time) => time[part])).median
    return { page: of('page'), all: of('all'), clock: of('clock') }
  }
  return Object.fromEntries(names.map((name) => [name, median(name)])) as Record<Name, ScriptTime>
}

function say(what: string, ours: ScriptTime, theirs: ScriptTime): void {
  console.log(`  ${what}: ${told(ours)}`)
  console.log(`  the same on a bare page: ${told(theirs)}`)
}

function told({ page, all, clock }: ScriptTime): string {
  return `${ms(page)} on the page, ${ms(all)} with its workers, ${ms(clock)} by the clock`
}
