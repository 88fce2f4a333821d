import { matrixCsv } from '../../export/matrix-csv.ts'
import { matrixSvg } from '../../export/matrix-svg.ts'
import { noteLine } from '../../report/notes-lines.ts'
import { reportMatrix } from '../../report/reports.ts'
import { answer, remarkOnNames, withReader } from '../answer.ts'
import { askAll } from '../ask-all.ts'
import type { Effects } from '../effects.ts'
import { filtersOf, type MatrixOutput, type OutputOptions, type QuestionOptions } from '../options.ts'

export interface MatrixOptions extends Omit<QuestionOptions, 'format'> {
  readonly format: MatrixOutput
  readonly maxHops?: string
  readonly limit?: string
  readonly all?: boolean
}

/** The matrix for people or as JSON; or as a table or a picture, the same that the explorer saves. */
export async function matrix(options: MatrixOptions, effects: Effects): Promise<void> {
  const { format, json, maxHops, limit, all, dataset: on, lang, quiet } = options
  const request = { maxHops, limit, all, ...filtersOf(options) }
  if (json || (format !== 'csv' && format !== 'svg')) {
    const output: OutputOptions = { ...options, format: format as OutputOptions['format'] }
    return answer({ ...options, ...output }, effects, { request, ask: reportMatrix })
  }
  const { text, notes } = await withReader(options, effects, async ({ reader, options: ask }) => {
    const report = await askAll(
      options.wrong ?? [],
      request,
      (right) => reportMatrix(reader, right, ask),
      remarkOnNames(options, effects),
    )
    const { sheet, notes } = await report.tell(lang)
    if (format === 'csv') return { text: matrixCsv(sheet()), notes }
    const { datasets } = await reader.summary(ask)
    const credits = on ? datasets.filter(({ id }) => on.includes(id)) : datasets
    return { text: [...matrixSvg(sheet(), { credits })].join(''), notes }
  })
  await effects.out(text)
  if (!quiet) for (const note of notes) effects.err(noteLine(note, lang))
}
