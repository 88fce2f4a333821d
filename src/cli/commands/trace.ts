import { reportTrace } from '../../report/reports.ts'
import { answer } from '../answer.ts'
import type { Effects } from '../effects.ts'
import { filtersOf, type QuestionOptions } from '../options.ts'

export interface TraceOptions extends QuestionOptions {
  readonly from: string[]
  readonly to?: string[]
  readonly maxHops?: string
  readonly limit?: string
}

export async function trace(options: TraceOptions, effects: Effects): Promise<void> {
  const { from, to, maxHops, limit } = options
  const request = { from, to, maxHops, limit, ...filtersOf(options) }
  await answer(options, effects, { request, ask: reportTrace })
}
