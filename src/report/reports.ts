import type { GraphNode } from '../model/graph.ts'
import { roleOf } from '../model/schema.ts'
import type { Note, SummaryAnswer } from '../query/answers.ts'
import type { AskOptions, GraphReader } from '../query/reader.ts'
import {
  compareRequest,
  dossierRequest,
  gapsRequest,
  matrixRequest,
  parseRequest,
  traceRequest,
} from '../query/requests.ts'
import { comparePage } from './compare-page.ts'
import { countedSaid, type Scope, scopeLines } from './data-lines.ts'
import { dossierPage } from './dossier-page.ts'
import { gapsPage } from './gaps-page.ts'
import { matrixPage } from './matrix-page.ts'
import { type MatrixSheet, sheetOf } from './matrix-sheet.ts'
import { matrixTold } from './matrix-told.ts'
import { matrixSpeech } from './matrix-words.ts'
import { neighborsPage } from './neighbors-page.ts'
import { notesLines } from './notes-lines.ts'
import { asMarkdown, type Page } from './page.ts'
import { readingPage } from './reading-page.ts'
import type { Route } from './routes.ts'
import { routesTold } from './routes-told.ts'
import { type Speech, speech } from './say.ts'
import { searchPage } from './search-page.ts'
import { showPage } from './show-page.ts'
import { summaryPage } from './summary-page.ts'
import { routesCounted, tracePage } from './trace-page.ts'
import type { Language } from './words.ts'

/** An answer, and the same for people, which is made only when it is wanted: it asks for names and more. */
export interface Report<T = unknown, Telling extends Told = Told> {
  readonly data: T
  /** `inside`: within a document that says itself of which data it is. */
  tell(lang: Language, inside?: boolean): Promise<Telling>
}

export interface Told {
  readonly page: Page
  /** Why something is missing from the page: most often the notes of the answer. */
  readonly notes: readonly Note[]
  /** Of a trace, strongest first. */
  readonly routes?: readonly Route[]
  /** Of a trace: how many routes there are. */
  readonly counted?: string
}

/** Of a matrix: with how it is written as a table or a picture. */
export interface ToldMatrix extends Told {
  readonly sheet: () => MatrixSheet
}

/** Ids asked for at once. */
const MOST_IDS = 10_000

type Question<Name extends keyof GraphReader, Telling extends Told = Told> = (
  reader: GraphReader,
  request: Parameters<GraphReader[Name]>[0],
  options?: AskOptions,
) => Promise<Report<Awaited<ReturnType<GraphReader[Name]>>, Telling>>

/** A page as a document, which tells its notes itself. The command line and HTTP give these very bytes. */
export async function reportAsMarkdown(report: Report, lang: Language): Promise<string> {
  const { page, notes } = await report.tell(lang)
  return asMarkdown([...page, ...notesLines(notes, lang)])
}

export const reportTrace: Question<'trace'> = async (reader, request, options) => {
  const counted = parseRequest(traceRequest, request)
  const data = await reader.trace(request, options)
  return {
    data,
    tell: async (lang, inside) => {
      const edges = data.paths.flatMap((path) => path.steps.flatMap((step) => step.edges))
      const ids = [...data.from, ...data.paths.flatMap((path) => path.nodes), ...sourcesOf(edges)]
      const part = await reader.subgraph({ scope: 'ids', ids: [...new Set(ids)] }, options)
      const words = speech(part.nodes, await reader.schema(options), lang)
      const routes = routesTold(data, part, words)
      const page = await scoped(tracePage(data, routes, words), reader, { counted, inside }, words, options)
      return { page, notes: data.notes, routes, counted: routesCounted(data, words) }
    },
  }
}

/** To people a challenge or a solution is told as its dossier. */
export const reportShow: Question<'show'> = async (reader, request, options) => {
  const data = await reader.show(request, options)
  return {
    data,
    tell: async (lang, inside) => {
      const { node, edges } = data
      if (roleOf(await reader.schema(options), node.kind) !== 'context') {
        return (await reportDossier(reader, request, options)).tell(lang, inside)
      }
      const cited = [...sourcesOf(edges), ...sourcesOf([{ evidence: node.sources }])]
      const ids = [...edges.flatMap((edge) => [edge.from, edge.to]), ...cited]
      return { page: showPage(data, await speechAbout(reader, [node], ids, lang, options)), notes: data.notes }
    },
  }
}

export const reportDossier: Question<'dossier'> = async (reader, request, options) => {
  const counted = parseRequest(dossierRequest, request)
  const data = await reader.dossier(request, options)
  return {
    data,
    tell: async (lang, inside) => {
      const held = new Set([
        ...data.node.datasets,
        ...data.edges.flatMap((edge) => edge.evidence.map((piece) => piece.dataset)),
      ])
      const { datasets } = await reader.summary(options)
      const scope = { datasets: datasets.filter(({ id }) => held.has(id)), counted, inside }
      return {
        page: dossierPage(data, scope, await speechAbout(reader, [data.node, ...data.nodes], [], lang, options)),
        notes: data.notes,
      }
    },
  }
}

