import { reportGaps } from '../../report/reports.ts'
import { answer } from '../answer.ts'
import type { Effects } from '../effects.ts'
import { filtersOf, type QuestionOptions } from '../options.ts'

export interface GapsOptions extends QuestionOptions {
  readonly maxHops?: string
  readonly limit?: string
}

export async function gaps(options: GapsOptions, effects: Effects): Promise<void> {
  const { maxHops, limit } = options
  const request = { maxHops, limit, ...filtersOf(options) }
  await answer(options, effects, { request, ask: reportGaps })
}
