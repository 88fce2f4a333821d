import { type Column, cellOf } from '../model/columns.ts'

/** Values of a column as elements; what is the same for every item is made once. */
export interface CellElements<T> {
  /** The element of the item's cell; empty where there is nothing to say. */
  of(item: T): string
}

/** Columns of a few words (kinds, levels) have fewer than this. */
const MOST_KNOWN = 64

/** Elements `open`, the cell as `written`, `close`; texts that come again and again are written once. */
export function cellElements<T>(
  column: Column<T>,
  open: string,
  close: string,
  written: (text: string) => string,
): CellElements<T> {
  let known: Map<string, string> | undefined = column.type === 'json' ? undefined : new Map()
  return {
    of(item) {
      const cell = cellOf(column, item)
      if (cell === undefined) return ''
      const text = typeof cell === 'string' ? cell : String(cell)
      const before = known?.get(text)
      if (before !== undefined) return before
      const element = open + written(text) + close
      if (known && known.size >= MOST_KNOWN) known = undefined
      known?.set(text, element)
      return element
    },
  }
}
