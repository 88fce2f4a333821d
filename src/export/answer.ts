import { byAnyId } from '../model/by-any-id.ts'
import { roleOf } from '../model/schema.ts'
import { inLanguage } from '../model/text.ts'
import type { AskOptions, GraphReader } from '../query/reader.ts'
import type { MatrixSheet } from '../report/matrix-sheet.ts'
import type { Page } from '../report/page.ts'
import { reportCompare, reportDossier, reportMatrix, reportTrace } from '../report/reports.ts'
import type { Route } from '../report/routes.ts'
import type { Language } from '../report/words.ts'
import { partTitle } from './part-title.ts'

/** The question that a part answers and its answer for people, as the command line and the explorer give it. */
export interface Answer {
  readonly question: string
  readonly page: Page
  /** Ids of the statements that the page tells with their evidence. */
  readonly told: ReadonlySet<string>
  /** Of a trace, strongest first. */
  readonly routes?: readonly Route[]
  /** Of a trace: how many there are, in words. */
  readonly counted?: string
  /** Challenges by solutions, where that is asked for. */
  readonly matrix?: MatrixSheet
}

export type PartRequest = Parameters<GraphReader['subgraph']>[0]

/** The page stands in a report that names the data and lists the works itself. */
const INSIDE = true

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
  const ids = [request.ids ?? []].flat()
  const answered = async (page: Page, told: Iterable<{ readonly id: string }>): Promise<Answer> => ({
    question: await questionOf(reader, request, lang, options),
    page,
    told: new Set([...told].map(({ id }) => id)),
  })
  if (scope === 'trace') {
    const report = await reportTrace(reader, { from: ids, to, dataset, ...filters }, options)
    const { page, routes = [], counted = '' } = await report.tell(lang, INSIDE)
    const edges = routes.flatMap(({ hops }) => hops.flatMap(({ edge, others }) => [edge, ...others]))
    return { ...(await answered(page, edges)), routes, counted }
  }
  if (scope === 'dossier') {
    const reports = await Promise.all(ids.map((id) => reportDossier(reader, { id, dataset, ...filters }, options)))
    const pages = await Promise.all(reports.map(async (report) => (await report.tell(lang, INSIDE)).page))
    return answered(
      pages.flat(),
      reports.flatMap(({ data }) => data.edges),
    )
  }
  if (scope === 'matrix') {
    const { page, sheet } = await (await reportMatrix(reader, { dataset, ...filters }, options)).tell(lang, INSIDE)
    return { ...(await answered(page, [])), matrix: sheet() }
  }
  if (scope === 'compare') {
    const report = await reportCompare(reader, { a, b, ...filters }, options)
    const joining = [...report.data.apart, ...report.data.challenges.flatMap(({ matches }) => matches)]
    return answered((await report.tell(lang, INSIDE)).page, joining)
  }
  return undefined
}

async function questionOf(reader: GraphReader, request: PartRequest, lang: Language, options?: AskOptions) {
  const ids = [request.ids ?? [], request.to ?? []].flat(2)
  const { nodes } = ids.length > 0 ? await reader.subgraph({ scope: 'ids', ids }, options) : { nodes: [] }
  const known = byAnyId(nodes)
  const { datasets } = await reader.summary(options)
  const titles = new Map(datasets.map(({ id, title }) => [id, title]))
  const first = known.get(ids[0] ?? '')
  const role = first && roleOf(await reader.schema(options), first.kind)
  return partTitle(request, (id) => inLanguage(known.get(id)?.label ?? titles.get(id), lang) || id, role, lang) ?? ''
}
