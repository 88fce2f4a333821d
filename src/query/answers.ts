import { z } from 'zod'
import { ASSERTERS, SUPPORT_LEVELS } from '../model/graph.ts'
import { edgeKindRecord, nodeKindRecord } from '../model/record.ts'
import { MATCH_TIERS } from '../model/search.ts'
import { DOSSIER_SECTIONS } from './dossier-sections.ts'

/** The shapes of answers, from which the types and the OpenAPI document follow. */

const id = z.string()
const text = z.record(z.string(), z.string()).meta({ description: 'text by language tag' })
const support = z.enum(SUPPORT_LEVELS)
const count = z.number().int()

const NOTE_CODES = [
  'not-in-datasets',
  'filtered',
  'cut-by-hops',
  'cut-by-limit',
  'cut-by-time',
  'not-joined',
  'gap',
  'undated',
  'load-again',
] as const
/** What a request may narrow the evidence by. */
const FILTERS = ['support', 'assertedBy', 'dataset', 'source', 'year'] as const
export type FilterName = (typeof FILTERS)[number]
const hiddenBy = z.array(z.enum(FILTERS)).meta({
  description: 'filters that hide it: any one of them where lifting it is enough, else all that are set',
})
const note = z.object({
  code: z.enum(NOTE_CODES),
  message: z.string(),
  by: z
    .array(z.enum(FILTERS))
    .optional()
    .meta({ description: 'with `filtered`: the filter whose lifting is enough, else all that are set' }),
})
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

const tracedPath = z.object({
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
  sources: z
    .object({
      distinct: count,
      sharingAuthors: count.meta({ description: 'how many have an author in common with another of them' }),
      citingTheSame: count.meta({
        description: 'how many cite or sum up a work that another of them cites, sums up or is',
      }),
      authorsUnknown: count.meta({
        description: 'how many have no author in the data, so that it cannot be told whether they share one',
      }),
    })
    .meta({ description: 'the sources of all its steps, and how far they hang together' }),
})

export const traceAnswer = z.object({
  from: z.array(id),
  paths: z.array(tracedPath),
  total: count.meta({ description: 'at most 10,000' }),
  totalExact: z.boolean(),
  truncated: z.boolean(),
  notes,
})

export const gapsAnswer = z.object({
  items: z.array(
    z.object({
      id,
      label: text,
      strongest: support.optional(),
      paths: count,
      hiddenBy: hiddenBy.optional().meta({
        description: 'where there is no path, but filters hide some: which; the datasets asked are none',
      }),
    }),
  ),
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
  empty: z
    .array(
      z.object({
        row: id,
        column: id,
        why: z.enum(['filtered', 'cut-by-hops', 'listed']),
        by: hiddenBy.optional(),
      }),
    )
    .meta({ description: 'pairs without a cell that are no plain gap, by row, then column; every other is a gap' }),
  hidden: z
    .array(z.object({ row: id, by: hiddenBy }))
    .meta({ description: 'rows without a cell whose solutions filters hide; the datasets asked are none' }),
  notes,
})

const readingItem = z.object({
  id,
  covers: z.array(id).meta({ description: 'statements that this work is the first of the list to cover, in id order' }),
  total: count.meta({ description: 'statements that it covers, whether or not an earlier work does' }),
})

export const dossierAnswer = z.object({
  node: nodeAnswer,
  role: z.enum(['challenge', 'solution']),
  best: support.optional().meta({ description: 'of the best path; absent where there is none' }),
  answers: z
    .array(
      z.object({
        id,
        path: tracedPath.meta({ description: 'its best' }),
        paths: count.meta({ description: 'how many lead there, at most 10,000' }),
        costs: z.array(id).meta({ description: 'statements by which this solution raises challenges' }),
        limits: z
          .array(id)
          .meta({ description: 'statements by which it faces challenges other than the one asked about' }),
      }),
    )
    .meta({ description: 'solutions of a challenge, or challenges of a solution, in the order of their best paths' }),
  sections: z.array(z.object({ section: z.enum(DOSSIER_SECTIONS), edges: z.array(id) })).meta({
    description: 'statements beside the paths, but all parts and matches, by title; empty titles are left out',
  }),
  reading: z.array(readingItem).meta({ description: 'the fewest works that cover all of it, found greedily' }),
  nodes: z.array(nodeAnswer).meta({ description: 'every node that is spoken of, in id order' }),
  edges: z.array(edgeAnswer).meta({ description: 'every statement that is spoken of, in id order' }),
  total: count.meta({ description: 'of answers' }),
  truncated: z.boolean(),
  notes,
})

export const readingAnswer = z.object({
  items: z
    .array(readingItem.extend({ node: nodeAnswer }))
    .meta({ description: 'in reading order: each next covers most of what is left' }),
  uncovered: z.array(id).meta({ description: 'statements whose sources are no works of the graph' }),
  statements: count.meta({ description: 'how many statements are to be covered' }),
  total: count.meta({ description: 'of works' }),
  truncated: z.boolean(),
  notes,
})

const rated = z.object({ id, strength: support })

export const compareAnswer = z.object({
  a: id,
  b: id,
  challenges: z
    .array(
      z.object({
        ids: z.array(id).meta({ description: 'all nodes that stand for it, in id order' }),
        inA: z.array(id).meta({ description: 'those of them that A holds' }),
        inB: z.array(id),
        matchedBy: z.enum(['node', 'CLOSE_MATCH', 'none']),
        matches: z.array(edgeAnswer).meta({ description: 'the statements that join them' }),
        both: z.array(
          z.object({
            id,
            also: id.optional().meta({ description: "B's node, where a CLOSE_MATCH joins it to A's" }),
            a: support,
            b: support,
          }),
        ),
        onlyA: z.array(rated),
        onlyB: z.array(rated),
        listedA: z.array(id).meta({ description: 'works that A only lists under it' }),
        listedB: z.array(id),
      }),
    )
    .meta({ description: 'those that both name first, then those of A, then those of B; each in id order' }),
  proposals: z
    .array(
      z.object({
        a: id,
        b: id,
        shared: z.array(z.string()).meta({ description: 'words that their names have in common' }),
        likeness: z.number().meta({ description: 'share of common words, 0 to 1' }),
      }),
    )
    .meta({ description: 'pairs of challenges with like names that nothing joins or holds apart; most alike first' }),
  apart: z.array(edgeAnswer).meta({ description: 'DIFFERS_FROM statements between a challenge of A and one of B' }),
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
      part: text.optional().meta({ description: 'what of the dataset this is, where it is not all of it' }),
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
export type DossierAnswer = z.infer<typeof dossierAnswer>
export type ReadingAnswer = z.infer<typeof readingAnswer>
export type CompareAnswer = z.infer<typeof compareAnswer>
export type SummaryAnswer = z.infer<typeof summaryAnswer>
export type SchemaAnswer = z.infer<typeof schemaAnswer>
