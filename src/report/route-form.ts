import type { GraphNode } from '../model/graph.ts'
import { edgeKindOf, nodeKindOf, type Schema } from '../model/schema.ts'
import { inLanguage } from '../model/text.ts'
import { isPlural } from './is-plural.ts'
import { plainPredicate } from './plain-predicate.ts'
import { plainVerb } from './plain-verb.ts'
import type { Hop } from './routes.ts'

/** What a sentence of a step is made of beside the names of its ends; `is` and `was` in the number of the subject. */
interface Relation {
  /** What stands between the two ends. */
  readonly relation: string
  readonly verb: string
  readonly is: string
  readonly was: string
}

/** How the step reads from its subject, in the forms of its language. */
export function relationOf(
  { edge, forward, subject }: Pick<Hop, 'edge' | 'forward' | 'subject'>,
  schema: Schema,
  lang: string,
): Relation {
  const kind = edgeKindOf(schema, edge.kind)
  const [onward, back] = forward ? [kind?.label, kind?.inverse] : [kind?.inverse, kind?.label]
  const relation = inLanguage(onward, lang) || edge.kind
  if (lang === 'ja') {
    const verb = plainPredicate(inLanguage(back, lang))
    return { relation: verb === undefined ? relation : 'は', verb: verb ?? '', is: '', was: '' }
  }
  const verb = plainVerb(relation)
  return isMany(subject, schema)
    ? { relation: pluralVerb(relation), verb, is: 'are', was: 'were' }
    : { relation, verb, is: 'is', was: 'was' }
}

/** Whether a node takes a verb in the plural in English; a title is one title, whatever it names. */
export function isMany({ kind, label }: Pick<GraphNode, 'kind' | 'label'>, schema: Schema): boolean {
  return nodeKindOf(schema, kind)?.source !== true && isPlural(inLanguage(label, 'en'))
}

/** "is part of" → "are part of", "uses" → "use": the form after a subject in the plural. */
export function pluralVerb(relation: string): string {
  const [first = '', ...rest] = relation.split(' ')
  const irregular = { is: 'are', was: 'were', has: 'have' }[first]
  return irregular ? [irregular, ...rest].join(' ') : plainVerb(relation)
}

/** A claim says how far it is supported in its verb; other statements name it only where it is not plain fact. */
export function formOf({ edge, forward }: Hop, at: number, schema: Schema) {
  const isClaim = edgeKindOf(schema, edge.kind)?.claim ?? false
  const form = edge.strength === 'fact' ? 'fact' : isClaim && forward ? edge.strength : 'plain'
  return `route.${at === 0 ? 'first' : 'then'}.${form}` as const
}
