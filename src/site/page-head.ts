import { html, scriptJson } from './html.ts'
import { jsonLd } from './json-ld.ts'
import type { Site } from './site.ts'
import { siteWords } from './site-words.ts'

/** The mark by which a page is known to be one of ours. */
export const GENERATOR = 'name="generator" content="survey-graph'

/** What stands in the head of a published page beside the policy and the explorer's own files. `preview`: a picture's path. */
export function pageHead(site: Site, { dataFile, preview }: { dataFile?: string; preview?: string } = {}): string {
  const { title, description, lang, baseUrl, version, isOwnTitle } = site
  const named = (name: string, content: string) => `<meta name="${name}" content="${html(content)}" />`
  const graph = (name: string, content: string) => `<meta property="og:${name}" content="${html(content)}" />`
  const isPictured = baseUrl !== undefined && preview !== undefined
  return [
    named('generator', `survey-graph ${version}`),
    named('description', description),
    graph('type', 'website'),
    graph('title', title),
    graph('description', description),
    graph('locale', siteWords[lang].locale),
    ...(baseUrl ? [graph('url', baseUrl), `<link rel="canonical" href="${html(baseUrl)}" />`] : []),
    ...(isPictured ? [graph('image', new URL(preview, baseUrl).href)] : []),
    named('twitter:card', isPictured ? 'summary_large_image' : 'summary'),
    ...(isOwnTitle ? [named('survey-graph-title', title)] : []),
    ...(dataFile ? [named('survey-graph-data', dataFile)] : []),
    `<script type="application/ld+json">${scriptJson(jsonLd(site, dataFile))}</script>`,
  ].join('\n    ')
}
