import { edgeKindOf, type Schema } from '../model/schema.ts'
import { inLanguage } from '../model/text.ts'
import type { Hop } from './routes.ts'

/** How the step reads from its subject. */
export function relationOf({ edge, forward }: Hop, schema: Schema, lang: string): string {
  const kind = edgeKindOf(schema, edge.kind)
  return inLanguage(forward ? kind?.label : kind?.inverse, lang) || edge.kind
}

/** A claim says how far it is supported in its verb; other statements name it only where it is not plain fact. */
export function formOf({ edge, forward }: Hop, at: number, schema: Schema) {
  const isClaim = edgeKindOf(schema, edge.kind)?.claim ?? false
  const form = edge.strength === 'fact' ? 'fact' : isClaim && forward ? edge.strength : 'plain'
  return `route.${at === 0 ? 'first' : 'then'}.${form}` as const
}
