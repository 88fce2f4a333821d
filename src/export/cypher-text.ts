/** Literals and names of Cypher, safe against any text. */

const ESCAPES: Readonly<Record<string, string>> = { "'": "\\'", '\\': '\\\\', '\n': '\\n', '\r': '\\r', '\t': '\\t' }

export type CypherValue = string | number | boolean | readonly CypherValue[] | { readonly [key: string]: CypherValue }

/** A value as it stands in a query. Maps have keys that are names (see cypherName). */
export function cypherLiteral(value: CypherValue): string {
  if (typeof value === 'string') return text(value)
  // A number without a point is an integer to Cypher; beyond 2^53 or not finite there is no number we could mean.
  if (typeof value === 'number') return Number.isFinite(value) ? String(value).replace('e+', 'e') : 'null'
  if (typeof value === 'boolean') return String(value)
  if (isList(value)) return `[${value.map(cypherLiteral).join(', ')}]`
  return `{${Object.entries(value)
    .map(([key, inner]) => `${cypherName(key)}: ${cypherLiteral(inner)}`)
    .join(', ')}}`
}

/** A label, type or key: everything but Latin letters, digits and underscores becomes an underscore. */
export function cypherName(name: string): string {
  const plain = name.replace(/[^A-Za-z0-9_]/g, '_')
  return /^[A-Za-z]/.test(plain) ? plain : `x${plain}`
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
