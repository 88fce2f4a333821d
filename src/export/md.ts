import { sortedSet } from '../model/order.ts'
import { inLanguage } from '../model/text.ts'
import { type Counted, countedSaid } from '../report/data-lines.ts'
import { dateSaid } from '../report/date-said.ts'
import { asMarkdown, type Block, heading, joined, line, type Page, paragraph, worksNamed } from '../report/page.ts'
import { calledSaid, kindName, nameOf, type Speech, speech, statementLines, workSaid } from '../report/say.ts'
import { languageFor } from '../report/words.ts'
import { type Addressed, addressedChallenges } from './addressed.ts'
import type { PartRequest } from './answer.ts'
import { cslItems, SUMMARIZES } from './csl-items.ts'
import type { ExportInput, TextFormat } from './format.ts'
import { creditsOf } from './make-input.ts'
import { partNamed } from './part-said.ts'
import { relationWord } from './readable-columns.ts'
import { type ReportWords, reportWords } from './report-words.ts'
import { titleOf } from './title-of.ts'
import { authorsRemark } from './works-remark.ts'

/**
 * A report in Markdown: from which data, what is in the way and what addresses it, what else is said, each statement with
 * its evidence, and the works that it cites, numbered as they come. Labels are text in it, whatever they hold.
 */
export const md: TextFormat = {
  name: 'md',
  title: 'Report (Markdown)',
  mediaType: 'text/markdown; charset=utf-8',
  extension: 'md',
  positions: false,
  tellsAnswer: true,
  withWorks: true,
  write,
}

function* write(input: ExportInput): Iterable<string> {
  const lang = languageFor(input.lang)
  const words = reportWords[lang]
  const speaks = speech([...input.nodes, ...(input.works?.nodes ?? [])], input.schema, lang)
  const numbers = new Map<string, number>()
  // Works get their numbers in the order in which they are cited.
  const written = (page: Page): string => {
    for (const id of worksNamed(page)) if (!numbers.has(id)) numbers.set(id, numbers.size + 1)
    return asMarkdown(page, numbers)
  }
  yield asMarkdown(about(input, speaks, words))

  const told = new Set(input.answer?.told)
  if (input.answer) yield `\n${written(input.answer.page.map(lower))}`
  const isChosen = isChoice(input)
  if (isChosen) yield `\n${written(chosenNodes(input, speaks, words))}`
  // What the answer has told with its evidence is not told again; nor is missing what nobody asked for.
  if (told.size === 0 && !(isChosen && input.edges.length === 0)) {
    for (const page of inTheWay(input, speaks, words, told)) yield `\n${written(page)}`
  }

  const others = input.edges.filter(({ id }) => !told.has(id))
  if (others.length > 0) yield `\n${written([heading(words.others)])}`
  for (const kind of sortedSet(others.map((edge) => edge.kind))) {
    yield `\n${written([heading(relationWord(input.schema, kind, lang), 3)])}\n`
    for (const edge of others) if (edge.kind === kind) yield written(statementLines(speaks, edge, 0))
  }
  yield* sources(input, speaks, words, numbers)
}

/** Whether it is of nodes that somebody chose, so that what is not in it says nothing of the data. */
function isChoice({ made }: ExportInput): boolean {
  const { scope, ids } = made?.request ?? {}
  return (scope ?? (ids ? 'ids' : 'all')) === 'ids' && ids !== undefined
}

/** Challenge by challenge; what it tells is added to `told`. */
function* inTheWay(input: ExportInput, speaks: Speech, words: ReportWords, told: Set<string>): Iterable<Page> {
  yield [heading(words.inTheWay)]
  const challenges = addressedChallenges(input, input.schema)
  if (challenges.size === 0) yield [paragraph(words.noChallenges)]
  const isChosen = isChoice(input)
  for (const [{ id, description }, addressed] of challenges) {
    for (const edge of addressed.by) told.add(edge.id)
    yield [
      heading(nameOf(speaks, id), 3),
      // The list of what was chosen has told it.
      ...(description && !isChosen ? [paragraph(inLanguage(description, speaks.lang))] : []),
      ...answers(addressed, speaks, isChosen ? { ...words, gap: words.notAddressed } : words),
    ]
  }
}

function chosenNodes({ nodes, edges }: ExportInput, speaks: Speech, words: ReportWords): Page {
  return [
    heading(words.chosen),
    ...nodes.flatMap(({ id, kind, description }) => [
      line(nameOf(speaks, id) + speaks.words.inBrackets(kindName(speaks, kind))),
      ...(description ? [line(inLanguage(description, speaks.lang), 1)] : []),
    ]),
    ...(edges.length === 0 && nodes.length > 1 ? [paragraph(words.notJoined)] : []),
  ]
}

/** A page within a page: its title is one of the sections. */
function lower(block: Block): Block {
  if (block.as !== 'heading') return block
  const level = [2, 3, 4, 4] as const
  return { ...block, level: level[block.level - 1] ?? 4 }
}

