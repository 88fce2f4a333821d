import { reportSearch } from '../../report/reports.ts'
import { answer } from '../answer.ts'
import type { Effects } from '../effects.ts'
import { refuseUnknownKinds } from '../known-kinds.ts'
import type { OutputOptions, StoreOptions } from '../options.ts'

export interface SearchOptions extends StoreOptions, OutputOptions {
  readonly kind?: string[]
  readonly dataset?: string[]
  readonly limit?: string
}

export async function search(words: readonly string[], options: SearchOptions, effects: Effects): Promise<void> {
  const { kind, dataset, limit } = options
  await answer(options, effects, async ({ reader, options: ask }) => {
    await refuseUnknownKinds(reader, { nodes: { '--kind': kind } }, ask)
    return reportSearch(reader, { q: words.join(' '), kind, dataset, limit }, ask)
  })
}
