import type { DossierAnswer, ReadingAnswer } from '../query/answers.ts'
import { heading, type Item, joined, line, type Page, paragraph } from './page.ts'
import { calledSaid, type Speech, workSaid } from './say.ts'
import { workAddress } from './work-address.ts'

/** The fewest works that cover the evidence, as far as a greedy search finds them, in reading order. */
export function readingPage(data: ReadingAnswer, speech: Speech): Page {
  const { words } = speech
  const { items, total, statements, uncovered } = data
  const count = items.length < total ? words.shown(items.length, total) : words.works(total)
  return [
    heading(`${words.readingTitle}${words.inBrackets(`${count} · ${words.statements(statements)}`)}`, 1),
    paragraph(items.length > 0 ? words.readingLead : words.nothingToRead),
    ...readingLines(items, speech),
    ...(uncovered.length > 0 ? [paragraph(words.uncovered(uncovered.length))] : []),
  ]
}

/** Each work with what it adds, and where it can be read. */
export function readingLines(items: DossierAnswer['reading'], speech: Speech): Item[] {
  return items.flatMap(({ id, covers, total }) => {
    const node = speech.nodes.get(id)
    const href = node && workAddress(node)
    return [
      line(joined([workSaid(speech, id), calledSaid(speech, id), speech.words.covers(covers.length, total)], ' · ')),
      ...(href ? [line([{ text: href, href }], 1)] : []),
    ]
  })
}
