import { sortedSet } from '../model/order.ts'
import { edgeKindOf } from '../model/schema.ts'
import { inLanguage } from '../model/text.ts'
import { withPart } from '../model/with-part.ts'
import { type Counted, countedSaid } from '../report/data-lines.ts'
import { nameAll } from '../report/name-all.ts'
import { asMarkdown, type Block, heading, joined, line, type Page, paragraph, type Said } from '../report/page.ts'
import { kindName, nameOf, type Speech, speech, statementLines, workSaid } from '../report/say.ts'
import { type Language, languageFor } from '../report/words.ts'
import { type Addressed, addressedChallenges } from './addressed.ts'
import type { PartRequest } from './answer.ts'
import { cslItems } from './csl-items.ts'
import type { ExportInput, TextFormat } from './format.ts'
import { creditsOf } from './make-input.ts'
import { partNamed } from './part-said.ts'

/**
 * A report in Markdown: from which data, what is in the way and what addresses it, what else is said, each statement with
 * its evidence, and the works that it cites. Labels are text in it, whatever they hold.
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

interface ReportWords {
  readonly report: string
  readonly question: string
  readonly holds: string
  readonly asked: (on: string) => string
  readonly onlyKinds: (names: string) => string
  readonly leftOut: (names: string) => string
  readonly cite: string
  readonly licence: string
  readonly inTheWay: string
  readonly noChallenges: string
  readonly gap: string
  readonly onlyThrough: (names: string) => string
  readonly others: string
  readonly sources: string
}

const WORDS: Readonly<Record<Language, ReportWords>> = {
  en: {
    report: 'Report',
    question: 'Question',
    holds: 'It holds',
    asked: (on) => `Asked for on ${on}`,
    onlyKinds: (names) => `only nodes of the kinds ${names}`,
    leftOut: (names) => `without statements of the kinds ${names}`,
    cite: 'Cite as',
    licence: 'Licence',
    inTheWay: 'What is in the way, and what addresses it',
    noChallenges: 'Nothing in this part is a challenge.',
    gap: 'No solution is named in this part.',
    onlyThrough: (names) => `No solution is named for it itself in this part, but for what it is joined to: ${names}.`,
    others: 'What else is said',
    sources: 'Sources',
  },
  ja: {
    report: 'レポート',
    question: '問い',
    holds: '収録内容',
    asked: (on) => `${on}の問い合わせ`,
    onlyKinds: (names) => `種類が${names}のノードだけ`,
    leftOut: (names) => `種類が${names}の記述を除く`,
    cite: '引用表記',
    licence: 'ライセンス',
    inTheWay: '課題と、それに対処するもの',
    noChallenges: 'この部分に課題はない。',
    gap: 'この部分に解決策の記載はない。',
    onlyThrough: (names) => `この課題自体への解決策の記載はこの部分になく、つながる先への記載のみがある：${names}。`,
    others: 'その他の記述',
    sources: '出典',
  },
}

function* write(input: ExportInput): Iterable<string> {
  const lang = languageFor(input.lang)
  const words = WORDS[lang]
  const speaks = speech([...input.nodes, ...(input.works?.nodes ?? [])], input.schema, lang)
  yield asMarkdown(about(input, speaks, words))

  const told = new Set(input.answer?.told)
  if (input.answer) yield section(input.answer.page.map(lower))
  // What the answer has told with its evidence is not told again.
  if (told.size === 0) yield* inTheWay(input, speaks, words, told)

  const others = input.edges.filter(({ id }) => !told.has(id))
  if (others.length > 0) yield section([heading(words.others)])
  for (const kind of sortedSet(others.map((edge) => edge.kind))) {
    yield section([heading(inLanguage(edgeKindOf(input.schema, kind)?.label, lang) || kind, 3)])
    yield '\n'
    for (const edge of others) if (edge.kind === kind) yield asMarkdown(statementLines(speaks, edge, 0))
  }

  yield section([heading(words.sources)])
  yield '\n'
  let number = 1
  for (const said of sources(input, speaks)) yield `${number++}. ${asMarkdown([paragraph(said)])}`
}

/** Challenge by challenge; what it tells is added to `told`. */
function* inTheWay(input: ExportInput, speaks: Speech, words: ReportWords, told: Set<string>): Iterable<string> {
  yield section([heading(words.inTheWay)])
  const challenges = addressedChallenges(input, input.schema)
  if (challenges.size === 0) yield section([paragraph(words.noChallenges)])
  for (const [{ id, description }, addressed] of challenges) {
    for (const edge of addressed.by) told.add(edge.id)
    yield section([
      heading(nameOf(speaks, id), 3),
      ...(description ? [paragraph(inLanguage(description, speaks.lang))] : []),
      ...answers(addressed, speaks, words),
    ])
  }
}

