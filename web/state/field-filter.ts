import type { FieldValue, GraphNode } from '../../src/model/graph.ts'
import { byCodePoint } from '../../src/model/order.ts'

/** What a field of a node must be for the node to be shown. Only nodes of kinds that have the field at all are asked. */
export type FieldFilter =
  /** One of these, written out; of a list, any item of it. By code point. */
  | { readonly field: string; readonly test: 'among'; readonly values: readonly string[] }
  /** A number; both ends count, each may be open. */
  | { readonly field: string; readonly test: 'range'; readonly from?: number; readonly to?: number }
  | { readonly field: string; readonly test: 'present' }
  | { readonly field: string; readonly test: 'absent' }

/** What a field holds, each value written out. */
export function valuesOf(value: FieldValue | undefined): readonly string[] {
  if (value === undefined) return []
  return typeof value === 'object' ? value : [String(value)]
}

export function passesField(filter: FieldFilter, { fields }: Pick<GraphNode, 'fields'>): boolean {
  const value = Object.hasOwn(fields, filter.field) ? fields[filter.field] : undefined
  switch (filter.test) {
    case 'present':
      return value !== undefined
    case 'absent':
      return value === undefined
    case 'among':
      return valuesOf(value).some((each) => filter.values.includes(each))
    case 'range': {
      const { from, to } = filter
      return typeof value === 'number' && (from === undefined || value >= from) && (to === undefined || value <= to)
    }
  }
}

/** The filters with this one in place of that on the same field; without one, that is taken away. */
export function withField(filters: readonly FieldFilter[], field: string, filter?: FieldFilter): FieldFilter[] {
  const others = filters.filter((each) => each.field !== field)
  return [...others, ...(filter ? [filter] : [])].sort((a, b) => byCodePoint(a.field, b.field))
}
