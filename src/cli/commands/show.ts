import { reportShow } from '../../report/reports.ts'
import { answer } from '../answer.ts'
import type { Effects } from '../effects.ts'
import { filtersOf, type QuestionOptions } from '../options.ts'

export interface ShowOptions extends QuestionOptions {
  readonly limit?: string
}

export async function show(id: string, options: ShowOptions, effects: Effects): Promise<void> {
  const request = { id, limit: options.limit, ...filtersOf(options) }
  await answer(options, effects, { request, ask: reportShow })
}
