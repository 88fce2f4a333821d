import type { SurveySource } from './worker-messages.ts'

const NAME = 'survey-graph-data'

/**
 * Where the data of this page is, when it came without a server: inside the page, or at the address that the page names.
 * Undefined where a server has it.
 */
export function surveyOfPage(page: Document): SurveySource | undefined {
  const text = page.querySelector(`script#${NAME}`)?.textContent
  if (text) return { text }
  const address = page.querySelector(`meta[name="${NAME}"]`)?.getAttribute('content')
  return address ? { address: new URL(address, page.baseURI).href } : undefined
}
