/** How many slips of the fingers a word may hold: none in short ones, one from four letters, two from eight. */
export function slipsAllowed(word: string, isKana = false): number {
  // A letter of kana says as much as two of Latin.
  if (isKana) return word.length >= 8 ? 2 : word.length >= 5 ? 1 : 0
  return word.length >= 8 ? 2 : word.length >= 4 ? 1 : 0
}

/**
 * How many letters were left out, put in, changed or swapped with their neighbour between `typed` and `word`; with
 * `asStart`, between `typed` and whichever beginning of `word` it comes nearest to. Undefined when more than `most`.
 */
export function slipsBetween(typed: string, word: string, most: number, asStart = false): number | undefined {
  const width = asStart ? Math.min(word.length, typed.length + most) : word.length
  if (Math.abs(typed.length - width) > most && !(asStart && width >= typed.length - most)) return undefined
  let before: number[] = []
  let last = Array.from({ length: width + 1 }, (_, column) => column)
  for (let row = 1; row <= typed.length; row++) {
    const next = [row]
    let least = row
    for (let column = 1; column <= width; column++) {
      const isSame = typed[row - 1] === word[column - 1]
      let cost = Math.min(at(last, column) + 1, at(next, column - 1) + 1, at(last, column - 1) + (isSame ? 0 : 1))
      const isSwapped =
        row > 1 && column > 1 && typed[row - 1] === word[column - 2] && typed[row - 2] === word[column - 1]
      if (isSwapped) cost = Math.min(cost, at(before, column - 2) + 1)
      next.push(cost)
      least = Math.min(least, cost)
    }
    if (least > most) return undefined
    before = last
    last = next
  }
  const slips = asStart ? Math.min(...last) : at(last, width)
  return slips <= most ? slips : undefined
}

function at(row: readonly number[], column: number): number {
  return row[column] ?? Number.POSITIVE_INFINITY
}
