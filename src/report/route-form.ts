import { edgeKindOf, type Schema } from '../model/schema.ts'
import { inLanguage } from '../model/text.ts'
import { plainPredicate } from './plain-predicate.ts'
import { plainVerb } from './plain-verb.ts'
import type { Hop } from './routes.ts'

/** How the step reads from its subject: what stands between the two ends, and what its verb is, in the form of its language. */
export function relationOf({ edge, forward }: Hop, schema: Schema, lang: string): { relation: string; verb: string } {
  const kind = edgeKindOf(schema, edge.kind)
  const [onward, back] = forward ? [kind?.label, kind?.inverse] : [kind?.inverse, kind?.label]
  const relation = inLanguage(onward, lang) || edge.kind
  if (lang !== 'ja') return { relation, verb: plainVerb(relation) }
  const verb = plainPredicate(inLanguage(back, lang))
  return verb === undefined ? { relation, verb: '' } : { relation: 'は', verb }
}

/** A claim says how far it is supported in its verb; other statements name it only where it is not plain fact. */
export function formOf({ edge, forward }: Hop, at: number, schema: Schema) {
  const isClaim = edgeKindOf(schema, edge.kind)?.claim ?? false
  const form = edge.strength === 'fact' ? 'fact' : isClaim && forward ? edge.strength : 'plain'
  return `route.${at === 0 ? 'first' : 'then'}.${form}` as const
}
