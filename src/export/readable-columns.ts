import { byAnyId } from '../model/by-any-id.ts'
import type { Column } from '../model/columns.ts'
import type { Evidence, GraphEdge } from '../model/graph.ts'
import { edgeKindOf, type Schema } from '../model/schema.ts'
import { inLanguage } from '../model/text.ts'
import { languageFor, wordsIn } from '../report/words.ts'
import { workAddress } from '../report/work-address.ts'
import type { ExportInput } from './format.ts'

/**
 * Columns of edges for people who look at them in a table of another program, in the language of the export: how far each is
 * supported, and from which works, with the places in them and their addresses. They repeat what `strength` and `evidence`
 * say, and are passed over where the file opens here again.
 */
export function readableColumns({ nodes, cited = [], lang }: ExportInput): Column<GraphEdge>[] {
  const words = wordsIn(languageFor(lang))
  const works = byAnyId([...cited, ...nodes])
  const said = new Map<string, readonly [title: string, address: string]>()
  const workOf = (id: string): readonly [title: string, address: string] => {
    const work = works.get(id)
    const known = said.get(id) ?? [inLanguage(work?.label, lang) || id, (work && workAddress(work)) ?? '']
    said.set(id, known)
    return known
  }
  const sourceSaid = ({ source, locator }: Evidence): string => {
    const [title, address] = workOf(source)
    return [title, locator, address].filter(Boolean).join(', ')
  }
  return [
    { name: 'support', type: 'string', value: ({ strength }) => words.support[strength] },
    { name: 'sources', type: 'string', value: ({ evidence }) => [...new Set(evidence.map(sourceSaid))].join('; ') },
  ]
}

/** What a relation is called: how it reads from its first end to its second. */
export function relationWord(schema: Schema, kind: string, lang: string): string {
  return inLanguage(edgeKindOf(schema, kind)?.label, lang) || kind
}
