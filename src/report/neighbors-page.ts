import { edgeKindOf } from '../model/schema.ts'
import { inLanguage } from '../model/text.ts'
import type { NeighborsAnswer } from '../query/answers.ts'
import { heading, line, type Page } from './page.ts'
import { kindName, nameOf, type Speech, sentence } from './say.ts'

/** What is joined to a node: how many of each kind, then each with its statement. */
export function neighborsPage({ node, groups, items, total }: NeighborsAnswer, speech: Speech): Page {
  const { words, lang, schema } = speech
  return [
    heading(nameOf(speech, node.id), 1),
    ...groups.map(({ edgeKind, direction, nodeKind, count }) => {
      const kind = edgeKindOf(schema, edgeKind)
      const verb = inLanguage(direction === 'out' ? kind?.label : kind?.inverse, lang) || edgeKind
      return line(words.labelled(`${verb} · ${kindName(speech, nodeKind)}`, `${count}`))
    }),
    heading(words.labelled(words.neighborsTitle, items.length < total ? words.shown(items.length, total) : `${total}`)),
    ...items.flatMap(({ edge, node: other }) => [
      line(`${sentence(speech, edge)}${words.inBrackets(words.support[edge.strength])} · ${other.id}`),
      line(inLanguage(edge.statement, lang), 1),
    ]),
  ]
}
