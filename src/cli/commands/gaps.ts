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
  await answer(options, effects, ({ reader, options: ask }) =>
    reportGaps(reader, { maxHops, limit, ...filtersOf(options) }, ask),
  )
}
