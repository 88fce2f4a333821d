import type { Support } from '../../src/model/graph.ts'
import type { MatrixAnswer } from '../../src/query/answers.ts'

/** Why a cell is empty: a filter, the longest route, or a bare list; else nothing is named, in a gap for the whole challenge. */
export const EMPTY = ['filtered', 'cut-by-hops', 'listed', 'none', 'gap'] as const
export type Emptiness = (typeof EMPTY)[number]

/** What stands in a cell. */
export type MatrixCell =
  | {
      readonly sign: Support
      readonly hops: number
      readonly paths: number
      readonly statements: number
      /** Another kind of support is asked for. */
      readonly dim: boolean
    }
  | { readonly sign: Emptiness; readonly by: readonly FilterName[] }

export type FilterName = NonNullable<MatrixAnswer['empty'][number]['by']>[number]

/** A cell with a route. */
export type FilledCell = Extract<MatrixCell, { readonly hops: number }>

export function isFilled(cell: MatrixCell): cell is FilledCell {
  return 'hops' in cell
}

type Key = (challenge: string, solution: string) => string
const key: Key = (challenge, solution) => JSON.stringify([challenge, solution])

/** The answer by pairs. */
export interface Pairs {
  readonly filled: ReadonlyMap<string, MatrixAnswer['cells'][number]>
  readonly empty: ReadonlyMap<string, MatrixAnswer['empty'][number]>
  /** Cells of each challenge and of each solution, by id. */
  readonly of: ReadonlyMap<string, readonly MatrixAnswer['cells'][number][]>
  /** Challenges and solutions that a filter or the longest route keeps from each other, by id. */
  readonly hidden: ReadonlySet<string>
}

export function pairsOf({ cells, empty }: Pick<MatrixAnswer, 'cells' | 'empty'>): Pairs {
  const of = new Map<string, MatrixAnswer['cells'][number][]>()
  for (const cell of cells) {
    for (const id of [cell.row, cell.column]) {
      const mine = of.get(id)
      if (mine) mine.push(cell)
      else of.set(id, [cell])
    }
  }
  return {
    filled: new Map(cells.map((cell) => [key(cell.row, cell.column), cell])),
    empty: new Map(empty.map((cell) => [key(cell.row, cell.column), cell])),
    of,
    hidden: new Set(empty.flatMap(({ row, column, why }) => (why === 'listed' ? [] : [row, column]))),
  }
}

/** What stands where the two meet. `only`: cells of other support are dim. */
export function cellOf(pairs: Pairs, challenge: string, solution: string, only?: string): MatrixCell {
  const filled = pairs.filled.get(key(challenge, solution))
  if (filled) {
    const { strength, hops, paths, statements } = filled
    return { sign: strength, hops, paths, statements, dim: only !== undefined && only !== 'gaps' && only !== strength }
  }
  const empty = pairs.empty.get(key(challenge, solution))
  if (empty) return { sign: empty.why, by: empty.by ?? [] }
  // Where a filter or the hops hide something of the challenge, it is no gap as a whole.
  const isGap = !pairs.of.has(challenge) && !pairs.hidden.has(challenge)
  return { sign: isGap ? 'gap' : 'none', by: [] }
}
