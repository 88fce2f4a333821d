import type { Sentence } from '../src/errors.ts'
import { type ColumnType, listOfCell } from '../src/model/cells.ts'
import { said } from '../src/model/said.ts'

/** The value of a column again, as JSON has it, or what would be right in place of what stands there. */
export type ColumnRead = { readonly value: unknown } | { readonly expected: Sentence }

const NUMBER = /^[+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][+-]?\d+)?$/u

/** Reads what a column of this type holds; single cells are text in some formats, and JSON is text in most. */
export function columnValue(type: ColumnType, found: unknown, jsonIsText: boolean): ColumnRead {
  switch (type) {
    case 'string':
      return typeof found === 'string' ? { value: found } : { expected: said`text` }
    case 'integer':
    case 'double': {
      const number = typeof found === 'string' && NUMBER.test(found.trim()) ? Number(found) : found
      return typeof number === 'number' && Number.isFinite(number) ? { value: number } : { expected: said`a number` }
    }
    case 'boolean':
      if (found === true || found === 'true' || found === '1') return { value: true }
      if (found === false || found === 'false' || found === '0') return { value: false }
      return { expected: said`true or false` }
    case 'list':
      if (typeof found === 'string') return { value: listOfCell(found) }
      return Array.isArray(found) ? { value: found } : { expected: said`a list of texts` }
    case 'json':
      return jsonIsText && typeof found === 'string' ? parsed(found) : { value: found }
  }
}

function parsed(found: string): ColumnRead {
  try {
    return { value: JSON.parse(found) as unknown }
  } catch {
    return { expected: said`JSON text` }
  }
}
