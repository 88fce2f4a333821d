import { inLanguage } from '../model/text.ts'
import type { Site } from './site.ts'

/** An SPDX name by itself, such as CC-BY-4.0; anything longer is a sentence. */
const SPDX = /^[A-Za-z0-9][A-Za-z0-9.+-]*$/u

/** The datasets as schema.org describes them, for search engines that list data. */
export function jsonLd({ datasets, lang, baseUrl }: Site, dataFile?: string): string {
  const graph = datasets.map(({ id, title, description, citation, licence, languages, date, revision }) => ({
    '@type': 'Dataset',
    name: inLanguage(title, lang),
    ...(description && { description: inLanguage(description, lang) }),
    identifier: id,
    version: revision,
    license: SPDX.test(licence) ? `https://spdx.org/licenses/${licence}.html` : licence,
    citation,
    inLanguage: [...languages],
    isAccessibleForFree: true,
    ...(date && { dateModified: date }),
    ...(baseUrl && { url: baseUrl }),
    ...(baseUrl &&
      dataFile && {
        distribution: {
          '@type': 'DataDownload',
          encodingFormat: 'application/json',
          contentUrl: new URL(dataFile, baseUrl).href,
        },
      }),
  }))
  return JSON.stringify({ '@context': 'https://schema.org', '@graph': graph })
}
