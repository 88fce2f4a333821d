import type { Support } from '../model/graph.ts'
import type { MatrixAnswer } from '../query/answers.ts'

/** What a cell of the matrix shows: a level of support, or why it is empty. */
export type SheetSign = Support | MatrixAnswer['empty'][number]['why'] | 'none' | 'hidden' | 'gap'

/**
 * The matrix as it is to be written, in order, with every word in one language already. Whoever makes it decides what
 * stands on which side.
 */
export interface MatrixSheet {
  readonly lang: string
  readonly title: string
  /** What is on, filtered and left out, in words. */
  readonly scope: string
  /** Names the rows, as "Challenge". */
  readonly corner: string
  readonly rows: readonly SheetHead[]
  readonly columns: readonly SheetHead[]
  /** A list of cells for each row, one for each column. */
  readonly cells: readonly (readonly SheetCell[])[]
  /** Signs that occur, with their words. */
  readonly key: readonly { readonly sign: SheetSign | 'count' | 'steps'; readonly text: string }[]
  /** Titles, licences and dates of the datasets, a line each. */
  readonly credit: readonly string[]
}

export interface SheetHead {
  readonly name: string
  /** 1 for a part of the head before it. */
  readonly depth: 0 | 1
  /** The first of a group has its name. */
  readonly group?: string
}

export interface SheetCell {
  readonly sign: SheetSign
  /** All of it in words, without the names at the edges. */
  readonly text: string
  /** Statements that join the two directly. */
  readonly statements?: number
  /** Steps of the best route, where it is not direct. */
  readonly steps?: number
}
