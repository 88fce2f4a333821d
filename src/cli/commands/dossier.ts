import { reportDossier } from '../../report/reports.ts'
import { answer } from '../answer.ts'
import type { Effects } from '../effects.ts'
import { filtersOf, type QuestionOptions } from '../options.ts'

export interface DossierOptions extends QuestionOptions {
  readonly maxHops?: string
  readonly limit?: string
}

export async function dossier(id: string, options: DossierOptions, effects: Effects): Promise<void> {
  const { maxHops, limit } = options
  const request = { id, maxHops, limit, ...filtersOf(options) }
  await answer(options, effects, { request, ask: reportDossier })
}
