import { reportMatrix } from '../../report/reports.ts'
import { answer } from '../answer.ts'
import type { Effects } from '../effects.ts'
import { filtersOf, type QuestionOptions } from '../options.ts'

export interface MatrixOptions extends QuestionOptions {
  readonly maxHops?: string
  readonly limit?: string
  readonly all?: boolean
}

export async function matrix(options: MatrixOptions, effects: Effects): Promise<void> {
  const { maxHops, limit, all } = options
  await answer(options, effects, ({ reader, options: ask }) =>
    reportMatrix(reader, { maxHops, limit, all, ...filtersOf(options) }, ask),
  )
}
