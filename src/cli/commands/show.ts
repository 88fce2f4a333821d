import { inLanguage } from '../../model/text.ts'
import type { SchemaAnswer, ShowAnswer } from '../../query/answers.ts'
import { answer } from '../answer.ts'
import type { Effects } from '../effects.ts'
import { filtersOf, type QuestionOptions } from '../options.ts'
import { heading, line, type Page } from '../page.ts'
import { type Names, namesOf, statementLines } from '../say.ts'
import { type Language, wordsIn } from '../words.ts'

export interface ShowOptions extends QuestionOptions {
  readonly limit?: string
}

export async function show(id: string, options: ShowOptions, effects: Effects): Promise<void> {
  await answer(options, effects, async ({ reader, options: ask }) => {
    const data = await reader.show({ id, limit: options.limit, ...filtersOf(options) }, ask)
    return {
      data,
      page: async () => {
        const ids = [...new Set(data.edges.flatMap((edge) => [edge.from, edge.to]))]
        const around = await reader.subgraph({ scope: 'ids', ids }, ask)
        return showPage(data, namesOf(around.nodes, options.lang), await reader.schema(ask), options.lang)
      },
    }
  })
}

function showPage({ node, edges, total }: ShowAnswer, names: Names, schema: SchemaAnswer, lang: Language): Page {
  const words = wordsIn(lang)
  const kind = inLanguage(schema.nodeKinds[node.kind]?.label, lang) || node.kind
  const description = inLanguage(node.description, lang)
  return [
    heading(inLanguage(node.label, lang) || node.id),
    line(`${kind} · ${node.id}`),
    ...(description ? [line(description)] : []),
    ...(node.aliases.length > 0 ? [line(`${words.also}: ${node.aliases.join(', ')}`)] : []),
    ...Object.entries(node.fields).map(([name, value]) => line(`${name}: ${String(value)}`)),
    ...(node.sources.length > 0 ? [heading(words.sourcesTitle)] : []),
    ...node.sources.map(({ source, locator }) => line(`${source} ${locator}`)),
    heading(`${words.statementsTitle}: ${edges.length < total ? words.shown(edges.length, total) : total}`),
    ...edges.flatMap((edge) => statementLines(edge, names, schema, lang, 0)),
  ]
}
