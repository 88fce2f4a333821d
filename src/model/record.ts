import { z } from 'zod'
import { ASSERTERS, SUPPORT_LEVELS } from './graph.ts'
import { ROLES, SHAPES, WALKS } from './schema.ts'

/**
 * The shapes of what people write by hand: the manifest, nodes and statements. The same shapes check every loader's
 * records and give editors their JSON Schema. What needs more than one record to judge is in check-laws.ts.
 */

/** Names that every JavaScript object has: libraries that keep neighbours in plain objects would trip over them. */
const RESERVED = new Set(Object.getOwnPropertyNames(Object.prototype))

export const id = z
  .string()
  .min(1)
  .refine((value) => !/[\p{Cc}\p{Cs}]/u.test(value), 'expected no control characters and no half of a surrogate pair')
  .refine((value) => value !== '.' && value !== '..', 'addresses take . and .. for folders; expected prefix:name')
  .refine((value) => value === value.normalize('NFC'), 'expected Unicode form NFC')
  .refine((value) => !RESERVED.has(value), 'a name that JavaScript keeps for itself; expected prefix:name')
  .meta({ description: 'prefix:name, stable for ever; the kind is never read off it' })

/** Text that every encoding can carry. */
const words = z
  .string()
  .trim()
  .min(1)
  .refine((value) => !/\p{Cs}/u.test(value), 'expected no half of a surrogate pair')

export const text = z
  .record(z.string().regex(/^[a-z]{2,3}(-[A-Za-z0-9]+)*$/, 'expected a language tag such as en'), words)
  .refine((value) => Object.keys(value).length > 0, 'expected text in at least one language')

const citation = {
  source: id.meta({ description: 'id of the node that is the source' }),
  locator: words.meta({ description: 'the place in the source: Q6/3, Table 2, row 14, p. 7, abstract, metadata' }),
}

const isoDate = z.iso.date('expected a date such as 2024-05-22')

export const nodeRecord = z.strictObject({
  id,
  kind: z.string().min(1),
  label: text,
  description: text.optional(),
  aliases: z.array(words).optional(),
  fields: z
    .record(z.string().min(1), z.union([z.string(), z.number(), z.boolean(), z.array(z.string())]))
    .optional()
    .meta({
      description:
        'typed values; on a work, title is what it was published under where that is no label of it, language is that of its title where that is not English (ja), and untitled: true says that its label only describes it',
    }),
  sources: z.array(z.strictObject(citation)).min(1).meta({ description: 'where the node is spoken of' }),
  sameAs: z
    .array(id)
    .optional()
    .meta({ description: 'ids that mean this very work, model or organisation; they are the canonical ones' }),
})

const evidenceRecord = z.strictObject({
  ...citation,
  summary: text.optional(),
  support: z.enum(SUPPORT_LEVELS),
  assertedBy: z.enum(ASSERTERS),
  reviewed: z.strictObject({ by: z.string().min(1), on: isoDate }).optional(),
})

export const statementRecord = z.strictObject({
  id: id.optional().meta({ description: 'by default KIND:from--to, then ~2, ~3 …' }),
  kind: z.string().min(1),
  from: id,
  to: id,
  statement: text,
  evidence: z.array(evidenceRecord).min(1, 'expected at least one piece of evidence'),
})

const ends = z.strictObject({ from: z.array(z.string()).min(1), to: z.array(z.string()).min(1) })
const cssColor = z.string().regex(/^#[0-9a-f]{6}$/i, 'expected a colour such as #b5432b')

export const nodeKindRecord = z.strictObject({
  role: z.enum(ROLES),
  label: text,
  plural: text,
  color: z.strictObject({ light: cssColor, dark: cssColor }),
  shape: z.enum(SHAPES),
  background: z.boolean().optional(),
  source: z.boolean().optional(),
})

export const edgeKindRecord = z.strictObject({
  label: text,
  inverse: text,
  ends: z.array(ends).min(1),
  claim: z.boolean().default(false),
  walk: z.enum(WALKS).default('none'),
})

/** A kind's name is also a Neo4j label or type, so it is kept to plain letters, digits and underscores. */
const kindName = (pattern: RegExp, example: string) => z.string().regex(pattern, `expected a name such as ${example}`)

export const fileRecord = z.strictObject({
  file: z.string().min(1).meta({ description: 'path within the dataset folder' }),
  loader: z.string().min(1).meta({ description: 'yaml, csv or markdown' }),
  mapping: z
    .string()
    .min(1)
    .optional()
    .meta({ description: 'Markdown: path of the YAML file that says what headings, entries and names mean' }),
  records: z.enum(['nodes', 'statements']).optional().meta({ description: 'what a row of a CSV file is' }),
  columns: z
    .record(z.string(), z.string())
    .optional()
    .meta({ description: 'CSV: field path (label.en, evidence.source) to column name' }),
  defaults: z
    .record(z.string(), z.string())
    .optional()
    .meta({ description: 'CSV: field path to the value of every row' }),
  values: z
    .record(z.string(), z.record(z.string(), z.string()))
    .optional()
    .meta({ description: 'CSV: field path to a table of cell text and what it stands for' }),
  separator: z.string().min(1).optional().meta({ description: 'CSV: between the items of a list cell; by default ;' }),
})

export const manifestRecord = z.strictObject({
  id: z.string().regex(/^[a-z0-9][a-z0-9-]*$/, 'expected lower-case letters, digits and hyphens'),
  title: text,
  description: text.optional(),
  part: text.optional().meta({ description: 'which part it is' }),
  citation: z.string().min(1),
  licence: z.string().min(1),
  languages: z.array(z.string()).min(1),
  disclaimer: text.optional(),
  report: z.url().optional().meta({ description: 'where an error in the data can be reported' }),
  date: isoDate.optional(),
  requires: z
    .array(z.string())
    .optional()
    .meta({ description: 'ids of datasets (sibling folders) whose nodes this one refers to' }),
  schema: z
    .strictObject({
      nodeKinds: z.record(kindName(/^[A-Z][A-Za-z0-9]*$/, 'Challenge'), nodeKindRecord).optional(),
      edgeKinds: z.record(kindName(/^[A-Z][A-Z0-9_]*$/, 'ADDRESSES'), edgeKindRecord).optional(),
    })
    .optional(),
  files: z.array(fileRecord).min(1),
})

export type NodeRecord = z.infer<typeof nodeRecord>
export type StatementRecord = z.infer<typeof statementRecord>
export type ManifestRecord = z.infer<typeof manifestRecord>
export type FileRecord = z.infer<typeof fileRecord>
