// Takes every screen of the built app in both languages and themes, wide and narrow, to be looked at:
// npm run build && npm run screens. With names, only those; `wide`, `narrow`, `en`, `ja`, `light` and `dark` among them keep
// to these. They go to .screens/, or to the folder that SCREENS names.
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { ALL, atTheApp, perform } from './photograph.mjs'

const FOLDER = process.env.SCREENS ?? fileURLToPath(new URL('../.screens/', import.meta.url))
const asked = new Set(process.argv.slice(2))
const LANGS = keepAsked(['en', 'ja'])
const THEMES = keepAsked(['light', 'dark'])
const LOOKS = LANGS.flatMap((lang) => THEMES.map((theme) => ({ lang, theme })))
const WIDTHS = { wide: { width: 1440, height: 900 }, narrow: { width: 390, height: 844 } }
const SIZES = keepAsked(Object.keys(WIDTHS)).map((name) => WIDTHS[name])
const ETHICS = 'node=challenge:ethics-privacy'
const TRACE = `trace=challenge:ethics-privacy&${ETHICS}`
const BUTTON = '.actions .button'
const FOREIGN = 'drop:test/fixtures/loaders/graph/gexf-typed/input.gexf'

/**
 * Name of the screen, address of the view, which of the three panes a narrow window shows, and what is done before it is
 * taken: see `perform`.
 */
const SCREENS = [
  ['welcome', '', 'detail'],
  ['map', '', 'picture'],
  ['challenges', '', 'list'],
  ['dossier', `${ALL}&${ETHICS}`, 'detail'],
  ['evidence', ETHICS, 'detail', '.answer .place'],
  ['gap', 'node=challenge:interpretability', 'detail'],
  ['solution', 'node=technique:blockchain', 'detail'],
  ['paper', `${ALL}&node=paper:liu-medmllm-2023`, 'detail'],
  ['statement', 'edge=ADDRESSES:technique:blockchain--challenge:clinical-safety', 'detail'],
  ['several', 'node=technique:blockchain&node=challenge:clinical-safety', 'detail'],
  ['selected', 'node=technique:blockchain&node=challenge:clinical-safety', 'picture'],
  ['chosen', ETHICS, 'picture'],
  ['chosen-menu', ETHICS, 'picture', '.chosen-bar [aria-haspopup], .node-menu-button'],
  ['header-menu', '', 'picture', '.header .more-button'],
  ['reading', `${ALL}&node=challenge:clinical-safety&reading=on`, 'detail'],
  ['trace-text', TRACE, 'detail'],
  ['trace-routes', TRACE, 'picture'],
  ['trace-step', TRACE, 'picture', '.route-step.weakest'],
  ['trace-whole', `${TRACE}&graph=whole`, 'picture'],
  ['trace-none', `${TRACE}&support=deployed`, 'detail'],
  ['what-counts', TRACE, 'detail', '.detail .detail-actions > .button'],
  ['near', 'node=technique:blockchain&near=technique:blockchain&depth=2', 'picture'],
  ['menu', 'node=technique:blockchain&near=technique:blockchain&depth=2', 'picture', '.node-menu-button'],
  ['appearance', 'size=evidence&groups=communities&colors=safe', 'picture', '.layout-button'],
  ['layered', 'layout=layered', 'picture'],
  ['history', 'node=technique:blockchain', 'picture', 'key:1', '.history-button >> nth=2'],
  ['filters', 'year=2023-2025&without=MENTIONS&support=proposed', 'picture', '.stage .filter-add'],
  ['years', 'year=2023-2025', 'picture', '.stage .filter-said'],
  ['emptied', 'year=1999', 'picture'],
  ['gaps', `${ALL}&screen=gaps`, 'picture'],
  [
    'gaps-cell',
    `${ALL}&screen=gaps`,
    'picture',
    '[role=gridcell][aria-label*="proposed"], [role=gridcell][aria-label*="提案"]',
  ],
  ['gaps-empty', 'screen=gaps', 'picture', '[role=gridcell].gap'],
  ['gaps-beside', `screen=gaps&${ETHICS}`, 'picture'],
  ['compare', 'screen=compare', 'picture'],
  ['list', `screen=list&${ETHICS}`, 'picture'],
  ['table', `${ALL}&screen=table`, 'picture'],
  ['table-evidence', `${ALL}&screen=table&table=evidence&sort-evidence=-support`, 'picture'],
  ['palette', '', 'list', 'key:Control+k'],
  ['palette-found', '', 'list', 'key:Control+k', 'type:blockchain'],
  ['open', '', 'list', '.open-button'],
  ['export', TRACE, 'detail', `${BUTTON} >> nth=1`],
  ['export-picture', TRACE, 'detail', `${BUTTON} >> nth=1`, '[role=option]:has-text("SVG")'],
  ['share', TRACE, 'detail', `${BUTTON} >> nth=2`],
  ['views', ETHICS, 'detail', '.actions .ghost.icon'],
  ['keys', '', 'list', 'key:?'],
  ['notices', 'node=challenge:nowhere&screen=cellar', 'list'],
  ['tour', '', 'detail', '.detail-actions .button'],
  ['tour-routes', '', 'detail', '.detail-actions .button', ...Array(3).fill('.tour-foot .go')],
  ['tour-end', '', 'detail', '.detail-actions .button', ...Array(5).fill('.tour-foot .go')],
  ['file', '', 'detail', FOREIGN],
  ['file-refused', '', 'detail', 'drop:test/fixtures/loaders/graph/bad-gexf-dangling/input.gexf'],
  ['file-open', '', 'picture', FOREIGN, '.dialog .go'],
  ['file-table', '', 'picture', FOREIGN, '.dialog .go', '.screen-tab >> nth=4'],
  ['file-gone', '', 'list', FOREIGN, '.dialog .go', 'reload'],
  ['part-lost', '', 'picture', 'lost:Gaps', 'reload', '.screen-tab >> nth=1'],
  ['server-lost', '', 'list', 'lost:/api/', '.challenge'],
  ['embed', 'embed', 'picture'],
  ['embed-dossier', `embed&${ETHICS}`, 'picture'],
]
/** What only windows of one width have. */
const WIDE = new Set(['history', 'open', 'views'])
const NARROW = new Set(['header-menu'])
const PANES = ['list', 'detail', 'picture']