export const reportCompare: Question<'compare'> = async (reader, request, options) => {
  const counted = parseRequest(compareRequest, request)
  const data = await reader.compare(request, options)
  return {
    data,
    tell: async (lang, inside) => {
      const { datasets } = await reader.summary(options)
      const scope = { datasets: datasets.filter(({ id }) => id === data.a || id === data.b), counted, inside }
      const joining = [...data.apart, ...data.challenges.flatMap((each) => each.matches)]
      const ids = [
        ...data.challenges.flatMap(({ ids, both, onlyA, onlyB, listedA, listedB }) => [
          ...ids,
          ...both.flatMap(({ id, also }) => [id, ...(also ? [also] : [])]),
          ...[...onlyA, ...onlyB].map(({ id }) => id),
          ...listedA,
          ...listedB,
        ]),
        ...data.proposals.flatMap(({ a, b }) => [a, b]),
        ...joining.flatMap((edge) => [edge.from, edge.to]),
        ...sourcesOf(joining),
      ]
      return { page: comparePage(data, scope, await speechAbout(reader, [], ids, lang, options)), notes: data.notes }
    },
  }
}

export const reportReading: Question<'reading'> = async (reader, request, options) => {
  const data = await reader.reading(request, options)
  const known = data.items.map(({ node }) => node)
  return {
    data,
    tell: async (lang) => ({
      page: readingPage(data, await speechAbout(reader, known, [], lang, options)),
      notes: data.notes,
    }),
  }
}

export const reportNeighbors: Question<'neighbors'> = async (reader, request, options) => {
  const data = await reader.neighbors(request, options)
  const known = [data.node, ...data.items.map((item) => item.node)]
  return {
    data,
    tell: async (lang) => ({
      page: neighborsPage(data, await speechAbout(reader, known, [], lang, options)),
      notes: data.notes,
    }),
  }
}

/** The one question without a request. */
export async function reportSummary(reader: GraphReader, options?: AskOptions): Promise<Report<SummaryAnswer>> {
  const data = await reader.summary(options)
  return {
    data,
    tell: async (lang) => ({ page: summaryPage(data, await speechAbout(reader, [], [], lang, options)), notes: [] }),
  }
}

export const reportSearch: Question<'search'> = async (reader, request, options) => {
  const data = await reader.search(request, options)
  return {
    data,
    tell: async (lang) => ({
      page: searchPage(data, await speechAbout(reader, [], [], lang, options)),
      notes: data.notes,
    }),
  }
}

export const reportGaps: Question<'gaps'> = async (reader, request, options) => {
  // Here the support that is asked for is what a gap lacks; it lets no evidence go uncounted.
  const { support: _, ...counted } = parseRequest(gapsRequest, request)
  const data = await reader.gaps(request, options)
  return {
    data,
    tell: async (lang, inside) => {
      const words = await speechAbout(reader, [], [], lang, options)
      return {
        page: await scoped(gapsPage(data, words), reader, { counted, inside }, words, options),
        notes: data.notes,
      }
    },
  }
}

export const reportMatrix: Question<'matrix', ToldMatrix> = async (reader, request, options) => {
  const counted = parseRequest(matrixRequest, request)
  const data = await reader.matrix(request, options)
  const ids = [...data.rows, ...data.columns]
  return {
    data,
    tell: async (lang, inside) => {
      const words = await speechAbout(reader, [], ids, lang, options)
      // Only what counts says which challenge is a part of which.
      const { support, assertedBy, dataset, source, year } = counted
      const part = { scope: 'ids', ids, support, assertedBy, dataset, source, year } as const
      const { edges } = await reader.subgraph(part, options)
      const table = matrixTold(data, edges, words, counted.all)
      const page = await scoped(matrixPage(table, data, words), reader, { counted, inside }, words, options)
      const sheet = () =>
        sheetOf(table, {
          lang,
          schema: words.schema,
          say: matrixSpeech(words.words),
          counted: [countedSaid(counted, words)],
        })
      return { page, notes: data.notes, sheet }
    },
  }
}

/** The page with its scope under the title: of which data it speaks, of when, and what was counted. */
async function scoped(
  [title, ...rest]: Page,
  reader: GraphReader,
  { counted, inside }: Omit<Scope, 'datasets'>,
  speech: Speech,
  options?: AskOptions,
): Promise<Page> {
  const { datasets } = await reader.summary(options)
  const asked = [counted.dataset ?? []].flat()
  const spoken = asked.length > 0 ? datasets.filter(({ id }) => asked.includes(id)) : datasets
  return title ? [title, ...scopeLines({ datasets: spoken, counted, inside }, speech), ...rest] : []
}

/** What it takes to speak of these nodes, with those that are known already and those that are still to be asked for. */
async function speechAbout(
  reader: GraphReader,
  known: readonly GraphNode[],
  ids: readonly string[],
  lang: Language,
  options?: AskOptions,
): Promise<Speech> {
  const there = new Set(known.map((node) => node.id))
  const missing = [...new Set(ids)].filter((id) => !there.has(id))
  const nodes = [...known]
  for (let at = 0; at < missing.length; at += MOST_IDS) {
    const part = await reader.subgraph({ scope: 'ids', ids: missing.slice(at, at + MOST_IDS) }, options)
    nodes.push(...part.nodes)
  }
  return speech(nodes, await reader.schema(options), lang)
}

function sourcesOf(cited: readonly { readonly evidence: readonly { readonly source: string }[] }[]): string[] {
  return cited.flatMap(({ evidence }) => evidence.map(({ source }) => source))
}
