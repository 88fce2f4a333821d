import { baseSchema } from './base-schema.ts'
import { canonicalJson } from './canonical.ts'
import type { EdgeKind, NodeKind, Schema } from './schema.ts'

/** The kinds that one dataset adds. */
export interface AddedKinds {
  readonly dataset: string
  readonly nodeKinds: Readonly<Record<string, NodeKind>>
  readonly edgeKinds: Readonly<Record<string, EdgeKind>>
}

/** A kind that a dataset describes otherwise than the base schema or a dataset before it. */
export interface KindConflict {
  readonly dataset: string
  readonly of: 'nodeKinds' | 'edgeKinds'
  readonly name: string
}

/** The base schema and what datasets add, in their order: the first description of a kind stands. */
export function joinKinds(additions: readonly AddedKinds[]): { schema: Schema; conflicts: KindConflict[] } {
  const schema = { nodeKinds: { ...baseSchema.nodeKinds }, edgeKinds: { ...baseSchema.edgeKinds } }
  const conflicts: KindConflict[] = []
  for (const addition of additions) {
    for (const of of ['nodeKinds', 'edgeKinds'] as const) {
      const known: Record<string, NodeKind | EdgeKind> = schema[of]
      for (const [name, kind] of Object.entries(addition[of])) {
        if (!Object.hasOwn(known, name)) known[name] = kind
        else if (canonicalJson(known[name]) !== canonicalJson(kind)) {
          conflicts.push({ dataset: addition.dataset, of, name })
        }
      }
    }
  }
  return { schema, conflicts }
}
