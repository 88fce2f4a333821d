import { z } from 'zod'
import { wrongFields } from '../errors.ts'
import { ASSERTERS, FLOORS } from '../model/graph.ts'
import { readYears, YEARS } from '../model/years.ts'
import { SCOPES } from './scopes.ts'

/**
 * The requests that the command line, HTTP and the browser all speak. One definition checks them, fills in defaults and
 * documents them. Lists take one value or many; numbers may arrive as text.
 */

/** One or many; at most `most`, since each may cost a search of its own. */
const list = <T extends z.ZodType>(item: T, most = 500) =>
  z
    .union([z.array(item), item])
    .transform((value) => (Array.isArray(value) ? value : [value]) as z.output<T>[])
    .refine((items) => items.length > 0, 'expected at least one')
    .refine((items) => items.length <= most, `expected at most ${most}`)
const id = z.string().min(1, 'expected an id')
const wholeNumber = (min: number, max: number) => {
  const error = `expected a whole number from ${min} to ${max}`
  return z.coerce.number(error).int(error).min(min, error).max(max, error)
}

/** Of a part of the graph; more is not held in memory at once. */
const MOST_NODES = 1_000_000

const YEARS_SAID = '2021-2023, 2021-, -2023 or 2022, with ,undated also works without a year'
const EXPECTED_YEARS = `expected ${YEARS_SAID}`

const floor = z.enum(FLOORS).meta({ description: 'weakest support that counts; fact always passes' })

const filters = {
  support: floor.optional(),
  assertedBy: list(z.enum(ASSERTERS)).optional().meta({ description: 'who may have said it' }),
  dataset: list(id).optional().meta({ description: 'ids of datasets whose evidence counts' }),
  source: list(id).optional().meta({ description: 'ids of works: only evidence from these counts' }),
  year: z
    .string()
    .regex(YEARS, { error: EXPECTED_YEARS, abort: true })
    .refine((text) => readYears(text) !== undefined, EXPECTED_YEARS)
    .optional()
    .meta({ description: `${YEARS_SAID}: only evidence from works of these years counts` }),
}

const maxHops = wholeNumber(1, 6).default(3).meta({ description: 'longest path, in steps' })
const limit = (usual: number) => wholeNumber(1, 500).default(usual).meta({ description: 'how many at most' })

export const searchRequest = z.strictObject({
  q: z
    .string()
    .trim()
    .min(1, 'expected text to look for')
    .max(200, 'expected at most 200 letters')
    .meta({ description: 'text to look for' }),
  kind: list(z.string()).optional().meta({ description: 'node kinds' }),
  dataset: filters.dataset,
  limit: limit(20),
  cursor: z
    .string()
    .regex(/^\d{1,6}$/, 'expected the `next` of an earlier answer')
    .optional(),
})

export const showRequest = z.strictObject({ id, ...filters, limit: limit(50) })

export const neighborsRequest = z.strictObject({
  id,
  edgeKind: list(z.string()).optional(),
  nodeKind: list(z.string()).optional(),
  direction: z.enum(['out', 'in']).optional(),
  ...filters,
  limit: limit(50),
})

export const traceRequest = z.strictObject({
  from: list(id).meta({ description: 'ids of challenges, or of solutions to trace the other way' }),
  to: list(id).optional().meta({ description: 'ids to end at; by default every solution' }),
  maxHops,
  ...filters,
  limit: limit(50),
})

export const gapsRequest = z.strictObject({
  support: floor.default('proposed').meta({ description: 'a challenge whose best path is weaker than this is a gap' }),
  assertedBy: filters.assertedBy,
  dataset: filters.dataset,
  source: filters.source,
  year: filters.year,
  maxHops,
  limit: limit(500),
})

export const matrixRequest = z.strictObject({
  ...filters,
  maxHops,
  limit: wholeNumber(1, 500).default(500).meta({ description: 'how many rows at most' }),
  all: z
    .stringbool()
    .or(z.boolean())
    .default(false)
    .meta({ description: 'every solution as a column, even an empty one' }),
})

export const dossierRequest = z.strictObject({ id, ...filters, maxHops, limit: limit(50) })

export const compareRequest = z.strictObject({
  a: id.meta({ description: 'id of a dataset' }),
  b: id.meta({ description: 'id of another dataset' }),
  support: filters.support,
  assertedBy: filters.assertedBy,
  source: filters.source,
  year: filters.year,
  maxHops,
})

/**
 * A part of the graph: everything, some nodes, what surrounds them, what a trace from them runs through, what their
 * dossiers tell, what routes from every challenge run through, or all that a comparison speaks of.
 */
export const subgraphRequest = z.strictObject({
  scope: z.enum(SCOPES).optional().meta({ description: 'by default `ids` when ids are given, else `all`' }),
  ids: list(id, 20_000).optional(),
  a: compareRequest.shape.a.optional(),
  b: compareRequest.shape.b.optional(),
  kind: list(z.string()).optional().meta({ description: 'only nodes of these kinds' }),
  without: list(z.string()).optional().meta({ description: 'no statements of these kinds' }),
  to: traceRequest.shape.to,
  maxHops,
  ...filters,
  limit: wholeNumber(1, MOST_NODES).default(20_000).meta({ description: 'how many nodes at most' }),
  strongest: z.boolean().optional().meta({
    description: 'of more nodes than the limit, those with the most and best statements; else the first by id',
  }),
})

/** The part of the graph whose statements are to be read up on, as a subgraph is asked for, and how many works at most. */
export const readingRequest = subgraphRequest
  .omit({ kind: true, without: true, strongest: true })
  .extend({ limit: limit(100) })

export type SearchRequest = z.output<typeof searchRequest>
export type ShowRequest = z.output<typeof showRequest>
export type NeighborsRequest = z.output<typeof neighborsRequest>
export type TraceRequest = z.output<typeof traceRequest>
export type GapsRequest = z.output<typeof gapsRequest>
export type MatrixRequest = z.output<typeof matrixRequest>
export type DossierRequest = z.output<typeof dossierRequest>
export type CompareRequest = z.output<typeof compareRequest>
export type ReadingRequest = z.output<typeof readingRequest>
export type SubgraphRequest = z.output<typeof subgraphRequest>

/** Checks unknown input. Throws InputError that names every field that is wrong and what would be right. */
export function parseRequest<T extends z.ZodType>(
  shape: T,
  input: unknown,
  say: (issue: z.core.$ZodIssue) => string = ({ message }) => message,
): z.output<T> {
  const parsed = shape.safeParse(input, { reportInput: true })
  if (parsed.success) return parsed.data
  const problems = parsed.error.issues.map((issue) => ({ field: issue.path.join('.'), message: say(issue) }))
  throw wrongFields(problems)
}
