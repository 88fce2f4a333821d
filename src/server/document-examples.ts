import { examples } from './examples.ts'

/** The API's document, as far as examples and its page need to know it. */
export interface ApiDocument {
  readonly openapi: string
  readonly info: { readonly title: string; readonly version: string; readonly description?: string }
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>
  readonly components?: { readonly schemas?: Readonly<Record<string, unknown>> }
}

export interface Operation {
  readonly operationId: string
  readonly summary?: string
  readonly parameters?: readonly Parameter[]
  readonly requestBody?: { readonly content: Readonly<Record<string, Content>> }
  readonly responses: Readonly<Record<string, Response>>
}

export interface Parameter {
  readonly name: string
  readonly in: string
  readonly required?: boolean
  readonly description?: string
  readonly schema: object
  readonly example?: unknown
}

export interface Content {
  readonly schema: object
  readonly example?: unknown
}

export interface Response {
  readonly description: string
  readonly content?: Readonly<Record<string, Content>>
}

/** Of routes that are no questions. */
const OTHERS: Readonly<Record<string, { readonly request?: unknown; readonly answer?: unknown }>> = {
  export: { request: { scope: 'trace', ids: ['challenge:queues'], format: 'graphml', lang: 'en' } },
  places: {
    answer: { positions: { 'challenge:queues': { x: -0.65, y: 0.5 }, 'technique:booking': { x: 0.65, y: -0.5 } } },
  },
  matchPlace: { answer: { file: 'match-decisions/facts.yaml' } },
  healthz: { answer: { ok: true } },
  readyz: { answer: { ready: true } },
}

/** Every fault is told in this form. */
const FAULT = {
  error: {
    code: 'not-found',
    message: 'There is no node challenge:queue. Closest: challenge:queues (Long queues).',
    details: {
      missing: [{ id: 'challenge:queue', closest: ['challenge:queues'], labels: [{ en: 'Long queues' }] }],
    },
  },
}

/** The document with a request that can be sent for each question, and what it is answered. */
export function withExamples(document: ApiDocument): ApiDocument {
  const questions = Object.entries(examples).map(([name, example]) => [name.toLowerCase(), example] as const)
  const known = new Map<string, { request?: unknown; answer?: unknown }>([...questions, ...Object.entries(OTHERS)])
  const paths = Object.entries(document.paths).map(([path, methods]) => {
    const operations = Object.entries(methods).map(([method, operation]) => [
      method,
      exemplified(operation, known.get(operation.operationId)),
    ])
    return [path, Object.fromEntries(operations)]
  })
  return { ...document, paths: Object.fromEntries(paths) }
}

function exemplified(
  operation: Operation,
  { request, answer }: { request?: unknown; answer?: unknown } = {},
): Operation {
  const { parameters, requestBody, responses } = operation
  const asked = (request ?? {}) as Readonly<Record<string, unknown>>
  const answered = Object.entries(responses).map(([status, response]): [string, Response] => {
    if (status === '200') return [status, withJson(response, answer === undefined ? undefined : { data: answer })]
    return [status, withJson(response, FAULT)]
  })
  return {
    ...operation,
    ...(parameters && {
      parameters: parameters.map((each) =>
        Object.hasOwn(asked, each.name) ? { ...each, example: asked[each.name] } : each,
      ),
    }),
    ...(requestBody && request !== undefined && { requestBody: withJson(requestBody, request) }),
    responses: Object.fromEntries(answered),
  }
}

function withJson<T extends { readonly content?: Readonly<Record<string, Content>> }>(holder: T, example: unknown): T {
  const json = holder.content?.['application/json']
  if (!json || example === undefined) return holder
  return { ...holder, content: { ...holder.content, 'application/json': { ...json, example } } }
}
