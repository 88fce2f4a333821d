import { reportSummary } from '../../report/reports.ts'
import { answer } from '../answer.ts'
import type { Effects } from '../effects.ts'
import type { OutputOptions, StoreOptions } from '../options.ts'

export async function summary(options: StoreOptions & OutputOptions, effects: Effects): Promise<void> {
  await answer(options, effects, { request: {}, ask: (reader, _, ask) => reportSummary(reader, ask) })
}
