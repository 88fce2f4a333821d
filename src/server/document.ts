import { createRoute, OpenAPIHono, z } from '@hono/zod-openapi'
import { mediaTypeOf } from '../export/begin-export.ts'
import { formats } from '../export/formats.ts'
import { matchAnswer, matchPlace, matchRequest } from '../query/match-request.ts'
import { type ApiDocument, withExamples } from './document-examples.ts'
import { exportRequest } from './export-route.ts'
import { placesAnswer } from './places-route.ts'
import type { Question } from './questions.ts'

/** The OpenAPI 3.1 document, made of the definitions that check requests. `base` is the path of the API. */
export function describeApi(questions: readonly Question[], base: string, version: string): ApiDocument {
  const { openAPIRegistry: registry, getOpenAPI31Document } = new OpenAPIHono()
  const fault = registry.register(
    'Error',
    z.object({ error: z.object({ code: z.string(), message: z.string(), details: z.unknown().optional() }) }),
  )
  const errors = { default: { description: 'What is wrong', content: json(fault) } }
  const answered = (name: string, answer: z.ZodType, more = {}) => ({
    200: {
      description: 'The answer',
      content: { ...json(z.object({ data: registry.register(name, answer) })), ...more },
    },
    ...errors,
  })

  const inWords = { 'text/markdown': { schema: z.string() } }

  for (const { method, path, name, summary, request, answer, tell } of questions) {
    const isGet = method === 'get'
    const inPath = path.includes('{id}')
    registry.registerPath(
      createRoute({
        method,
        path: base + path,
        operationId: name.toLowerCase(),
        summary,
        request: isGet
          ? {
              query: inPath ? request.omit({ id: true }) : request,
              ...(inPath && { params: z.object({ id: z.string().meta({ description: 'percent-encoded' }) }) }),
            }
          : { body: { content: json(request), required: true } },
        responses: answered(name, answer, tell && inWords),
      }),
    )
  }
  registry.registerPath(
    createRoute({
      method: 'get',
      path: `${base}/places`,
      operationId: 'places',
      summary: 'Where the files that are served show the nodes; no fact, and known to the picture alone',
      responses: answered('Places', placesAnswer),
    }),
  )
  registry.registerPath(
    createRoute({
      method: 'get',
      path: `${base}/matches`,
      operationId: 'matchPlace',
      summary: 'Whether decisions on matches can be kept, and where',
      responses: answered('MatchPlace', matchPlace),
    }),
  )
  registry.registerPath(
    createRoute({
      method: 'post',
      path: `${base}/matches`,
      operationId: 'decideMatch',
      summary: 'Keep what was decided on a proposed match, in a file; from the same origin alone',
      request: { body: { content: json(matchRequest), required: true } },
      responses: answered('MatchDecision', matchAnswer),
    }),
  )
  registry.registerPath(
    createRoute({
      method: 'post',
      path: `${base}/export`,
      operationId: 'export',
      summary: 'A part of the graph as a file',
      request: { body: { content: json(exportRequest), required: true } },
      responses: {
        200: {
          description: 'The file',
          headers: {
            'survey-graph-notes': {
              description: 'codes of the notes on the part, with commas between them; absent where there are none',
              schema: { type: 'string' },
            },
          },
          content: Object.fromEntries(formats.map((format) => [mediaTypeOf(format), { schema: z.string() }])),
        },
        ...errors,
      },
    }),
  )
  registry.registerPath(
    createRoute({
      method: 'get',
      path: `${base}/events`,
      operationId: 'events',
      summary: 'Server-sent events: `reload` when what is served was replaced',
      responses: {
        200: {
          description:
            'A stream that stays open. The data of `reload` is JSON: {"datasets": [{"id": "…", "revision": "…"}]}. ' +
            'Comments come every 15 seconds; without `serve --watch` nothing else does.',
          content: { 'text/event-stream': { schema: z.string() } },
        },
        ...errors,
      },
    }),
  )
  for (const [path, summary, answer] of [
    ['/healthz', 'Whether the server runs', z.object({ ok: z.literal(true) })],
    ['/readyz', 'Whether the store answers', z.object({ ready: z.literal(true) })],
  ] as const) {
    const name = path.slice(1, 2).toUpperCase() + path.slice(2, -1)
    registry.registerPath(
      createRoute({
        method: 'get',
        path: base + path,
        operationId: path.slice(1),
        summary,
        responses: answered(name, answer),
      }),
    )
  }
  const document = getOpenAPI31Document({
    openapi: '3.1.0',
    info: {
      title: 'survey-graph',
      version,
      description: 'What is in the way, what addresses it, how good is the evidence?',
    },
  })
  return withExamples(document as unknown as ApiDocument)
}

function json(schema: z.ZodType) {
  return { 'application/json': { schema } }
}
