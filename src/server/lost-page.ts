import type { Context } from 'hono'
import { accepts } from 'hono/accepts'
import { escapeXml } from '../export/xml.ts'
import { LANGUAGES, type Language, languageFor } from '../report/words.ts'
import { PAGE_STYLE } from './page-style.ts'

/** The page of an address that leads nowhere, for somebody who mistyped it or followed an old link. It needs no script. */
export function lostPage(path: string, lang: Language, nonce: string): string {
  const { title, told, explorer, api } = WORDS[lang]
  return `<!doctype html>
<html lang="${lang}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title} · survey-graph</title>
<style nonce="${nonce}">${PAGE_STYLE}</style>
</head>
<body>
<main>
<h1>${title}</h1>
<p>${told(`<code>${escapeXml(path)}</code>`)}</p>
<p><a href="/">${explorer}</a></p>
<p class="quiet"><a href="/api/v1/">${api}</a></p>
</main>
</body>
</html>
`
}

/** The language that the reader's browser asks for first, of those that there are words for; else English. */
export function languageAsked(context: Context): Language {
  const asked = accepts(context, {
    header: 'Accept-Language',
    supports: [...LANGUAGES],
    default: LANGUAGES[0],
    // Browsers ask for ja-JP where they mean ja.
    match: (tags, { supports, default: usual }) =>
      tags
        .filter(({ q }) => q > 0)
        .sort((a, b) => b.q - a.q)
        .map(({ type }) => type.toLowerCase().split('-', 1)[0] ?? '')
        .find((tag) => supports.includes(tag)) ?? usual,
  })
  return languageFor(asked)
}

const WORDS: Readonly<
  Record<
    Language,
    {
      readonly title: string
      readonly told: (path: string) => string
      readonly explorer: string
      readonly api: string
    }
  >
> = {
  en: {
    title: 'There is nothing at this address',
    told: (path) => `${path} leads nowhere. It may be mistyped, or what was here has moved.`,
    explorer: 'Open the explorer',
    api: 'For programs: the HTTP API',
  },
  ja: {
    title: 'このアドレスには何もありません',
    told: (path) => `${path} に当たるページはありません。入力の誤りか、移動した可能性があります。`,
    explorer: 'エクスプローラーを開く',
    api: 'プログラム向け：HTTP API',
  },
}
