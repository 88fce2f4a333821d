import { readdir, readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import type { Page } from 'playwright-core'
import { languages } from '../../web/i18n/languages.ts'
import { tourWords } from '../../web/i18n/tour-words.ts'

const DATA = fileURLToPath(new URL('../../graph-data/', import.meta.url))

/** Where the text of files, addresses, places in a source and keys stands, which is the same in every language. */
const SAME_EVERYWHERE =
  'kbd, code, pre, textarea, [translate=no], noscript, script, style, .preview-text, .preview-name, .search-key'

const FILE_OR_ADDRESS = /^(?:https?:\S+|[\w.-]+\.\w{2,6})$/u

const plain = (text: string): string => text.replace(/[\s'"]+/gu, ' ')

/** All that the shipped data and the words of the language hold: Latin script that may stand on a page in it. */
async function known(lang: string): Promise<string> {
  const names = await readdir(DATA, { recursive: true })
  const files = names.filter((name) => /\.(?:ya?ml|csv|md|json)$/u.test(name))
  const texts = await Promise.all(files.map((name) => readFile(DATA + name, 'utf8')))
  const loaded = await languages.find(({ tag }) => tag === lang)?.load()
  return plain([...texts, ...Object.values(loaded?.messages ?? {}), JSON.stringify(tourWords(lang))].join(' '))
}
const inJapanese = known('ja')

/**
 * What a Japanese page says in Latin words that come neither from the data nor from the Japanese messages, each text once:
 * what was left in English, read or only named to a screen reader. Of a page in another language it says nothing.
 */
export async function untranslatedOn(page: Page): Promise<string[]> {
  if ((await page.locator('html').getAttribute('lang')) !== 'ja') return []
  const said = await page.evaluate((same) => {
    const texts = new Set<string>()
    const isMeant = (element: Element | null) =>
      element !== null && !element.closest(same) && element.closest('[lang]')?.getAttribute('lang') === 'ja'
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    while (walker.nextNode())
      if (isMeant(walker.currentNode.parentElement)) texts.add(walker.currentNode.nodeValue ?? '')
    for (const name of [
      'aria-label',
      'aria-description',
      'aria-roledescription',
      'aria-valuetext',
      'title',
      'placeholder',
      'alt',
    ])
      for (const element of document.querySelectorAll(`body [${name}]`))
        if (isMeant(element)) texts.add(element.getAttribute(name) ?? '')
    return [...texts]
  }, SAME_EVERYWHERE)
  const words = await inJapanese
  return said.filter((text) =>
    text.split(/[、。・：；「」（）【】]/u).some((part) => {
      const isLatin = /[a-z]{2}/iu.test(part) && !/[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Han}]/u.test(part)
      return isLatin && !FILE_OR_ADDRESS.test(part.trim()) && !words.includes(plain(part).trim())
    }),
  )
}
