// Makes the pictures of the documentation from the built app: npm run build && npm run pictures; with names, only those.
import { fileURLToPath } from 'node:url'
import { ALL, atTheApp, perform } from './photograph.mjs'

const at = (path) => fileURLToPath(new URL(path, import.meta.url))

/**
 * Name of the picture, address of the view, width and height in pixels, and what is done, in turn, before it is taken: see
 * `perform`.
 */
const PICTURES = [
  ['explorer', '?lang=en&theme=light&node=challenge:ethics-privacy', 1440, 900],
  ['explorer-ja-dark', '?lang=ja&theme=dark&node=challenge:clinical-safety', 1440, 900],
  ['welcome', '?lang=en&theme=light', 1440, 900],
  [
    'tour',
    '?lang=ja&theme=dark',
    1440,
    900,
    '.detail-actions .button',
    'key:ArrowRight',
    'key:ArrowRight',
    'key:ArrowRight',
  ],
  [
    'views',
    '?lang=en&theme=light&trace=challenge:ethics-privacy',
    1440,
    900,
    '.actions .icon[aria-label^="Saved"]',
    '.dialog .button.go',
  ],
  ['list', '?lang=en&theme=light&screen=list', 1440, 900],
  [
    'share',
    `?lang=en&theme=light&${ALL}&node=challenge:ethics-privacy`,
    1440,
    900,
    '.actions .button:has-text("Share")',
  ],
  ['find', '?lang=en&theme=light', 1440, 900, 'key:Control+k', 'type:etihcs privcy'],
  [
    'layout',
    '?lang=en&theme=light&node=challenge:clinical-safety&layout=radial&centre=challenge:clinical-safety',
    1440,
    900,
  ],
  [
    'menu',
    '?lang=en&theme=light&node=technique:blockchain&near=technique:blockchain&depth=2',
    1440,
    900,
    '.node-menu-button',
  ],
  ['appearance', '?lang=en&theme=light&size=evidence&groups=communities', 1440, 900, '.layout-button'],
  ['keys', '?lang=en&theme=light', 1440, 900, 'key:?'],
  ['dossier', `?lang=en&theme=light&${ALL}&node=challenge:ethics-privacy`, 1440, 1100, '.answer .place'],
  ['trace', '?lang=en&theme=light&trace=challenge:ethics-privacy', 1440, 900],
  [
    'step',
    `?lang=ja&theme=dark&${ALL}&trace=challenge:ethics-privacy`,
    1440,
    900,
    '.route-step:has-text("proposed"), .route-step:has-text("提案")',
  ],
  ['gaps', `?lang=en&theme=light&${ALL}&screen=gaps`, 1440, 900, '[role=gridcell][aria-label*=proposed]'],
  ['compare', '?lang=en&theme=light&screen=compare', 1440, 900],
  ['compare-ja-dark', '?lang=ja&theme=dark&screen=compare', 1440, 900],
  ['reading', `?lang=en&theme=light&${ALL}&node=challenge:ethics-privacy&reading=on`, 1440, 900],
  [
    'table',
    `?lang=en&theme=light&${ALL}&screen=table&table=evidence&sort-evidence=-support`,
    1440,
    900,
    '[role=row][aria-rowindex="4"] [role=rowheader]',
  ],
  [
    'export',
    `?lang=en&theme=light&${ALL}&screen=gaps`,
    1440,
    900,
    '.actions .button:has-text("Export")',
    '[role=option]:has-text("SVG")',
  ],
  [
    'filters',
    '?lang=en&theme=light&data=llm-medicine-context&data=llm-medicine-zheng-2024&year=2023-2025&without=MENTIONS&node=challenge:patient-privacy',
    1440,
    900,
    '.filter-said:has-text("year")',
  ],
  ['embed', `?lang=ja&theme=light&${ALL}&embed`, 900, 560],
  ['narrow', '?lang=en&theme=light&node=challenge:ethics-privacy', 390, 844],
]

await atTheApp(async (address, browser) => {
  const wanted = process.argv.slice(2)
  for (const [name, query, width, height, ...acts] of PICTURES) {
    if (wanted.length > 0 && !wanted.includes(name)) continue
    const page = await browser.newPage({ viewport: { width, height }, reducedMotion: 'reduce' })
    await page.goto(address + query)
    await page.locator('.challenge, .graph-canvas canvas').first().waitFor({ state: 'attached' })
    // The first frame is drawn in software; names follow once the picture stands still.
    await page.waitForTimeout(2500)
    await perform(page, acts)
    await page.screenshot({ path: at(`../docs/images/${name}.png`) })
    await page.close()
  }
})
