// Takes every screen of the built app in both languages and themes, wide and narrow, to be looked at:
// npm run build && npm run screens. With names, only those; `wide`, `narrow`, `en`, `ja`, `light` and `dark` among them keep
// to these. They go to .screens/, or to the folder that SCREENS names.
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { ALL, atTheApp } from './photograph.mjs'
import { goToScreen, isOfWidth, SCREENS } from './screen-list.mjs'

const FOLDER = process.env.SCREENS ?? fileURLToPath(new URL('../.screens/', import.meta.url))
const asked = new Set(process.argv.slice(2))
const LANGS = keepAsked(['en', 'ja'])
const THEMES = keepAsked(['light', 'dark'])
const LOOKS = LANGS.flatMap((lang) => THEMES.map((theme) => ({ lang, theme })))
const WIDTHS = { wide: { width: 1440, height: 900 }, narrow: { width: 390, height: 844 } }
const SIZES = keepAsked(Object.keys(WIDTHS)).map((name) => WIDTHS[name])

await atTheApp(async (address, browser) => {
  mkdirSync(FOLDER, { recursive: true })
  for (const { width, height } of SIZES) {
    for (const look of LOOKS) {
      const page = await browser.newPage({ viewport: { width, height }, reducedMotion: 'reduce' })
      page.setDefaultTimeout(10_000)
      let stays = false
      for (const screen of SCREENS) {
        const [name, view] = screen
        if ((asked.size > 0 && !asked.has(name)) || !isOfWidth(name, width)) continue
        const picture = join(FOLDER, `${name}-${width}-${look.lang}-${look.theme}.png`)
        const settle = () => page.waitForTimeout(view.startsWith(ALL) ? 2000 : 800)
        try {
          stays = await goToScreen(page, address, look, screen, settle, stays)
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
