import { z } from 'zod'
import { id, text } from './record.ts'

/** The shape of what people write beside a list of works: what its headings, its entries and their names mean. */

const kind = z.string().min(1)

const headingRecord = z.strictObject({
  id,
  kind,
  label: text,
  description: text.optional(),
  aliases: z.array(z.string().trim().min(1)).optional(),
  names: z
    .strictObject({ kind, statement: z.string().min(1) })
    .optional()
    .meta({ description: 'what the name of an entry is here, and the statement that joins its work to it' }),
})

const identity = {
  id: id.optional(),
  label: text.optional(),
  aliases: z.array(z.string().trim().min(1)).optional(),
  sameAs: z.array(id).optional(),
}

export const listRecord = z.strictObject({
  source: id.meta({ description: 'id of the node that is the list: the source of all evidence' }),
  place: z.string().trim().min(1).meta({ description: 'begins every locator: README gives README#heading, line 12' }),
  works: z
    .strictObject({ linked: z.record(z.string(), kind), otherwise: kind })
    .meta({ description: 'what a work is, by the label of a link it has (paper), and without such a link' }),
  prefixes: z.record(z.string(), z.string().min(1)).optional().meta({ description: 'kind to the prefix of its ids' }),
  sentences: z
    .record(z.string(), text)
    .meta({ description: 'statement kind to its words, with {from} and {to}; LISTED_UNDER is one of them' }),
  headings: z
    .record(z.string(), headingRecord)
    .meta({ description: 'by anchor (question-answering); what stands under another heading is not read' }),
  known: z
    .record(z.string(), z.strictObject(identity))
    .optional()
    .meta({ description: 'works, by arxiv:…, doi:… or title:…, with what the list does not say of them' }),
  names: z
    .record(z.string(), z.strictObject({ ...identity, kind: kind.optional(), isTitle: z.boolean().optional() }))
    .optional()
    .meta({ description: 'names as the list prints them; isTitle: no name but the beginning of the title' }),
  apart: z
    .array(z.string())
    .optional()
    .meta({ description: 'arxiv:…, doi:…, url:… or title:… that several works have and that joins none of them' }),
})

export type ListRecord = z.infer<typeof listRecord>
