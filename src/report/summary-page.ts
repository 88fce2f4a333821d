import { surveysFirst } from '../model/surveys-first.ts'
import { inLanguage } from '../model/text.ts'
import type { SummaryAnswer } from '../query/answers.ts'
import { datasetName } from './data-lines.ts'
import { heading, line, type Page } from './page.ts'
import type { Speech } from './say.ts'

/** Enough of a revision to tell it from others. */
const SHORT = 12

/** What data there is: each dataset with its counts and whose it is, then all of them together by kind and by support. */
export function summaryPage({ datasets, nodesByKind, edgesByKind, support }: SummaryAnswer, speech: Speech): Page {
  const { words, lang } = speech
  return [
    heading(words.dataTitle, 1),
    ...surveysFirst(datasets).flatMap((each) => [
      heading(words.labelled(each.id, datasetName(each, speech))),
      line([words.nodes(each.nodes), words.statements(each.edges), words.evidence(each.evidence)].join(words.comma)),
      line(`${words.revision(each.date, each.revision.slice(0, SHORT))} · ${each.licence}`),
      line(each.citation),
      ...(each.description ? [line(inLanguage(each.description, lang).trim())] : []),
    ]),
    heading(words.togetherTitle),
    // Kinds as they are typed, to ask for them.
    counted(words.nodes, nodesByKind, (kind) => kind, speech),
    counted(words.statements, edgesByKind, (kind) => kind, speech),
    counted(words.evidence, support, (level) => words.support[level as keyof typeof words.support], speech),
  ]
}

/** A count and what it is made of, the most first. */
function counted(
  say: (count: number) => string,
  counts: Readonly<Record<string, number>>,
  name: (key: string) => string,
  { words }: Speech,
) {
  const entries = Object.entries(counts).sort(([, a], [, b]) => b - a)
  const sum = entries.reduce((total, [, count]) => total + count, 0)
  return line(words.labelled(say(sum), entries.map(([key, count]) => `${name(key)} ${count}`).join(words.comma)))
}
