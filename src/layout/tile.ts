/** A rectangle; `x` and `y` are its least. */
export interface Cell {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/**
 * Divides a rectangle into one for each weight, as large as the weight says and as near to squares as a simple way gives:
 * rows are laid along the shorter side of what is left, each taking weights while that makes its rectangles squarer
 * (Bruls, Huizing and van Wijk: Squarified Treemaps). Weights are greater than 0, the greatest first.
 */
export function tile(weights: readonly number[], whole: Cell): Cell[] {
  const cells: Cell[] = []
  let left = whole
  let weight = weights.reduce((sum, each) => sum + each, 0)
  for (let start = 0; start < weights.length; ) {
    const short = Math.min(left.width, left.height)
    const scale = (left.width * left.height) / weight
    let end = start + 1
    let row = weights[start] ?? 0
    while (end < weights.length) {
      const longer = row + (weights[end] ?? 0)
      if (worst(weights, start, end + 1, longer, short, scale) > worst(weights, start, end, row, short, scale)) break
      row = longer
      end++
    }
    const depth = (row * scale) / short
    const isWide = left.width >= left.height
    let along = isWide ? left.y : left.x
    for (const each of weights.slice(start, end)) {
      const side = (short * each) / row
      cells.push(
        isWide
          ? { x: left.x, y: along, width: depth, height: side }
          : { x: along, y: left.y, width: side, height: depth },
      )
      along += side
    }
    left = isWide
      ? { ...left, x: left.x + depth, width: left.width - depth }
      : { ...left, y: left.y + depth, height: left.height - depth }
    weight -= row
    start = end
  }
  return cells
}

/** How much longer than wide the least square of a row's rectangles is: its first or its last, since the greatest come first. */
function worst(
  weights: readonly number[],
  start: number,
  end: number,
  row: number,
  short: number,
  scale: number,
): number {
  const side = (row * scale) / short
  return Math.max(
    ...[weights[start] ?? 0, weights[end - 1] ?? 0].map((each) => {
      const other = (each * scale) / side
      return Math.max(side / other, other / side)
    }),
  )
}
