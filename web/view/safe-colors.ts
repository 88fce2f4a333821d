import { colorsOf } from '../../src/drawing/looks.ts'
import type { Schema } from '../../src/model/schema.ts'

/**
 * A colour for each kind of the schema, `#rrggbb`, that people who see colours differently tell apart. All kinds count,
 * also those that are off: a colour must not change hands when the legend is clicked.
 */
export function safeColors(schema: Schema, theme: 'light' | 'dark'): ReadonlyMap<string, string> {
  const kinds = Object.keys(schema.nodeKinds)
  // A ring has no outline that would bear a faint colour out.
  const isRing = (kind: string): boolean => schema.nodeKinds[kind]?.shape === 'ring'
  const colors = colorsOf(
    kinds.filter((kind) => !isRing(kind)),
    schema,
    'safe',
  )
  const ink = theme === 'light' ? '#000000' : '#ffffff'
  return new Map(
    kinds.map((kind) => {
      const color = colors.get(kind) ?? ink
      return [kind, color === '#000000' ? ink : color]
    }),
  )
}
