/**
 * The one order of ids and keys: by code point, which is Neo4j's. JavaScript's own differs from it where a character
 * lies outside the Basic Multilingual Plane (emoji): surrogates sort below U+E000–U+FFFF although they mean more.
 */
export function byCodePoint(a: string, b: string): number {
  const length = Math.min(a.length, b.length)
  for (let i = 0; i < length; i++) {
    const x = a.charCodeAt(i)
    const y = b.charCodeAt(i)
    if (x !== y) return aboveSurrogates(x) - aboveSurrogates(y)
  }
  return a.length - b.length
}

/** Moves surrogates behind every other code unit; keeps the order of the rest. */
function aboveSurrogates(unit: number): number {
  if (unit >= 0xe000) return unit - 0x800
  if (unit >= 0xd800) return unit + 0x2000
  return unit
}

/** Compares by `id`. */
export function byId(a: { readonly id: string }, b: { readonly id: string }): number {
  return byCodePoint(a.id, b.id)
}

/** The distinct strings, in code-point order. */
export function sortedSet(values: Iterable<string>): string[] {
  return [...new Set(values)].sort(byCodePoint)
}
