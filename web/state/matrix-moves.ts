/** A place in the matrix: -1 is the heads of the rows, or of the columns. There is nothing where both meet. */
export interface Place {
  readonly row: number
  readonly column: number
}

interface Press {
  readonly key: string
  readonly ctrlKey: boolean
  readonly metaKey: boolean
}

/** Where a key leads from a place in a matrix of this size; undefined for keys that do not move. A page is `page` rows. */
export function moveIn(from: Place, press: Press, size: Place, page: number): Place | undefined {
  const { row, column } = from
  const all = press.ctrlKey || press.metaKey
  switch (press.key) {
    case 'ArrowUp':
      return within({ row: all ? 0 : row - 1, column }, from, size)
    case 'ArrowDown':
      return within({ row: all ? size.row - 1 : row + 1, column }, from, size)
    case 'ArrowLeft':
      return within({ row, column: all ? 0 : column - 1 }, from, size)
    case 'ArrowRight':
      return within({ row, column: all ? size.column - 1 : column + 1 }, from, size)
    case 'Home':
      return within(all ? { row: 0, column: 0 } : { row, column: row < 0 ? 0 : -1 }, from, size)
    case 'End':
      return within({ row: all ? size.row - 1 : row, column: size.column - 1 }, from, size)
    case 'PageUp':
      return within({ row: Math.max(row - page, column < 0 ? 0 : -1), column }, from, size)
    case 'PageDown':
      return within({ row: Math.min(row + page, size.row - 1), column }, from, size)
    default:
      return undefined
  }
}

/** The place, if there is one in a matrix of this size; else the nearest that there is. */
export function nearest(place: Place, size: Place): Place {
  const row = Math.max(-1, Math.min(place.row, size.row - 1))
  const column = Math.max(-1, Math.min(place.column, size.column - 1))
  if (row >= 0 || column >= 0) return { row, column }
  return size.row > 0 ? { row: 0, column } : { row, column: 0 }
}

function within(to: Place, from: Place, size: Place): Place {
  const isThere =
    to.row >= -1 && to.column >= -1 && to.row < size.row && to.column < size.column && (to.row >= 0 || to.column >= 0)
  return isThere ? to : from
}
