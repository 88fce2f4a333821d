/** Every screen and state of the app: what `npm run screens` takes pictures of, and what is checked to be in everybody's reach. */
import { ALL, perform } from './photograph.mjs'

const ETHICS = 'node=challenge:ethics-privacy'
const TRACE = `trace=challenge:ethics-privacy&${ETHICS}`
const BUTTON = '.actions .button'
const FOREIGN = 'drop:test/fixtures/loaders/graph/gexf-typed/input.gexf'

/**
 * Name of the screen, address of the view, which of the three panes a narrow window shows, and what is done before it is
 * taken: see `perform`.
 */
export const SCREENS = [
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
  ['trace-step', TRACE, 'picture', '.route-step:has-text("proposed"), .route-step:has-text("提案")'],
  ['trace-half', 'to=challenge:clinical-safety', 'detail', '.detail h1'],
  ['trace-gone', 'trace=challenge:clinical-saftey', 'detail'],
  ['trace-alone', TRACE, 'detail', '.route button[aria-pressed]'],
  ['trace-whole', `${TRACE}&graph=whole`, 'picture'],
  ['trace-list', `${TRACE}&screen=list`, 'picture'],
  ['trace-none', `${TRACE}&support=deployed`, 'detail'],
  ['what-counts', TRACE, 'detail', '.detail .detail-actions > .button'],
  ['near', 'node=technique:blockchain&near=technique:blockchain&depth=2', 'picture'],
  ['zoomed', 'camera=0.5,0.5,0.4', 'picture'],
  ['menu', 'node=technique:blockchain&near=technique:blockchain&depth=2', 'picture', '.node-menu-button'],
  ['appearance', 'size=evidence&groups=communities&colors=safe', 'picture', '.layout-button'],
  ['layered', 'layout=layered', 'picture'],
  ['history', 'node=technique:blockchain', 'picture', 'key:1', '.history-button >> nth=2'],
  ['filters', 'year=2023-2025&without=MENTIONS&support=proposed', 'picture', '.stage .filter-add'],
  ['years', 'year=2023-2025', 'picture', '.stage .filter-said'],
  ['filter-by', '', 'picture', '.stage .filter-add', '[role=dialog] [role=option] >> nth=1'],
  ['emptied', 'year=1999&support=deployed&field.venue=Arxiv', 'picture'],
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
  ['table-columns', 'screen=table', 'picture', '.table-tools [aria-haspopup]'],
  ['table-none', 'screen=table', 'picture', '.table-tools input', 'type:404404'],
  ['table-evidence', `${ALL}&screen=table&table=evidence&sort-evidence=-support`, 'picture'],
  ['palette', '', 'list', 'key:Control+k'],
  ['palette-found', '', 'list', 'key:Control+k', 'type:blockchain'],
  ['palette-none', '', 'list', 'key:Control+k', 'type:404404'],
  ['open', '', 'list', '.open-button'],
  ['export', TRACE, 'detail', `${BUTTON} >> nth=1`],
  ['export-picture', TRACE, 'detail', `${BUTTON} >> nth=1`, '[role=option]:has-text("SVG")'],
  ['share', TRACE, 'detail', '.share-button'],
  ['share-narrow', TRACE, 'detail', '.header .more-button', '[data-key=share]'],
  ['views-narrow', ETHICS, 'detail', '.header .more-button', '[data-key=views]'],
  ['open-narrow', '', 'list', '.header .more-button', '[data-key=open]'],
  ['views', ETHICS, 'detail', '.views-button'],
  ['keys', '', 'list', 'key:?'],
  ['notices', 'node=challenge:nowhere&screen=cellar&range.n=x&hops=99&data=nothing&by=nobody', 'list'],
  ['tour', '', 'detail', '.detail-actions .button'],
  ['tour-routes', '', 'detail', '.detail-actions .button', ...Array(3).fill('.tour-foot .go')],
  ['tour-end', '', 'detail', '.detail-actions .button', ...Array(5).fill('.tour-foot .go')],
  ['file', '', 'detail', FOREIGN],
  ['file-refused', '', 'detail', 'drop:test/fixtures/loaders/graph/bad-gexf-dangling/input.gexf'],
  ['file-open', '', 'picture', FOREIGN, '.dialog .go'],
  ['file-table', '', 'picture', FOREIGN, '.dialog .go', '.screen-tab >> nth=4'],
  ['file-again', '', 'list', FOREIGN, '.dialog .go', 'reload'],
  ['file-gone', '', 'list', FOREIGN, '.dialog .go', 'forget:files', 'reload'],
  ['part-lost', '', 'picture', 'lost:Gaps', 'reload', '.screen-tab >> nth=1'],
  ['server-lost', '', 'list', 'lost:/api/', '.challenge'],
  ['data-off', 'data=', 'list'],
  ['empty', '', 'picture', 'crowd:0', 'reload'],
  ['loading', '', 'list', 'hold:/api/v1/subgraph', 'reload'],
  ['strongest-part', '', 'picture', 'crowd:50000', 'reload'],
  ['webgl-lost', '', 'picture', 'lose:webgl'],
  ['full-screen', ETHICS, 'picture', '.zoom [aria-pressed]'],
  ['embed', 'embed', 'picture'],
  ['embed-list', 'embed&screen=list', 'picture'],
  ['embed-notices', 'embed&node=challenge:nowhere', 'picture'],
  ['embed-dossier', `embed&${ETHICS}`, 'picture'],
]
/** What only windows of one width have. */
const WIDE = new Set(['history', 'open', 'views', 'share'])
const NARROW = new Set(['header-menu', 'share-narrow', 'views-narrow', 'open-narrow'])
const PANES = ['list', 'detail', 'picture']

/** Whether a window of this width has the screen. */
export function isOfWidth(name, width) {
  return !(width > 1000 ? NARROW : WIDE).has(name)
}

/**
 * Brings the page there in a language and a theme, at once where the page stays as it is (`stays`); `settle` is waited for
 * before and after each act. Returns whether the page stays for the next.
 */
export async function goToScreen(page, address, { lang, theme }, [, view, pane, ...acts], settle, stays) {
  const query = `?lang=${lang}&theme=${theme}${view && `&${view}`}`
  const isEmbedded = view.startsWith('embed')
  // What was done before may leave something open; an address alone needs no new page.
  await page.unrouteAll()
  if (stays && !isEmbedded) await page.evaluate(goTo, query)
  else {
    // Else the same address might bring back a file that was looked at.
    await page.goto('about:blank')
    await page.goto(address + query)
  }
  await page.locator('.challenge, .graph-canvas canvas').first().waitFor({ state: 'attached' })
  await settle()
  const tab = page.locator('.pane-tab').nth(PANES.indexOf(pane))
  const bringToFront = async () => {
    if (await tab.isVisible()) await tab.click()
    await settle()
  }
  await bringToFront()
  await perform(page, acts, settle)
  if (acts.at(-1) === 'reload') await bringToFront()
  return acts.length === 0 && !isEmbedded
}

/** In the page: to another view of it, as the browser's way back would lead there. */
function goTo(query) {
  history.pushState({}, '', query)
  dispatchEvent(new PopStateEvent('popstate', { state: {} }))
}
