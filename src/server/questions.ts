import { z } from '@hono/zod-openapi'
import * as answers from '../query/answers.ts'
import type { AskOptions, GraphReader } from '../query/reader.ts'
import * as requests from '../query/requests.ts'
import * as reports from '../report/reports.ts'
import { type Report, reportAsMarkdown } from '../report/reports.ts'
import { LANGUAGES } from '../report/words.ts'
import { checkRequest } from './check-request.ts'

/** A question over HTTP: one definition for its route, its check and its documentation. */
export interface Question {
  readonly method: 'get' | 'post'
  /** Within the API, as OpenAPI spells it: `/nodes/{id}`. */
  readonly path: string
  readonly name: string
  readonly summary: string
  readonly request: z.ZodObject
  readonly answer: z.ZodType
  /** Checks the input; throws InputError. */
  ask(reader: GraphReader, input: unknown, options: AskOptions): Promise<unknown>
  /** The same as Markdown, where there are words for it: the bytes that the command line prints. */
  tell?(reader: GraphReader, input: unknown, options: AskOptions): Promise<string>
}

function question<T extends z.ZodObject>(
  definition: Omit<Question, 'request' | 'ask'> & {
    readonly request: T
    ask(reader: GraphReader, request: z.output<T>, options: AskOptions): Promise<unknown>
  },
): Question {
  const { request, ask } = definition
  return {
    ...definition,
    ask: (reader, input, options) => ask(reader, checkRequest(request, input), options),
  }
}

/** How an answer that has words is to be given. */
const manner = {
  format: z.enum(['json', 'md']).optional().meta({ description: 'json unless Accept asks for text/markdown' }),
  lang: z.enum(LANGUAGES).default('en').meta({ description: 'language of the words and labels of Markdown' }),
}

/** A question whose answer can be had as JSON and in words. */
function toldQuestion<T extends z.ZodObject>(
  definition: Omit<Question, 'request' | 'ask' | 'tell'> & {
    readonly request: T
    report(reader: GraphReader, request: z.output<T>, options: AskOptions): Promise<Report>
  },
): Question {
  const { report, ...rest } = definition
  const request = definition.request.extend(manner)
  const ask = async (reader: GraphReader, input: unknown, options: AskOptions) => {
    const { format: _, lang, ...asked } = checkRequest(request, input) as z.output<z.ZodObject<typeof manner>>
    return { lang, report: await report(reader, asked as z.output<T>, options) }
  }
  return {
    ...rest,
    request,
    ask: async (...given) => (await ask(...given)).report.data,
    tell: async (...given) => {
      const { lang, report } = await ask(...given)
      return reportAsMarkdown(report, lang)
    },
  }
}

const nothing = z.strictObject({})

export const questions: readonly Question[] = [
  question({
    method: 'get',
    path: '/summary',
    name: 'Summary',
    summary: 'What is loaded, with counts',
    request: nothing,
    answer: answers.summaryAnswer,
    ask: (reader, _request, options) => reader.summary(options),
  }),
  question({
    method: 'get',
    path: '/schema',
    name: 'Schema',
    summary: 'The kinds of nodes and statements',
    request: nothing,
    answer: answers.schemaAnswer,
    ask: (reader, _request, options) => reader.schema(options),
  }),
  question({
    method: 'get',
    path: '/search',
    name: 'Search',
    summary: 'Nodes that match a text, best first',
    request: requests.searchRequest,
    answer: answers.searchAnswer,
    ask: (reader, request, options) => reader.search(request, options),
  }),
  toldQuestion({
    method: 'get',
    path: '/nodes/{id}',
    name: 'Show',
    summary: 'One node with its statements and their evidence',
    request: requests.showRequest,
    answer: answers.showAnswer,
    report: reports.reportShow,
  }),
  question({
    method: 'get',
    path: '/nodes/{id}/neighbors',
    name: 'Neighbors',
    summary: 'What is joined to a node, with counts by kind',
    request: requests.neighborsRequest,
    answer: answers.neighborsAnswer,
    ask: (reader, request, options) => reader.neighbors(request, options),
  }),
  toldQuestion({
    method: 'get',
    path: '/nodes/{id}/dossier',
    name: 'Dossier',
    summary: 'All there is to tell of a challenge or a solution: what answers it, and what stands beside that',
    request: requests.dossierRequest,
    answer: answers.dossierAnswer,
    report: reports.reportDossier,
  }),
  toldQuestion({
    method: 'get',
    path: '/trace',
    name: 'Trace',
    summary: 'Routes from challenges to what addresses them, best supported first',
    request: requests.traceRequest,
    answer: answers.traceAnswer,
    report: reports.reportTrace,
  }),
  toldQuestion({
    method: 'get',
    path: '/gaps',
    name: 'Gaps',
    summary: 'Challenges that nothing addresses well enough',
    request: requests.gapsRequest,
    answer: answers.gapsAnswer,
    report: reports.reportGaps,
  }),
  toldQuestion({
    method: 'get',
    path: '/matrix',
    name: 'Matrix',
    summary: 'Challenges by solutions, with the best route of each pair',
    request: requests.matrixRequest,
    answer: answers.matrixAnswer,
    report: reports.reportMatrix,
  }),
  toldQuestion({
    method: 'get',
    path: '/compare',
    name: 'Compare',
    summary: 'Two datasets side by side: the challenges of both, and what each says addresses them',
    request: requests.compareRequest,
    answer: answers.compareAnswer,
    report: reports.reportCompare,
  }),
  toldQuestion({
    method: 'post',
    path: '/reading',
    name: 'Reading',
    summary: 'The fewest works that cover the statements of a part of the graph, found greedily',
    request: requests.readingRequest,
    answer: answers.readingAnswer,
    report: reports.reportReading,
  }),
  question({
    method: 'post',
    path: '/subgraph',
    name: 'Subgraph',
    summary: 'A part of the graph',
    request: requests.subgraphRequest,
    answer: answers.subgraphAnswer,
    ask: (reader, request, options) => reader.subgraph(request, options),
  }),
]
