import type { Support } from '../model/graph.ts'
import type { MatrixAnswer } from '../query/answers.ts'
import { addLimits, type Limit, limitsOfRows } from './limits-of-rows.ts'

/**
 * Why a cell is empty: a filter, the longest route, or a bare list; else nothing is named. Then it is `hidden` where all
 * that is named for the challenge is hidden by what counts, and a `gap` where there is nothing for it at all.
 */
export const EMPTY = ['filtered', 'cut-by-hops', 'listed', 'none', 'hidden', 'gap'] as const
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
  | {
      readonly sign: Emptiness
      /** What hides it: lifting any of them shows something, but where only all of them together do. */
      readonly by: readonly Limit[]
    }

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
  /** What keeps a challenge or a solution from some of the other side, by its id. */
  readonly limits: ReadonlyMap<string, ReadonlySet<Limit>>
}

export function pairsOf({ cells, empty, hidden }: Pick<MatrixAnswer, 'cells' | 'empty' | 'hidden'>): Pairs {
  const of = new Map<string, MatrixAnswer['cells'][number][]>()
  for (const cell of cells) {
    for (const id of [cell.row, cell.column]) {
      const mine = of.get(id)
      if (mine) mine.push(cell)
      else of.set(id, [cell])
    }
  }
  const limits = limitsOfRows({ empty, hidden })
  for (const pair of empty) addLimits(limits, pair.column, limitsOf(pair))
  return {
    filled: new Map(cells.map((cell) => [key(cell.row, cell.column), cell])),
    empty: new Map(empty.map((cell) => [key(cell.row, cell.column), cell])),
    of,
    limits,
  }
}

function limitsOf({ why, by }: MatrixAnswer['empty'][number]): readonly Limit[] {
  return why === 'cut-by-hops' ? ['hops'] : why === 'filtered' ? (by ?? []) : []
}

/** Whether it has no cell only because of what counts. What other data that is off says of it does not matter. */
export function isHidden({ of, limits }: Pairs, id: string): boolean {
  return !of.has(id) && [...(limits.get(id) ?? [])].some((limit) => limit !== 'dataset')
}

/** What stands where the two meet. `only`: cells of other support are dim. */
export function cellOf(pairs: Pairs, challenge: string, solution: string, only?: string): MatrixCell {
  const filled = pairs.filled.get(key(challenge, solution))
  if (filled) {
    const { strength, hops, paths, statements } = filled
    return { sign: strength, hops, paths, statements, dim: only !== undefined && only !== 'gaps' && only !== strength }
  }
  const empty = pairs.empty.get(key(challenge, solution))
  if (empty) return { sign: empty.why, by: limitsOf(empty) }
  if (isHidden(pairs, challenge)) return { sign: 'hidden', by: [...(pairs.limits.get(challenge) ?? [])] }
  return { sign: pairs.of.has(challenge) ? 'none' : 'gap', by: [] }
}
