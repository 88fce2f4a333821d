import { reportCompare } from '../../report/reports.ts'
import { answer } from '../answer.ts'
import type { Effects } from '../effects.ts'
import { filtersOf, type QuestionOptions } from '../options.ts'

export interface CompareOptions extends QuestionOptions {
  readonly maxHops?: string
}

export async function compare(a: string, b: string, options: CompareOptions, effects: Effects): Promise<void> {
  const { maxHops } = options
  const { dataset: _, ...filters } = filtersOf(options)
  const request = { a, b, maxHops, ...filters }
  await answer({ ...options, dataset: [a, b] }, effects, { request, ask: reportCompare })
}
