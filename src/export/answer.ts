import { byAnyId } from '../model/by-any-id.ts'
import { roleOf } from '../model/schema.ts'
import { inLanguage } from '../model/text.ts'
import type { AskOptions, GraphReader } from '../query/reader.ts'
import type { MatrixSheet } from '../report/matrix-sheet.ts'
import { nameAll } from '../report/name-all.ts'
import type { Page } from '../report/page.ts'
import { reportCompare, reportDossier, reportMatrix, reportTrace } from '../report/reports.ts'
import type { Route } from '../report/routes.ts'
import { type Language, wordsIn } from '../report/words.ts'
import { questionWords } from './question-words.ts'

/** The question that a part answers and its answer for people, as the command line and the explorer give it. */
export interface Answer {
  readonly question: string
  readonly page: Page
  /** Ids of the statements that the page tells with their evidence. */
  readonly told: ReadonlySet<string>
  /** Of a trace, strongest first. */
  readonly routes?: readonly Route[]
  /** Challenges by solutions, where that is asked for. */
  readonly matrix?: MatrixSheet
}

export type PartRequest = Parameters<GraphReader['subgraph']>[0]

/** Undefined where the part answers no question as it stands: of some nodes, say, or with kinds left out. */
export async function answerOf(
  reader: GraphReader,
  request: PartRequest,
  lang: Language,
  options?: AskOptions,
): Promise<Answer | undefined> {
  const { scope, to, a = '', b = '', maxHops, support, assertedBy, dataset, source, year } = request
  if (request.kind?.length || request.without?.length) return undefined
  const filters = { support, assertedBy, source, year, ...(maxHops !== undefined && { maxHops }) }
  const words = questionWords[lang]
  const ids = [request.ids ?? []].flat()
  if (scope === 'trace') {
    const report = await reportTrace(reader, { from: ids, to, dataset, ...filters }, options)
    const { page, routes = [] } = await report.tell(lang)
    const { names, role } = await nodesOf(reader, ids, lang, options)
    const ask = role === 'challenge' ? words.toSolutions : words.toChallenges
    const ends = to && (await nodesOf(reader, [to].flat(), lang, options)).names
    const edges = routes.flatMap(({ hops }) => hops.flatMap(({ edge, others }) => [edge, ...others]))
    return { question: ends ? words.between(names, ends) : ask(names), page, told: idsOf(edges), routes }
  }
  if (scope === 'dossier') {
    const reports = await Promise.all(ids.map((id) => reportDossier(reader, { id, dataset, ...filters }, options)))
    const pages = await Promise.all(reports.map(async (report) => (await report.tell(lang)).page))
    const { names } = await nodesOf(reader, ids, lang, options)
    return {
      question: words.dossier(names),
      page: pages.flatMap((page) => withoutAbout(page, lang)),
      told: idsOf(reports.flatMap(({ data }) => data.edges)),
    }
  }
  if (scope === 'matrix') {
    const { page, sheet } = await (await reportMatrix(reader, { dataset, ...filters }, options)).tell(lang)
    return { question: words.matrix, page, told: new Set(), matrix: sheet() }
  }
  if (scope === 'compare') {
    const report = await reportCompare(reader, { a, b, ...filters }, options)
    const { datasets } = await reader.summary(options)
    const titleOf = (id: string) => inLanguage(datasets.find((each) => each.id === id)?.title, lang) || id
    const joining = [...report.data.apart, ...report.data.challenges.flatMap(({ matches }) => matches)]
    const { page } = await report.tell(lang)
    return {
      question: words.compare(titleOf(a), titleOf(b)),
      page: withoutAbout(page, lang),
      told: idsOf(joining),
    }
  }
  return undefined
}

/** A report says itself of which data it is. */
function withoutAbout(page: Page, lang: Language): Page {
  const { dataTitle } = wordsIn(lang)
  const at = page.findIndex((block) => block.as === 'heading' && block.said === dataTitle)
  return at < 0 ? page : page.slice(0, at)
}

async function nodesOf(reader: GraphReader, ids: string[], lang: Language, options?: AskOptions) {
  const { nodes } = await reader.subgraph({ scope: 'ids', ids }, options)
  const known = byAnyId(nodes)
  const [first] = nodes
  return {
    names: nameAll(
      ids.map((id) => inLanguage(known.get(id)?.label, lang) || id),
      lang,
    ),
    role: first && roleOf(await reader.schema(options), first.kind),
  }
}

function idsOf(edges: readonly { readonly id: string }[]): Set<string> {
  return new Set(edges.map(({ id }) => id))
}
