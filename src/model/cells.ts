import type { FieldValue } from './graph.ts'

/** Values of single cells, and lists and other values as the text of a cell. */

export type CellType = 'string' | 'integer' | 'double' | 'boolean'
export type Cell = string | number | boolean

/** What the values of a column are; `list` is a list of texts, `json` any value that JSON has. */
export const COLUMN_TYPES = ['string', 'integer', 'double', 'boolean', 'list', 'json'] as const
export type ColumnType = (typeof COLUMN_TYPES)[number]

/** The type of a column where cells are single values: lists and JSON are text there. */
export function cellTypeOf(type: ColumnType): CellType {
  return type === 'list' || type === 'json' ? 'string' : type
}

/** The type that holds the values so far (undefined before the first) and this one, each as it is. */
export function typeOfAll(type: ColumnType | undefined, value: FieldValue): ColumnType {
  const own = typeOf(value)
  if (type === undefined || type === own) return own
  return isNumber(type) && isNumber(own) ? 'double' : 'json'
}

function typeOf(value: FieldValue): ColumnType {
  if (typeof value === 'boolean') return 'boolean'
  if (typeof value === 'number') return Number.isInteger(value) && Math.abs(value) < 2 ** 31 ? 'integer' : 'double'
  // Tables cannot tell an empty text from nothing, nor a list of one empty text from an empty list.
  if (typeof value === 'string') return value === '' ? 'json' : 'string'
  return value.length === 0 || value.includes('') ? 'json' : 'list'
}

function isNumber(type: ColumnType): boolean {
  return type === 'integer' || type === 'double'
}

/** A list as one text: `a; b`. A semicolon or backslash within an item stands behind a backslash. */
export function listCell(items: readonly string[]): string {
  return items.map((item) => item.replace(/[\\;]/g, '\\$&')).join('; ')
}

/** The items of such a text, which has at least one. */
export function listOfCell(text: string): string[] {
  const items: string[] = []
  let item = ''
  for (let at = 0; at < text.length; at++) {
    const sign = text[at]
    if (sign === '\\') item += text[++at] ?? ''
    else if (sign === ';') {
      items.push(item)
      item = ''
      if (text[at + 1] === ' ') at++
    } else item += sign
  }
  return [...items, item]
}
