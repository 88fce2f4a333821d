/** Literals and names of Cypher, safe against any text. */

const ESCAPES: Readonly<Record<string, string>> = { "'": "\\'", '\\': '\\\\', '\n': '\\n', '\r': '\\r', '\t': '\\t' }

export type CypherValue = string | number | boolean | readonly CypherValue[] | { readonly [key: string]: CypherValue }

/** A value as it stands in a query. Keys of maps may be any text (see propertyName). */
export function cypherLiteral(value: CypherValue): string {
  if (typeof value === 'string') return text(value)
  // A number without a point is an integer to Cypher; beyond 2^53 or not finite there is no number we could mean.
  if (typeof value === 'number') return Number.isFinite(value) ? String(value).replace('e+', 'e') : 'null'
  if (typeof value === 'boolean') return String(value)
  if (isList(value)) return `[${value.map(cypherLiteral).join(', ')}]`
  return `{${Object.entries(value)
    .map(([key, inner]) => `${propertyName(key)}: ${cypherLiteral(inner)}`)
    .join(', ')}}`
}

/** A label or type: everything but Latin letters, digits and underscores becomes an underscore. */
export function cypherName(name: string): string {
  const plain = name.replace(/[^A-Za-z0-9_]/g, '_')
  return /^[A-Za-z]/.test(plain) ? plain : `x${plain}`
}

/**
 * A key of a map or a property as it stands in a query. In backticks where it needs them, and then without anything that
 * could end them: Cypher can be talked out of quotes. What `fieldName` gives and language tags stay as they are.
 */
export function propertyName(name: string): string {
  return /^[A-Za-z_][A-Za-z0-9_]*$/.test(name) ? name : `\`${name.replace(/[^\p{L}\p{N}_-]/gu, '_')}\``
}

/**
 * The property of a field, as `load` names it, another one for every key: letters, digits and underscores stay, every
 * other character becomes `_xHEX_` (its code point). So does an underscore that would read as the beginning of such.
 */
export function fieldName(key: string): string {
  const escaped = (character: string) => `_x${character.codePointAt(0)?.toString(16)}_`
  return `field_${key.replace(/[^\p{L}\p{N}_]|_(?=x[0-9a-f]+[^\p{L}\p{N}])/gu, escaped)}`
}

/**
 * Cypher reads `\uXXXX` anywhere in a query before it looks at quotes, even behind a backslash that was meant literally.
 * So text in which a backslash stands before a `u` is broken in two literals between them.
 */
function text(value: string): string {
  const escaped = value.replace(/['\\\n\r\t]/g, (character) => ESCAPES[character] ?? character)
  return `'${escaped.replaceAll('\\u', "\\' + 'u")}'`
}

function isList(value: CypherValue): value is readonly CypherValue[] {
  return Array.isArray(value)
}
