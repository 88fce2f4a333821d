import type { GraphEdge, GraphNode } from '../model/graph.ts'
import { edgeKindOf, roleOf, type Schema } from '../model/schema.ts'
import { relationOf } from './route-form.ts'

/**
 * What stands on the line between two nodes, read from `from` on: "includes". Undefined where it is a solution's claim on a
 * challenge: that is what all lines are drawn for, and their heads say it.
 */
export function linkRelation(
  edge: GraphEdge,
  from: GraphNode,
  to: GraphNode,
  schema: Schema,
  lang: string,
): string | undefined {
  const isClaim = edgeKindOf(schema, edge.kind)?.claim === true
  if (isClaim && roleOf(schema, from.kind) === 'challenge' && roleOf(schema, to.kind) === 'solution') return undefined
  const { relation, verb } = relationOf({ edge, forward: edge.from === from.id, subject: from }, schema, lang)
  return lang === 'ja' ? bare(verb || relation) : relation
}

/** を含む → 含む, とほぼ同じである → ほぼ同じ, を用いるモデルは → 用いるモデル: without what joins it to its ends. */
function bare(predicate: string): string {
  return predicate.replace(/^[をにがと]/u, '').replace(/(?:である|は)$/u, '')
}