function about(input: ExportInput, speaks: Speech, own: ReportWords): Page {
  const { words, lang } = speaks
  const counts = [words.nodes(input.nodes.length), words.statements(input.edges.length)].join(words.comma)
  const { answer, made } = input
  const title = titleOf(input)
  return [
    heading(title, 1),
    ...(answer && answer.question !== title ? [line(words.labelled(own.question, answer.question))] : []),
    line(words.labelled(own.holds, counts)),
    ...(made
      ? [line(words.labelled(own.asked(dateSaid(made.on, lang)), requestSaid(made.request, input, speaks, own)))]
      : []),
    heading(words.dataTitle),
    ...creditsOf(input).flatMap(({ id, title, part, citation, licence, date, revision, disclaimer }) => [
      line([inLanguage(title, lang) || id, ...(part ? [inLanguage(part, lang)] : [])].join(' — ')),
      line(words.labelled(own.cite, citation), 1),
      line(words.labelled(own.licence, licence), 1),
      line(words.revision(date, revision), 1),
      ...(disclaimer ? [line(inLanguage(disclaimer, lang), 1)] : []),
    ]),
  ]
}

/** What was asked for as a reader would say it; nodes and datasets by their names. An answer says itself what counted. */
function requestSaid(request: PartRequest, input: ExportInput, speaks: Speech, own: ReportWords): string {
  const titles = new Map(input.datasets.map(({ id, title }) => [id, inLanguage(title, speaks.lang)]))
  const which = partNamed(request, (id) => titles.get(id) || nameOf(speaks, id), speaks.lang)
  const { words } = speaks
  const kinds = [request.kind ?? []].flat().map((kind) => kindName(speaks, kind))
  const without = [request.without ?? []]
    .flat()
    .map((kind) => words.quoted(relationWord(input.schema, kind, speaks.lang)))
  return [
    which,
    ...(kinds.length > 0 ? [own.onlyKinds(kinds.join(words.comma))] : []),
    ...(without.length > 0 ? [own.leftOut(without.join(words.comma))] : []),
    ...(input.answer ? [] : [countedSaid(request as Counted, speaks)]),
  ]
    .filter(Boolean)
    .join(words.semicolon)
}

function answers({ by, through }: Addressed, speaks: Speech, own: ReportWords): Page {
  if (by.length > 0) return by.flatMap((edge) => statementLines(speaks, edge, 0))
  if (through.length === 0) return [paragraph(own.gap)]
  return [paragraph(own.onlyThrough(through.map((id) => nameOf(speaks, id)).join(speaks.words.comma)))]
}

/**
 * Each work that was cited once, by its number: who wrote it, what it is called, where it appeared, and what it is, which
 * tells how places in it are counted. Then those of the bibliography that nothing cites. Authors only where the data has
 * their order, since statements do not tell it, nor whether they name all.
 */
function* sources(
  input: ExportInput,
  speaks: Speech,
  own: ReportWords,
  numbers: ReadonlyMap<string, number>,
): Iterable<string> {
  const { nodes, edges, works } = input
  const { words, lang } = speaks
  const all = {
    ...input,
    nodes: [...new Map([...nodes, ...(works?.nodes ?? [])].map((node) => [node.id, node])).values()],
    edges: [...new Map([...edges, ...(works?.edges ?? [])].map((edge) => [edge.id, edge])).values()],
  }
  const items = cslItems(all)
  const venues = new Map(items.map((item) => [item.id, item['container-title'] ?? '']))
  const said = (id: string) => {
    const authors = [speaks.nodes.get(id)?.fields.authors ?? []].flat().join(words.comma)
    return joined([authors, workSaid(speaks, id), venues.get(id) ?? '', calledSaid(speaks, id)], '. ')
  }
  yield `\n${asMarkdown([heading(own.sources)])}\n`
  yield asMarkdown([paragraph(numbers.size === 0 ? own.noSources : own.sourcesLead)])
  if (numbers.size > 0) yield '\n'
  for (const [id, number] of numbers) {
    yield `${number}. ${asMarkdown([paragraph(said(id))])}`
    const about = inLanguage(speaks.nodes.get(id)?.description, lang)
    if (about) yield `${' '.repeat(`${number}. `.length)}${asMarkdown([line(about)])}`
  }
  const further = items.filter(({ id }) => !numbers.has(id))
  if (further.length > 0) yield `\n${asMarkdown([heading(own.further, 3), paragraph(own.furtherLead)])}\n`
  for (const { id } of further) {
    const digest = all.edges.find(({ kind, from, to }) => kind === SUMMARIZES && to === id && numbers.has(from))
    const through = digest ? own.readThrough(numbers.get(digest.from) ?? 0) : ''
    yield asMarkdown([line(joined([said(id), through], ' · '))])
  }
  const remark = authorsRemark(items, lang)
  if (remark) yield `\n${asMarkdown([paragraph(remark)])}`
}