/** A page within a page: its title is one of the sections. */
function lower(block: Block): Block {
  if (block.as !== 'heading') return block
  const level = [2, 3, 4, 4] as const
  return { ...block, level: level[block.level - 1] ?? 4 }
}

function about(input: ExportInput, speaks: Speech, own: ReportWords): Page {
  const { words, lang } = speaks
  const credited = creditsOf(input)
  const titles = credited.map(({ id, title }) => inLanguage(title, lang) || id)
  const counts = [words.nodes(input.nodes.length), words.statements(input.edges.length)].join(words.comma)
  return [
    heading(input.title || words.labelled(own.report, withPart(nameAll(titles, lang), credited, lang)), 1),
    ...(input.answer ? [line(words.labelled(own.question, input.answer.question))] : []),
    line(words.labelled(own.holds, counts)),
    ...(input.made
      ? [line(words.labelled(own.asked(input.made.on), requestSaid(input.made.request, input, speaks, own)))]
      : []),
    heading(words.dataTitle),
    ...credited.flatMap(({ citation, licence, revision, disclaimer }, index) => [
      line(titles[index] ?? ''),
      line(words.labelled(own.cite, citation), 1),
      line(words.labelled(own.licence, licence), 1),
      line(words.revision(undefined, revision), 1),
      ...(disclaimer ? [line(inLanguage(disclaimer, lang), 1)] : []),
    ]),
  ]
}

/** What was asked for as a reader would say it; nodes and datasets by their names. */
function requestSaid(request: PartRequest, input: ExportInput, speaks: Speech, own: ReportWords): string {
  const titles = new Map(input.datasets.map(({ id, title }) => [id, inLanguage(title, speaks.lang)]))
  const which = partNamed(request, (id) => titles.get(id) || nameOf(speaks, id), speaks.lang)
  const { words } = speaks
  const kinds = [request.kind ?? []].flat().map((kind) => kindName(speaks, kind))
  const without = [request.without ?? []]
    .flat()
    .map((kind) => words.quoted(inLanguage(edgeKindOf(input.schema, kind)?.label, speaks.lang) || kind))
  return [
    which,
    ...(kinds.length > 0 ? [own.onlyKinds(kinds.join(words.comma))] : []),
    ...(without.length > 0 ? [own.leftOut(without.join(words.comma))] : []),
    countedSaid(request as Counted, speaks),
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
 * Each work that the part cites once, by id: who wrote it, what it is called, where it appeared. Authors only where the
 * data has their order, since statements do not tell it, nor whether they name all.
 */
function* sources(input: ExportInput, speaks: Speech): Iterable<Said> {
  const { nodes, edges, works } = input
  const known = new Map(
    cslItems({
      ...input,
      nodes: [...new Map([...nodes, ...(works?.nodes ?? [])].map((node) => [node.id, node])).values()],
      edges: [...new Map([...edges, ...(works?.edges ?? [])].map((edge) => [edge.id, edge])).values()],
    }).map((item) => [item.id, item]),
  )
  const isCredited = ({ source }: { readonly source: string }) => works === undefined || speaks.nodes.has(source)
  const spokenOf = nodes.flatMap((node) => node.sources).filter(isCredited)
  const cited = [...edges.flatMap(({ evidence }) => evidence), ...spokenOf]
  // Two ids of one work are one work.
  for (const id of sortedSet(cited.map(({ source }) => speaks.nodes.get(source)?.id ?? source))) {
    const authors = [speaks.nodes.get(id)?.fields.authors ?? []].flat().join(speaks.words.comma)
    yield joined([authors, workSaid(speaks, id), known.get(id)?.['container-title'] ?? ''], '. ')
  }
}

function section(page: Page): string {
  return `\n${asMarkdown(page)}`
}
