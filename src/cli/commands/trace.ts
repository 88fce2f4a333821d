import type { SchemaAnswer, SubgraphAnswer, TraceAnswer } from '../../query/answers.ts'
import { answer } from '../answer.ts'
import type { Effects } from '../effects.ts'
import { filtersOf, type QuestionOptions } from '../options.ts'
import { heading, type Page } from '../page.ts'
import { namesOf, statementLines } from '../say.ts'
import { type Language, wordsIn } from '../words.ts'

export interface TraceOptions extends QuestionOptions {
  readonly from: string[]
  readonly to?: string[]
  readonly maxHops?: string
  readonly limit?: string
}

export async function trace(options: TraceOptions, effects: Effects): Promise<void> {
  const { from, to, maxHops, limit, lang } = options
  const filters = filtersOf(options)
  await answer(options, effects, async ({ reader, options: ask }) => {
    const data = await reader.trace({ from, to, maxHops, limit, ...filters }, ask)
    return {
      data,
      page: async () => {
        const ids = [...new Set([...data.from, ...data.paths.flatMap((path) => path.nodes)])]
        const part = await reader.subgraph({ scope: 'ids', ids, ...filters }, ask)
        return tracePage(data, part, await reader.schema(ask), lang)
      },
    }
  })
}

function tracePage(data: TraceAnswer, part: SubgraphAnswer, schema: SchemaAnswer, lang: Language): Page {
  const words = wordsIn(lang)
  const names = namesOf(part.nodes, lang)
  const statements = new Map(part.edges.map((edge) => [edge.id, edge.statement]))
  const nameOf = (id: string): string => names.get(id) ?? id
  const shown = data.truncated ? ` (${words.shown(data.paths.length, data.total)})` : ''
  return [
    heading(`${data.from.map(nameOf).join(', ')}: ${words.paths(data.total, data.totalExact)}${shown}`),
    ...data.paths.flatMap((path) => [
      heading(
        [
          path.nodes.map(nameOf).join(' → '),
          words.support[path.strength],
          words.steps(path.hops),
          words.sources(path.independence),
        ].join(' · '),
      ),
      ...path.steps.flatMap(({ edges }) =>
        edges.flatMap((edge) =>
          statementLines({ ...edge, statement: statements.get(edge.id) }, names, schema, lang, 1),
        ),
      ),
    ]),
  ]
}
