import type { DatasetInfo } from '../../src/model/graph.ts'
import { withPart } from '../../src/model/with-part.ts'
import type { Words } from '../i18n/text.ts'

/** What the datasets are called together, and where they are a part of a survey, which. Empty where there is none. */
export function titleOf(datasets: readonly Pick<DatasetInfo, 'title' | 'part'>[], words: Words): string {
  return withPart(words.list(datasets.map(({ title }) => words.text(title))), datasets, words.lang)
}
