import { byCodePoint } from '../model/order.ts'
import { nodeKindOf, type Schema, type Shape } from '../model/schema.ts'
import { colorsOf, type Look } from './looks.ts'

export interface DrawnKind {
  readonly kind: string
  readonly color: string
  readonly shape: Shape
  readonly count: number
}

/** The kinds of these nodes as they are drawn, by how many there are of each, most first. */
export function kindsDrawn(nodes: readonly { readonly kind: string }[], schema: Schema, look: Look): DrawnKind[] {
  const counts = new Map<string, number>()
  for (const { kind } of nodes) counts.set(kind, (counts.get(kind) ?? 0) + 1)
  const kinds = [...counts].sort((a, b) => b[1] - a[1] || byCodePoint(a[0], b[0]))
  const names = kinds.map(([kind]) => kind)
  const colors = colorsOf(names, schema, look)
  return kinds.map(([kind, count]) => ({
    kind,
    color: colors.get(kind) ?? '',
    shape: nodeKindOf(schema, kind)?.shape ?? 'circle',
    count,
  }))
}
