import { rankOf } from '../model/evidence.ts'
import type { CompareAnswer } from '../query/answers.ts'
import { aboutLines, datasetName, type Scope, scopeLines } from './data-lines.ts'
import { heading, type Item, joined, line, type Page, paragraph } from './page.ts'
import { nameOf, type Speech, statementLines, workSaid } from './say.ts'

type Compared = CompareAnswer['challenges'][number]

/** Two datasets, challenge by challenge: what both name first, and before that what is the finding. */
export function comparePage(data: CompareAnswer, scope: Scope, speech: Speech): Page {
  const { words } = speech
  const named = (id: string): string => {
    const dataset = scope.datasets.find((each) => each.id === id)
    return dataset ? datasetName(dataset, speech) : id
  }
  const a = named(data.a)
  const b = named(data.b)
  const both = data.challenges.filter((each) => each.inA.length > 0 && each.inB.length > 0)
  const neither = both.filter(isUnanswered)
  const alone = (inOne: 'inA' | 'inB', dataset: string): Page => {
    const only = data.challenges.filter((each) => each[inOne].length > 0 && !both.includes(each))
    return section(
      words.onlyNamedBy(dataset),
      only.flatMap((each) => challengeLines(each, a, b, speech)),
    )
  }
  return [
    heading(words.compareTitle(a, b), 1),
    ...scopeLines(scope, speech),
    ...section(
      words.neitherTitle,
      neither.map((each) => line(namesOf(each, speech))),
    ),
    ...section(
      words.bothName,
      both.flatMap((each) => challengeLines(each, a, b, speech)),
    ),
    ...alone('inA', a),
    ...alone('inB', b),
    ...proposalLines(data, speech),
    ...section(
      words.apartTitle,
      data.apart.flatMap((edge) => statementLines(speech, edge, 0)),
    ),
    ...aboutLines(scope, speech),
  ]
}

function strongestFirst(solutions: Compared['onlyA']): Compared['onlyA'] {
  return [...solutions].sort((one, other) => rankOf(other.strength) - rankOf(one.strength))
}

function isUnanswered({ both, onlyA, onlyB }: Compared): boolean {
  return both.length + onlyA.length + onlyB.length === 0
}

function challengeLines(challenge: Compared, a: string, b: string, speech: Speech): Page {
  const { words } = speech
  const { matchedBy, matches, both, onlyA, onlyB, listedA, listedB } = challenge
  const rated = ({ id, strength }: Compared['onlyA'][number]): Item =>
    line(`${nameOf(speech, id)} · ${words.support[strength]}`, 1)
  const list = (title: string, items: readonly Item[]): Item[] => (items.length > 0 ? [line(title), ...items] : [])
  return [
    heading(namesOf(challenge, speech), 3),
    ...(matchedBy === 'none' ? [] : [line(words.matchedBy[matchedBy])]),
    ...matches.flatMap((edge) => statementLines(speech, edge, 1)),
    ...list(
      words.bothSolutions,
      both.map(({ id, also, a: inA, b: inB }) => {
        const name = [id, ...(also ? [also] : [])].map((each) => nameOf(speech, each)).join(' ≈ ')
        return line(`${name} · ${words.labelled(a, words.support[inA])} · ${words.labelled(b, words.support[inB])}`, 1)
      }),
    ),
    ...list(words.onlySolutions(a), strongestFirst(onlyA).map(rated)),
    ...list(words.onlySolutions(b), strongestFirst(onlyB).map(rated)),
    ...(isUnanswered(challenge) ? [line(words.noRoute)] : []),
    ...list(
      words.listedBy(a),
      listedA.map((id) => line(workSaid(speech, id), 1)),
    ),
    ...list(
      words.listedBy(b),
      listedB.map((id) => line(workSaid(speech, id), 1)),
    ),
  ]
}

function proposalLines({ proposals }: CompareAnswer, speech: Speech): Page {
  if (proposals.length === 0) return []
  const { words } = speech
  return [
    heading(words.proposalsTitle),
    paragraph(words.proposalsLead),
    ...proposals.map(({ a, b, shared }) =>
      line(joined([`${nameOf(speech, a)} ≈ ${nameOf(speech, b)}`, words.sharedWords(shared.join(words.comma))], ' · ')),
    ),
  ]
}

function section(title: string, blocks: Page): Page {
  return blocks.length > 0 ? [heading(title), ...blocks] : []
}

/** A's names, then B's; a node of neither, by way of which they are joined, is not theirs. */
function namesOf({ inA, inB }: Compared, speech: Speech): string {
  const names = (ids: readonly string[]) => [...new Set(ids.map((id) => nameOf(speech, id)))].join(' / ')
  return [...new Set([names(inA), names(inB)])].filter(Boolean).join(' ≈ ')
}
