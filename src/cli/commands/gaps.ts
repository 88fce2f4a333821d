import { inLanguage } from '../../model/text.ts'
import { answer } from '../answer.ts'
import type { Effects } from '../effects.ts'
import { filtersOf, type QuestionOptions } from '../options.ts'
import { heading, line } from '../page.ts'
import { wordsIn } from '../words.ts'

export interface GapsOptions extends QuestionOptions {
  readonly maxHops?: string
  readonly limit?: string
}

export async function gaps(options: GapsOptions, effects: Effects): Promise<void> {
  const words = wordsIn(options.lang)
  await answer(options, effects, async ({ reader, options: ask }) => {
    const data = await reader.gaps({ maxHops: options.maxHops, limit: options.limit, ...filtersOf(options) }, ask)
    const { items, total } = data
    const cut = items.length < total ? ` (${words.shown(items.length, total)})` : ''
    return {
      data,
      page: async () => [
        heading(words.gaps(total) + cut),
        ...items.map(({ id, label, strongest }) => {
          const best = strongest ? words.bestIs(words.support[strongest]) : words.noPath
          return line(`${inLanguage(label, options.lang) || id}: ${best} · ${id}`)
        }),
      ],
    }
  })
}
