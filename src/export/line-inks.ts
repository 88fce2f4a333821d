import { INKS, type Inks, type Look } from '../drawing/looks.ts'
import type { LineLook } from '../drawing/route-drawing.ts'

/** Lines of drawn routes, each at least 3 : 1 on its ground: there they are what is looked at. */
export const ROUTE_LINES: Readonly<Record<Look, Readonly<Record<LineLook, string>>>> = {
  light: { claim: '#666d75', inferred: '#666d75', fact: '#8a8f96' },
  dark: { claim: '#a5adb7', inferred: '#a5adb7', fact: '#727b86' },
  safe: { claim: '#4d4d4d', inferred: '#4d4d4d', fact: '#808080' },
}

/** In a map of more statements such lines would hide all else; there the explorer's own, which stand back, do better. */
const MOST_LEGIBLE = 120

/** The colours of a map with so many statements. */
export function mapInks(look: Look, statements: number): Inks {
  if (statements > MOST_LEGIBLE) return INKS[look]
  const { claim, fact } = ROUTE_LINES[look]
  return { ...INKS[look], edge: claim, factEdge: fact }
}
