import type { SurveySource } from './worker-messages.ts'

const NAME = 'survey-graph-data'

/** What the page is called, where that was chosen when it was published. */
export function titleOfPage(page: Document): string | undefined {
  return contentOf(page, 'survey-graph-title')
}

/**
 * Where the data of this page is, when it came without a server: inside the page, or at the address that the page names.
 * Undefined where a server has it.
 */
export function surveyOfPage(page: Document): SurveySource | undefined {
  const text = page.querySelector(`script#${NAME}`)?.textContent
  if (text) return { text }
  const address = contentOf(page, NAME)
  return address ? { address: new URL(address, page.baseURI).href } : undefined
}

function contentOf(page: Document, name: string): string | undefined {
  return page.querySelector(`meta[name="${name}"]`)?.getAttribute('content') ?? undefined
}
