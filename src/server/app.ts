import { type Context, Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import type { KeepMatch } from '../query/match-request.ts'
import type { GraphReader } from '../query/reader.ts'
import { describeApi } from './document.ts'
import type { ApiDocument } from './document-examples.ts'
import { documentPage } from './document-page.ts'
import { createEvents, type OnReload } from './events.ts'
import { answerExport } from './export-route.ts'
import { faultResponse, HttpFault, isUnexpected } from './fault.ts'
import { type GuardOptions, guard } from './guard.ts'
import { readingPolicy, safeHeaders } from './headers.ts'
import { jsonBody, MAX_BODY } from './json-body.ts'
import { languageAsked, lostPage } from './lost-page.ts'
import { answerMatch } from './matches-route.ts'
import { answerPlaces } from './places-route.ts'
import { type Question, questions } from './questions.ts'
import { serveFile, type WebFiles } from './web-app.ts'

const API = '/api/v1'

export interface AppOptions extends GuardOptions {
  /** The built explorer; without it the API stands alone. */
  readonly files?: WebFiles
  /** How long a question may take, in milliseconds. */
  readonly deadlineMs?: number
  /** Told of every error that is ours to mend. */
  readonly log?: (error: unknown, where: string) => void
  /** Lets pages hear when what `reader` reads was replaced; without it their event stream stays quiet. */
  readonly onReload?: OnReload
  /** Where the files show the nodes; without it they are laid out by whoever draws them. */
  readonly places?: () => ReadonlyMap<string, { readonly x: number; readonly y: number }> | undefined
  /** Keeps what people decide on proposed matches; without it nothing can be written. */
  readonly matches?: KeepMatch
  /** Between signs of life on an event stream, in milliseconds. */
  readonly heartbeatMs?: number
  /** Of the program, for the API's document. */
  readonly version?: string
}

/** The questions over HTTP, and the explorer beside them: (Request) → Response, without a port. */
export function createApp(reader: GraphReader, options: AppOptions = {}): Hono {
  const { files = new Map(), deadlineMs = 30_000, log = () => {}, version = '0' } = options
  const app = new Hono()
  app.use(safeHeaders)
  app.use(guard(options))
  app.use(bodyLimit({ maxSize: MAX_BODY, onError: tooLarge }))

  /** Runs `work` until it is done, the caller has gone, or the deadline has passed. */
  const within = async (context: Context, work: (signal: AbortSignal) => Promise<Response>): Promise<Response> => {
    const deadline = AbortSignal.timeout(deadlineMs)
    const signal = AbortSignal.any([context.req.raw.signal, deadline])
    try {
      return await work(signal)
    } catch (error) {
      if (context.req.raw.signal.aborted) return new Response(null, { status: 499 })
      if (deadline.aborted && error === signal.reason) {
        throw new HttpFault(503, 'timeout', `No answer within ${deadlineMs / 1000} seconds; ask for less`)
      }
      throw error
    }
  }

  for (const question of questions) {
    app.on(question.method, API + question.path.replace('{id}', ':id'), (context) =>
      within(context, async (signal) => {
        const input = question.method === 'get' ? queryOf(context, question) : await jsonBody(context.req.raw)
        if (question.tell) context.header('vary', 'accept', { append: true })
        if (question.tell && wantsWords(input, context.req.header('accept'))) {
          const text = await question.tell(reader, input, { signal })
          return context.body(text, 200, { 'content-type': 'text/markdown; charset=utf-8' })
        }
        return context.json({ data: await question.ask(reader, input, { signal }) })
      }),
    )
  }
  app.post(`${API}/export`, (context) =>
    within(context, async (signal) => answerExport(reader, await jsonBody(context.req.raw), { signal })),
  )
  app.get(`${API}/places`, (context) => context.json({ data: answerPlaces(options.places?.()) }))
  app.get(`${API}/matches`, (context) =>
    context.json({ data: { ...(options.matches && { file: options.matches.file }) } }),
  )
  app.post(`${API}/matches`, (context) =>
    within(context, async (signal) =>
      context.json({ data: await answerMatch(options.matches, await jsonBody(context.req.raw), signal) }),
    ),
  )
  const events = createEvents(reader, {
    onReload: options.onReload,
    heartbeatMs: options.heartbeatMs,
    log: (error) => log(error, `GET ${API}/events`),
  })
  app.get(`${API}/events`, (context) => events(context.req.raw.signal))
  app.get(`${API}/healthz`, (context) => context.json({ data: { ok: true } }))
  app.get(`${API}/readyz`, (context) =>
    within(context, async (signal) => {
      await reader.schema({ signal })
      return context.json({ data: { ready: true } })
    }),
  )
  let described: ApiDocument | undefined
  const document = () => {
    described ??= describeApi(questions, API, version)
    return described
  }
  app.get(`${API}/openapi.json`, (context) => context.json(document()))
  app.get(`${API}/`, (context) => {
    const nonce = crypto.randomUUID()
    context.header('content-security-policy', readingPolicy(nonce))
    return context.html(documentPage(document(), API, nonce))
  })
  app.get('*', (context) => serveFile(files, context.req.path))
  app.notFound(() => {
    throw new HttpFault(404, 'not-found', 'There is nothing at this address')
  })
  app.onError((error, context) => {
    if (isUnexpected(error)) log(error, `${context.req.method} ${context.req.path}`)
    if (isLost(error, context)) {
      const nonce = crypto.randomUUID()
      context.header('content-security-policy', readingPolicy(nonce))
      context.header('vary', 'accept, accept-language')
      return context.html(lostPage(context.req.path, languageAsked(context), nonce), 404)
    }
    return faultResponse(error, context.req.header('accept'))
  })
  return app
}

/** Whether a person mistyped the address of a page; programs, and whoever asks the API, are told in JSON. */
function isLost(error: unknown, { req }: Context): boolean {
  const isPage = /\btext\/html\b/iu.test(req.header('accept') ?? '') && !/^\/api(\/|$)/u.test(req.path)
  return isPage && error instanceof HttpFault && error.code === 'not-found'
}

/** The query as the request shapes take it: a list where a name is repeated. The id stands in the path. */
function queryOf(context: Context, question: Question): Record<string, unknown> {
  const values = new Map<string, unknown>()
  const query = new URL(context.req.url).searchParams
  for (const name of new Set(query.keys())) {
    const all = query.getAll(name)
    values.set(name, all.length === 1 ? all[0] : all)
  }
  if (question.path.includes('{id}')) {
    if (values.has('id')) throw new HttpFault(400, 'input', 'id: stands in the path, not in the query')
    values.set('id', context.req.param('id'))
  }
  return Object.fromEntries(values)
}

/** What the request names goes before what the caller says it takes; what is wrong with it shows when it is checked. */
function wantsWords(input: unknown, accept = ''): boolean {
  const { format } = (typeof input === 'object' && input !== null ? input : {}) as { format?: unknown }
  return format === undefined ? /\btext\/markdown\b/i.test(accept) : format === 'md'
}

function tooLarge(): never {
  throw new HttpFault(413, 'too-large', `The body is larger than ${MAX_BODY / 1024 / 1024} MiB`)
}