await atTheApp(async (address, browser) => {
  mkdirSync(FOLDER, { recursive: true })
  for (const { width, height } of SIZES) {
    for (const { lang, theme } of LOOKS) {
      const page = await browser.newPage({ viewport: { width, height }, reducedMotion: 'reduce' })
      page.setDefaultTimeout(10_000)
      let stays = false
      for (const [name, view, pane, ...acts] of SCREENS) {
        if (asked.size > 0 && !asked.has(name)) continue
        if ((width > 1000 ? NARROW : WIDE).has(name)) continue
        const query = `?lang=${lang}&theme=${theme}${view && `&${view}`}`
        // What was done before may leave something open; an address alone needs no new page.
        await page.unrouteAll()
        if (stays && !view.startsWith('embed')) await page.evaluate(goTo, query)
        else await page.goto(address + query)
        stays = acts.length === 0 && !view.startsWith('embed')
        const picture = join(FOLDER, `${name}-${width}-${lang}-${theme}.png`)
        try {
          await page.locator('.challenge, .graph-canvas canvas').first().waitFor({ state: 'attached' })
          const tab = page.locator('.pane-tab').nth(PANES.indexOf(pane))
          if (await tab.isVisible()) await tab.click()
          await page.waitForTimeout(view.startsWith(ALL) ? 4000 : 1500)
          await perform(page, acts, 800)
        } catch (error) {
          stays = false
          console.error(`${picture}: ${error.message.split('\n')[0]}`)
        }
        await page.screenshot({ path: picture })
      }
      await page.close()
    }
  }
})

/** Those of some words that were asked for, taken out of what was asked for; all where none was. */
function keepAsked(words) {
  const kept = words.filter((word) => asked.delete(word))
  return kept.length > 0 ? kept : words
}

/** In the page: to another view of it, as the browser's way back would lead there. */
function goTo(query) {
  history.pushState({}, '', query)
  dispatchEvent(new PopStateEvent('popstate', { state: {} }))
}
