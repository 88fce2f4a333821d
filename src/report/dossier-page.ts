import { type GraphEdge, SUPPORT_LEVELS } from '../model/graph.ts'
import { inLanguage } from '../model/text.ts'
import type { DossierAnswer } from '../query/answers.ts'
import { emptyParts } from '../query/dossier-sections.ts'
import { aboutLines, type Counted, isFiltered, type Scope, scopeLines } from './data-lines.ts'
import { inferredAmong } from './inferred-among.ts'
import { heading, type Item, joined, line, type Page, paragraph } from './page.ts'
import { readingLines } from './reading-page.ts'
import { restsOnSaid } from './route-sentence.ts'
import { isWeakest } from './routes.ts'
import { kindName, nameOf, type Speech, statementLines } from './say.ts'
import type { DossierSection } from './words.ts'

type Answer = DossierAnswer['answers'][number]
type EdgeOf = (id: string) => GraphEdge | undefined

/** Levels at which nothing has been tested yet. */
const UNTESTED: readonly string[] = ['inferred', 'proposed']

/** All there is to tell of a challenge or a solution, as one text that can be printed. `scope` has the datasets that it rests on. */
export function dossierPage(data: DossierAnswer, scope: Scope, speech: Speech): Page {
  const { words, lang } = speech
  const { node } = data
  const edges = new Map(data.edges.map((edge): [string, GraphEdge] => [edge.id, edge]))
  const edgeOf: EdgeOf = (id) => edges.get(id)
  const said = data.sections.find(({ section }) => section === 'said')
  const others = data.sections.filter((each) => each !== said)
  const description = inLanguage(node.description, lang)
  return [
    heading(nameOf(speech, node.id), 1),
    line(`${kindName(speech, node.kind)} · ${node.id}`),
    ...(node.aliases.length > 0 ? [line(words.labelled(words.also, node.aliases.join(words.comma)))] : []),
    ...scopeLines(scope, speech),
    ...(description ? [paragraph(description)] : []),
    ...verdict(data, speech).map((text) => paragraph(text)),
    ...(said ? sectionLines(said, data.role, edgeOf, speech) : []),
    ...answersLines(data, edgeOf, speech),
    ...others.flatMap((section) => sectionLines(section, data.role, edgeOf, speech)),
    ...emptyLines(data, scope.counted, speech),
    ...(data.reading.length > 0 ? [heading(words.readingTitle), ...readingLines(data.reading, speech)] : []),
    ...aboutLines(scope, speech),
  ]
}

function verdict({ best, role, notes, answers, total }: DossierAnswer, { words }: Speech): string[] {
  if (best) {
    const said = (UNTESTED.includes(best) ? words.onlyBestIs : words.bestIs)(words.support[best])
    if (role === 'solution') return [said]
    const strengths = answers.map(({ path }) => path.strength)
    const inferred = inferredAmong(strengths, total)
    return [said, words.namedAndInferred(total - inferred, inferred)]
  }
  const why = notes.find(({ code }) => code === 'gap' || code === 'filtered' || code === 'cut-by-hops')
  if (role === 'solution')
    return [`${words.noChallenge} ${why && why.code !== 'gap' ? words.note[why.code] : ''}`.trim()]
  if (why?.code === 'gap') return [words.note.gap]
  return [`${words.noRoute} ${why ? words.note[why.code] : ''}`.trim()]
}

/** Grouped by the support of their weakest step, in words, strongest first. */
function answersLines({ answers, role, total }: DossierAnswer, edgeOf: EdgeOf, speech: Speech): Page {
  if (answers.length === 0) return []
  const { words } = speech
  const title = role === 'challenge' ? words.solutionsTitle : words.challengesTitle
  const cut = answers.length < total ? words.inBrackets(words.shown(answers.length, total)) : ''
  const levels = [...SUPPORT_LEVELS].reverse().filter((level) => answers.some(({ path }) => path.strength === level))
  return [
    heading(title + cut),
    ...levels.flatMap((level) => [
      heading(words.labelled(words.support[level], words.meaning[level]), 3),
      ...answers.filter(({ path }) => path.strength === level).flatMap((answer) => answerLines(answer, edgeOf, speech)),
    ]),
  ]
}

function answerLines({ id, path, paths, costs, limits }: Answer, edgeOf: EdgeOf, speech: Speech): Item[] {
  const { words } = speech
  const between = path.nodes.slice(1, -1).map((each) => nameOf(speech, each))
  const best = between.length > 0 ? words.via(between.join(words.comma)) : words.directly
  const way = paths > 1 ? best + words.otherWays(paths - 1) : best
  const named = (name: string, ids: readonly string[]): Item[] =>
    ids.length > 0 ? [line(name, 1), ...ids.flatMap((each) => lines(edgeOf(each), 2, speech))] : []
  return [
    line(joined([nameOf(speech, id), way, words.routes(paths), restsOnSaid(speech, path)], ' · ')),
    ...path.steps.flatMap(({ edges, strength }) => {
      const mark = isWeakest(strength, path) ? words.weakest : ''
      return edges.flatMap((edge) => lines(edgeOf(edge.id) ?? edge, 1, speech, mark))
    }),
    ...named(words.costs, costs),
    ...named(words.limits, limits),
  ]
}

function sectionLines(
  { section, edges }: DossierAnswer['sections'][number],
  role: DossierAnswer['role'],
  edgeOf: EdgeOf,
  speech: Speech,
): Page {
  return [heading(sectionTitle(section, role, speech)), ...edges.flatMap((id) => lines(edgeOf(id), 0, speech))]
}

function sectionTitle(section: DossierSection, role: DossierAnswer['role'], { words }: Speech): string {
  return (role === 'solution' ? words.solutionSection[section] : undefined) ?? words.section[section]
}

/** What was looked for and not found, or not in what the filters of evidence let through. */
function emptyLines({ role, sections, answers }: DossierAnswer, counted: Counted, speech: Speech): Page {
  const { words } = speech
  const held = sections.map(({ section }) => section)
  const told = answers.map(({ id, ...rest }) => ({ ...rest, kind: speech.nodes.get(id)?.kind ?? '' }))
  const empty = emptyParts(role, held, told)
  if (empty.length === 0) return []
  const titles = empty.map((part) =>
    part === 'answer-costs' || part === 'answer-limits' ? words.ofAnswers[part] : sectionTitle(part, role, speech),
  )
  return [
    heading(isFiltered(counted) ? words.emptyPartsFiltered : words.emptyParts),
    ...titles.map((title) => line(title)),
  ]
}

function lines(
  edge: Parameters<typeof statementLines>[1] | undefined,
  depth: number,
  speech: Speech,
  mark = '',
): Item[] {
  return edge ? statementLines(speech, edge, depth, mark) : []
}
