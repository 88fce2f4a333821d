import type { DatasetInfo } from '../model/graph.ts'
import type { Language } from '../report/words.ts'

/** What is published, and how it is spoken of. */
export interface Site {
  /** Over the page and in links to it. */
  readonly title: string
  /** Whether `title` was chosen for the site, and so stands in place of the dataset's own in the explorer too. */
  readonly isOwnTitle: boolean
  readonly description: string
  readonly lang: Language
  readonly datasets: readonly (DatasetInfo & { readonly revision: string })[]
  readonly counts: { readonly nodes: number; readonly statements: number; readonly sources: number }
  /** Our own JSON of all of it, on one line. */
  readonly json: string
  /** Where it will be found, with a slash at the end. */
  readonly baseUrl?: string
  /** Of the program that wrote it. */
  readonly version: string
}
