import { nodeKindOf, type Schema } from '../../src/model/schema.ts'

/**
 * Two relations of the base vocabulary have a place of their own in a dossier: what a challenge calls for is only wished
 * for and must never look like a solution, and what asks about it is still open. They belong to every graph and to no
 * field of research; all other relations, those that a dataset adds too, stand in the list of relations.
 */
const CALLS_FOR = 'CALLS_FOR'
const ASKS_ABOUT = 'ASKS_ABOUT'

/** Kinds of what is only wished for: those that can be called for. */
export function wishKinds(schema: Schema): ReadonlySet<string> {
  return namedEnds(schema, CALLS_FOR, 'to')
}

/** Kinds of questions: those that can ask about something. */
export function questionKinds(schema: Schema): ReadonlySet<string> {
  return namedEnds(schema, ASKS_ABOUT, 'from')
}

/** Kinds by name alone; an end that is open to a whole role says nothing of what stands there. */
function namedEnds(schema: Schema, edgeKind: string, end: 'from' | 'to'): ReadonlySet<string> {
  const ends = schema.edgeKinds[edgeKind]?.ends ?? []
  return new Set(ends.flatMap((pair) => pair[end]).filter((kind) => nodeKindOf(schema, kind) !== undefined))
}
