import type { Support } from '../model/graph.ts'
import { nodeKindOf, type Schema } from '../model/schema.ts'
import { inLanguage } from '../model/text.ts'
import { type Emptiness, isFilled } from './matrix-cell.ts'
import { keyOf } from './matrix-key.ts'
import type { MatrixHead, MatrixTable } from './matrix-table.ts'
import type { SayMatrix } from './matrix-words.ts'
import { sayCell } from './say-cell.ts'

/** What a cell of the matrix shows: a level of support, or why it is empty. */
export type SheetSign = Support | Emptiness

/** The matrix as it is to be written, in order, with every word in one language already. */
export interface MatrixSheet {
  readonly lang: string
  readonly title: string
  /** How much it holds, in words. */
  readonly counts: string
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

/** The matrix as it is laid out, in words. `counted` says which evidence counts and how long routes may be, if anything. */
export function sheetOf(
  table: MatrixTable,
  {
    lang,
    schema,
    say,
    counted,
  }: { readonly lang: string; readonly schema: Schema; readonly say: SayMatrix; readonly counted: readonly string[] },
): MatrixSheet {
  const [challenges, solutions] = table.turned ? [table.columns, table.rows] : [table.rows, table.columns]
  const headOf = ({ name, depth, group }: MatrixHead): SheetHead => ({
    name,
    depth,
    ...(group !== undefined && { group: inLanguage(nodeKindOf(schema, group)?.plural, lang) || group }),
  })
  const size = {
    challenges: say('gaps.challenges', { count: challenges.length }),
    solutions: say('gaps.solutions', { count: solutions.length }),
  }
  return {
    lang,
    title: say('gaps.title'),
    counts: [size.challenges, size.solutions].join(say('join.names')),
    scope: [
      say('gaps.size', size),
      say('gaps.count', { count: table.gaps }),
      ...(table.inferred > 0 ? [say('gaps.inferred', { count: table.inferred })] : []),
      ...(table.hidden > 0 ? [say('gaps.hidden', { count: table.hidden })] : []),
      ...counted,
    ].join(' · '),
    corner: say(table.turned ? 'gaps.solution' : 'gaps.challenge'),
    rows: table.rows.map(headOf),
    columns: table.columns.map(headOf),
    cells: table.rows.map((_, row) =>
      table.columns.map((_, column): SheetCell => {
        const cell = table.cellAt(row, column)
        const text = sayCell(cell, say)
        if (!isFilled(cell)) return { sign: cell.sign, text }
        return {
          sign: cell.sign,
          text,
          ...(cell.statements > 0 && { statements: cell.statements }),
          ...(cell.hops > 1 && { steps: cell.hops }),
        }
      }),
    ),
    key: keyOf(table, say).flatMap(({ sign, text }) => (sign === 'dim' ? [] : [{ sign, text }])),
  }
}
