import { inLanguage } from '../../model/text.ts'
import type { SchemaAnswer, SearchAnswer } from '../../query/answers.ts'
import { answer } from '../answer.ts'
import type { Effects } from '../effects.ts'
import type { OutputOptions, StoreOptions } from '../options.ts'
import { line, type Page } from '../page.ts'
import { type Language, wordsIn } from '../words.ts'

export interface SearchOptions extends StoreOptions, OutputOptions {
  readonly kind?: string[]
  readonly dataset?: string[]
  readonly limit?: string
}

export async function search(words: readonly string[], options: SearchOptions, effects: Effects): Promise<void> {
  const { kind, dataset, limit, lang } = options
  await answer(options, effects, async ({ reader, options: ask }) => {
    const data = await reader.search({ q: words.join(' '), kind, dataset, limit }, ask)
    return { data, page: async () => searchPage(data, await reader.schema(ask), lang) }
  })
}

function searchPage({ items, total }: SearchAnswer, schema: SchemaAnswer, lang: Language): Page {
  const words = wordsIn(lang)
  return [
    line(total === 0 && items.length > 0 ? words.onlyFuzzy : words.nodes(total)),
    ...items.map(({ id, kind, label, match }) => {
      const kindName = inLanguage(schema.nodeKinds[kind]?.label, lang) || kind
      const fuzzy = match.tier === 'fuzzy' ? ` · ${words.fuzzy}` : ''
      return line(`${inLanguage(label, lang)} · ${kindName} · ${id}${fuzzy}`, 1)
    }),
  ]
}
