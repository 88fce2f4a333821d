import { inLanguage } from '../model/text.ts'
import { html } from './html.ts'
import type { Site } from './site.ts'
import { siteWords } from './site-words.ts'

/** What the page says where no script runs. */
export function pageBody({ title, description, lang, counts, datasets }: Site): string {
  const words = siteWords[lang]
  const credits = datasets.map(
    ({ title, citation, licence }) =>
      `<li>${html(inLanguage(title, lang))}. ${words.source}: ${html(citation)} ${words.licence}: ${html(licence)}</li>`,
  )
  const limits = [...new Set(datasets.map(({ disclaimer }) => inLanguage(disclaimer, lang).trim()))].filter(Boolean)
  return [
    '<noscript>',
    `  <h1>${html(title)}</h1>`,
    `  <p>${html(description)}</p>`,
    `  <p>${html(words.counts(counts))} ${words.needsScript}</p>`,
    `  <ul>${credits.join('')}</ul>`,
    ...limits.map((said) => `  <p>${html(said)}</p>`),
    '</noscript>',
  ].join('\n    ')
}
