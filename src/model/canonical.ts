import { byCodePoint } from './order.ts'

/**
 * JSON with the keys of every object in code-point order and without `undefined`: equal values give equal bytes.
 * Arrays keep their order. `indent` as in `JSON.stringify`.
 */
export function canonicalJson(value: unknown, indent?: number): string {
  return JSON.stringify(value, (_key, inner: unknown) => (isPlain(inner) ? sortKeys(inner) : inner), indent)
}

function isPlain(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function sortKeys(record: Record<string, unknown>): Record<string, unknown> {
  const sorted: Record<string, unknown> = Object.create(null)
  for (const key of Object.keys(record).sort(byCodePoint)) sorted[key] = record[key]
  return sorted
}
