import { cslItems } from '../../export/csl-items.ts'
import { formatNamed } from '../../export/formats.ts'
import { gather } from '../../export/gather.ts'
import { inBlocks } from '../../export/in-blocks.ts'
import { makeInput } from '../../export/make-input.ts'
import { authorsRemark } from '../../export/works-remark.ts'
import { reportReading } from '../../report/reports.ts'
import { languageFor } from '../../report/words.ts'
import { answer, remarkOnNames, withReader } from '../answer.ts'
import { askAll } from '../ask-all.ts'
import type { Effects } from '../effects.ts'
import { filtersOf, type OutputOptions, type QuestionOptions, type ReadingOutput } from '../options.ts'

export interface ReadingOptions extends Omit<QuestionOptions, 'format'> {
  readonly format: ReadingOutput
  readonly scope: 'all' | 'ids' | 'neighbors' | 'trace' | 'dossier'
  readonly to?: string[]
  readonly maxHops?: string
  readonly limit?: string
}

/** The list for people or as JSON, or its works as a bibliography. Without ids it covers everything. */
export async function reading(ids: string[], options: ReadingOptions, effects: Effects): Promise<void> {
  const { format, scope, to, maxHops, limit } = options
  const part = ids.length > 0 ? { ids, scope } : { scope: scope === 'dossier' ? ('all' as const) : scope }
  const request = { ...part, to, maxHops, limit, ...filtersOf(options) }
  const bibliography = options.json ? undefined : formatNamed(format)
  if (!bibliography?.bibliography) {
    const output: OutputOptions = { ...options, format: format as OutputOptions['format'] }
    return answer({ ...options, ...output }, effects, { request, ask: reportReading })
  }
  const input = await withReader(options, effects, async ({ reader, options: ask }) => {
    const { items } = await askAll(
      options.wrong ?? [],
      request,
      (right) => reader.reading(right, ask),
      remarkOnNames(options, effects),
    )
    const works = { scope: 'ids' as const, ids: items.map((item) => item.id) }
    if (works.ids.length === 0) return undefined
    const gathered = await gather(reader, bibliography, works, ask)
    return makeInput(bibliography, gathered.part, { ...gathered, lang: options.lang })
  })
  if (!input) return
  for (const block of inBlocks(bibliography.write(input))) await effects.out(block)
  const remark = authorsRemark(cslItems(input), languageFor(options.lang))
  if (remark) effects.err(`${remark}\n`)
}
