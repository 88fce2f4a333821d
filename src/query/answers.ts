import { z } from 'zod'
import { ASSERTERS, SUPPORT_LEVELS } from '../model/graph.ts'
import { edgeKindRecord, nodeKindRecord } from '../model/record.ts'
import { MATCH_TIERS } from '../model/search.ts'

/** The shapes of answers, from which the types and the OpenAPI document follow. */

const id = z.string()
const text = z.record(z.string(), z.string()).meta({ description: 'text by language tag' })
const support = z.enum(SUPPORT_LEVELS)
const count = z.number().int()

const NOTE_CODES = ['not-in-datasets', 'filtered', 'cut-by-hops', 'cut-by-limit', 'cut-by-time', 'gap'] as const
const note = z.object({ code: z.enum(NOTE_CODES), message: z.string() })
const notes = z.array(note).meta({ description: 'why the answer is empty or cut; empty where there is nothing to say' })

const citation = z.object({ source: id, locator: z.string() })
const fieldValue = z.union([z.string(), z.number(), z.boolean(), z.array(z.string())])

const nodeAnswer = z.object({
  id,
  kind: z.string(),
  label: text,
  description: text.optional(),
  aliases: z.array(z.string()),
  fields: z.record(z.string(), fieldValue),
  sources: z.array(citation),
  datasets: z.array(id),
  sameAs: z.array(id),
})

const evidenceAnswer = z.object({
  id,
  dataset: id,
  source: id,
  locator: z.string(),
  summary: text.optional(),
  support,
  assertedBy: z.enum(ASSERTERS),
  reviewed: z.object({ by: z.string(), on: z.string() }).optional(),
})

const edgeAnswer = z.object({
  id,
  kind: z.string(),
  from: id,
  to: id,
  statement: text,
  strength: support,
  evidence: z.array(evidenceAnswer),
})

const direction = z.enum(['out', 'in'])

export const subgraphAnswer = z.object({ nodes: z.array(nodeAnswer), edges: z.array(edgeAnswer), notes })

export const searchAnswer = z.object({
  items: z.array(
    z.object({
      id,
      kind: z.string(),
      label: text,
      match: z.object({ field: z.enum(['label', 'alias', 'id', 'description']), tier: z.enum(MATCH_TIERS) }),
    }),
  ),
  total: count.meta({ description: 'of the first tier; spelling-tolerant matches are not counted' }),
  next: z.string().optional().meta({ description: 'cursor of the next page' }),
  notes,
})

export const showAnswer = z.object({
  node: nodeAnswer,
  edges: z.array(edgeAnswer),
  total: count,
  truncated: z.boolean(),
  notes,
})

export const neighborsAnswer = z.object({
  node: nodeAnswer,
  groups: z.array(z.object({ edgeKind: z.string(), direction, nodeKind: z.string(), count })),
  items: z.array(z.object({ direction, edge: edgeAnswer, node: nodeAnswer })),
  total: count,
  truncated: z.boolean(),
  notes,
})

const tracedEvidence = evidenceAnswer.pick({
  id: true,
  dataset: true,
  source: true,
  locator: true,
  support: true,
  assertedBy: true,
})

export const traceAnswer = z.object({
  from: z.array(id),
  paths: z.array(
    z.object({
      nodes: z.array(id).meta({ description: 'from the start on' }),
      steps: z.array(
        z.object({
          edges: z.array(edgeAnswer.omit({ statement: true }).extend({ evidence: z.array(tracedEvidence) })),
          strength: support,
        }),
      ),
      strength: support.meta({ description: 'of its weakest step' }),
      hops: count,
      independence: count.meta({ description: 'least number of distinct sources over its steps' }),
    }),
  ),
  total: count.meta({ description: 'at most 10,000' }),
  totalExact: z.boolean(),
  truncated: z.boolean(),
  notes,
})

export const gapsAnswer = z.object({
  items: z.array(z.object({ id, label: text, strongest: support.optional(), paths: count })),
  total: count,
  notes,
})

export const matrixAnswer = z.object({
  rows: z.array(id).meta({ description: 'challenges, in id order' }),
  columns: z.array(id).meta({ description: 'solutions, in id order' }),
  cells: z.array(
    z.object({
      row: id,
      column: id,
      strength: support.meta({ description: 'of the best path' }),
      hops: count.meta({ description: 'of the best path' }),
      paths: count.meta({ description: 'at most 10,000' }),
      statements: count.meta({ description: 'edges that join the two directly' }),
    }),
  ),
  notes,
})

export const summaryAnswer = z.object({
  datasets: z.array(
    z.object({
      id,
      title: text,
      revision: z.string(),
      nodes: count,
      edges: count,
      evidence: count,
      citation: z.string(),
      licence: z.string(),
      languages: z.array(z.string()),
      requires: z.array(id),
      description: text.optional(),
      disclaimer: text.optional(),
      report: z.string().optional(),
      date: z.string().optional(),
    }),
  ),
  nodesByKind: z.record(z.string(), count),
  edgesByKind: z.record(z.string(), count),
  support: z.record(z.string(), count).meta({ description: 'pieces of evidence by level' }),
})

export const schemaAnswer = z.object({
  nodeKinds: z.record(z.string(), nodeKindRecord),
  edgeKinds: z.record(z.string(), edgeKindRecord),
})

export type Note = z.infer<typeof note>
export type SubgraphAnswer = z.infer<typeof subgraphAnswer>
export type SearchAnswer = z.infer<typeof searchAnswer>
export type ShowAnswer = z.infer<typeof showAnswer>
export type NeighborsAnswer = z.infer<typeof neighborsAnswer>
export type TraceAnswer = z.infer<typeof traceAnswer>
export type GapsAnswer = z.infer<typeof gapsAnswer>
export type MatrixAnswer = z.infer<typeof matrixAnswer>
export type SummaryAnswer = z.infer<typeof summaryAnswer>
export type SchemaAnswer = z.infer<typeof schemaAnswer>
