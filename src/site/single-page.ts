import { fillPage, replaceOnce } from './fill-page.ts'
import type { BuiltFiles } from './folder-site.ts'
import { hashSource, scriptJson } from './html.ts'
import { pageBody } from './page-body.ts'
import { pageHead } from './page-head.ts'
import { pagePolicy } from './page-policy.ts'
import type { Site } from './site.ts'

const SCRIPT = /<script type="module"[^>]* src="\.\/([^"]+)"[^>]*><\/script>/u
const STYLE = /<link rel="stylesheet"[^>]* href="\.\/([^"]+)"[^>]*>/u
const ICON = /href="\.\/([^"]+\.svg)"/u

/**
 * The whole site as one page that opens from disk: the build of one chunk, its style, its icon and the data stand in it,
 * and its policy names script and style by hash. `hash` gives the SHA-256 of a text in base64.
 */
export function singlePage(
  built: BuiltFiles,
  site: Site,
  { nonce, placeholder, hash }: { readonly nonce: string; readonly placeholder: string; hash(text: string): string },
): string {
  const textOf = (name: string | undefined): string => {
    const file = built.get(name ?? '')
    if (!file) throw new Error(`The build for a single file lacks ${name ?? 'a part'}`)
    return new TextDecoder().decode(file)
  }
  const page = textOf('index.html').replaceAll(placeholder, nonce)
  const [scriptTag = '', scriptFile] = SCRIPT.exec(page) ?? []
  const [styleTag = '', styleFile] = STYLE.exec(page) ?? []
  const [iconLink = '', iconFile] = ICON.exec(page) ?? []
  // Within the strings of a script the two mean the same; in the page the first could end it.
  const script = textOf(scriptFile).replace(/<(?=\/?script)/giu, '\\x3c')
  const style = textOf(styleFile)
  const policy = pagePolicy({
    script: hashSource(hash(script)),
    style: `${hashSource(hash(style))} 'nonce-${nonce}'`,
    worker: 'blob:',
    connect: "'none'",
  })
  const data = `<script type="application/json" id="survey-graph-data">${scriptJson(site.json)}</script>`
  const filled = fillPage(page, site, { policy, head: pageHead(site), body: `${pageBody(site)}\n    ${data}` })
  return [
    [iconLink, `href="data:image/svg+xml,${encodeURIComponent(textOf(iconFile))}"`],
    [styleTag, `<style>${style}</style>`],
    [scriptTag, `<script type="module">${script}</script>`],
  ].reduce((text, [place = '', inPage = '']) => replaceOnce(text, place, inPage), filled)
}
