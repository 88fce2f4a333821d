import { inLanguage } from '../model/text.ts'
import type { ShowAnswer } from '../query/answers.ts'
import { heading, line, type Page, paragraph } from './page.ts'
import { cited, kindName, nameOf, type Speech, statementLines } from './say.ts'
import { safeAddress } from './work-address.ts'

/** One node with all that is stated of it. */
export function showPage({ node, edges, total }: ShowAnswer, speech: Speech): Page {
  const { words, lang } = speech
  const description = inLanguage(node.description, lang)
  return [
    heading(nameOf(speech, node.id), 1),
    line(`${kindName(speech, node.kind)} · ${node.id}`),
    ...(node.aliases.length > 0 ? [line(words.labelled(words.also, node.aliases.join(words.comma)))] : []),
    ...Object.entries(node.fields).map(([name, value]) => fieldLine(name, value, speech)),
    ...(description ? [paragraph(description)] : []),
    ...(node.sources.length > 0 ? [heading(words.sourcesTitle)] : []),
    ...node.sources.map((citation) => line(cited(speech, citation))),
    heading(
      words.labelled(words.statementsTitle, edges.length < total ? words.shown(edges.length, total) : `${total}`),
    ),
    ...edges.flatMap((edge) => statementLines(speech, edge, 0)),
  ]
}

function fieldLine(name: string, value: ShowAnswer['node']['fields'][string], { words }: Speech) {
  const text = Array.isArray(value) ? value.join(words.comma) : String(value)
  const href = safeAddress(text)
  return line(href ? [words.labelled(name, ''), { text, href }] : words.labelled(name, text))
}
