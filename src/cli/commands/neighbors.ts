import { InputError } from '../../errors.ts'
import { inLanguage } from '../../model/text.ts'
import type { NeighborsAnswer, SchemaAnswer } from '../../query/answers.ts'
import { answer } from '../answer.ts'
import type { Effects } from '../effects.ts'
import { filtersOf, type QuestionOptions } from '../options.ts'
import { heading, line, type Page } from '../page.ts'
import { namesOf, sentence } from '../say.ts'
import { type Language, wordsIn } from '../words.ts'

export interface NeighborsOptions extends QuestionOptions {
  readonly edgeKind?: string[]
  readonly nodeKind?: string[]
  readonly direction?: string
  readonly limit?: string
}

export async function neighbors(id: string, options: NeighborsOptions, effects: Effects): Promise<void> {
  const { edgeKind, nodeKind, direction, limit, lang } = options
  if (direction !== undefined && direction !== 'out' && direction !== 'in') {
    throw new InputError(`--direction: ${direction} is neither out nor in`)
  }
  await answer(options, effects, async ({ reader, options: ask }) => {
    const data = await reader.neighbors({ id, edgeKind, nodeKind, direction, limit, ...filtersOf(options) }, ask)
    return { data, page: async () => neighborsPage(data, await reader.schema(ask), lang) }
  })
}

function neighborsPage(data: NeighborsAnswer, schema: SchemaAnswer, lang: Language): Page {
  const words = wordsIn(lang)
  const { node, groups, items, total } = data
  const names = namesOf([node, ...items.map((item) => item.node)], lang)
  return [
    heading(names.get(node.id) ?? node.id),
    ...groups.map(({ edgeKind, direction, nodeKind, count }) => {
      const kind = schema.edgeKinds[edgeKind]
      const verb = inLanguage(direction === 'out' ? kind?.label : kind?.inverse, lang) || edgeKind
      return line(`${verb} · ${inLanguage(schema.nodeKinds[nodeKind]?.label, lang) || nodeKind}: ${count}`)
    }),
    heading(`${words.neighborsTitle}: ${items.length < total ? words.shown(items.length, total) : total}`),
    ...items.flatMap(({ edge, node: other }) => [
      line(`${sentence(edge, names, schema, lang)} (${words.support[edge.strength]}) · ${other.id}`),
      line(inLanguage(edge.statement, lang), 1),
    ]),
  ]
}
