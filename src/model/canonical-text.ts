import { byCodePoint } from './order.ts'

/**
 * A value of plain JSON as `canonicalJson(value, 2)` writes it, within a text: `line` is a line break and the columns
 * that every line begins with. With an empty `line` as `canonicalJson(value)` does. `JSON.stringify` makes a sorted copy
 * of each object and asks a function for each value, which many small objects feel. `depth` is how deep it stands.
 */
export function canonicalText(value: unknown, line: string, depth = 0): string {
  if (typeof value === 'string') return quoted(value)
  if (Array.isArray(value)) return listText(value, line, depth + 1)
  if (typeof value === 'object' && value !== null) return recordText(value as Record<string, unknown>, line, depth + 1)
  return value === undefined ? 'null' : JSON.stringify(value)
}

function listText(items: readonly unknown[], line: string, depth: number): string {
  if (items.length === 0) return '[]'
  const inner = within(line)
  let text = '['
  let before = inner
  for (const item of items) {
    text += before + canonicalText(item, inner, depth)
    before = `,${inner}`
  }
  return `${text}${line}]`
}

function recordText(record: Readonly<Record<string, unknown>>, line: string, depth: number): string {
  const inner = within(line)
  let text = ''
  for (const { key, name } of sortedKeys(record, inner, depth)) {
    const value = record[key]
    if (value === undefined) continue
    text += (text === '' ? '{' : ',') + name + canonicalText(value, inner, depth)
  }
  return text === '' ? '{}' : `${text}${line}}`
}

function within(line: string): string {
  return line === '' ? '' : `${line}  `
}

interface Key {
  readonly key: string
  /** As it stands before the value, with the line break before it. */
  readonly name: string
}

interface Known {
  readonly keys: readonly string[]
  readonly line: string
  readonly sorted: readonly Key[]
}

/** Objects of one make follow each other, so the last of so many keys at this depth mostly tells the order of the next. */
const last = new Map<number, Known>()

function sortedKeys(record: Readonly<Record<string, unknown>>, line: string, depth: number): readonly Key[] {
  const keys = Object.keys(record)
  const place = keys.length * 256 + depth
  const known = last.get(place)
  if (known && known.line === line && alike(known.keys, keys)) return known.sorted
  const after = line === '' ? ':' : ': '
  const sorted = keys.toSorted(byCodePoint).map((key) => ({ key, name: line + JSON.stringify(key) + after }))
  last.set(place, { keys, line, sorted })
  return sorted
}

function alike(a: readonly string[], b: readonly string[]): boolean {
  for (let at = 0; at < b.length; at++) if (a[at] !== b[at]) return false
  return a.length === b.length
}

/** Nearly all texts may stand as they are; the rest is left to who knows. */
function quoted(text: string): string {
  return /[^ !#-[\]-\ud7ff\ue000-\uffff]/.test(text) ? JSON.stringify(text) : `"${text}"`
}
