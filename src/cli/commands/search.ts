import { reportSearch } from '../../report/reports.ts'
import { answer } from '../answer.ts'
import type { Effects } from '../effects.ts'
import type { OutputOptions, StoreOptions } from '../options.ts'

export interface SearchOptions extends StoreOptions, OutputOptions {
  readonly kind?: string[]
  readonly dataset?: string[]
  readonly limit?: string
}

export async function search(words: readonly string[], options: SearchOptions, effects: Effects): Promise<void> {
  const { kind, dataset, limit } = options
  const request = { q: words.join(' '), kind, dataset, limit }
  await answer(options, effects, { request, kinds: { nodes: { kind } }, ask: reportSearch })
}
