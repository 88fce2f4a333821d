import { type EvidenceFilter, isOpen } from '../model/evidence.ts'
import type { GraphEdge } from '../model/graph.ts'
import { sortedSet } from '../model/order.ts'
import type { GraphStore } from '../store/types.ts'
import type { MatrixAnswer, Note } from './answers.ts'
import { LISTED_UNDER, PROPOSES } from './base-relations.ts'
import { filterParts, sayFilters, sayHops } from './notes.ts'
import { type Reached, reachedEnds } from './reached-ends.ts'
import type { TraceOptions } from './trace.ts'
import { MOST_HOPS } from './walk-paths.ts'

type Empty = MatrixAnswer['empty'][number]

/** The pairs that a matrix answers, and how they were looked for. */
export interface Pairs {
  readonly rows: readonly string[]
  readonly columns: readonly string[]
  readonly filter: EvidenceFilter
  readonly maxHops: number
  readonly hasCell: (row: string, column: string) => boolean
  readonly isListed: (row: string, column: string) => boolean
}

/**
 * Why pairs have no cell, the first reason that fits: a filter hides every path, every path is too long, or the column
 * is only listed under the row. By row, then column; a pair that is left out is a gap. Where filters or hops hide whole
 * columns, the notes say how much. Looks for paths only as far as the filters and hops of the request leave any out.
 */
export async function emptyCells(
  store: GraphStore,
  pairs: Pairs,
  options: TraceOptions,
): Promise<{ empty: Empty[]; notes: Note[] }> {
  const { rows, columns, filter, maxHops, hasCell } = pairs
  let cutByTime = false
  const reach = async (filter: EvidenceFilter, maxHops: number): Promise<Reached['ends']> => {
    const graph = await store.walk({ from: rows, towards: 'solutions', maxHops, filter }, options)
    const reached = await reachedEnds(graph, rows, maxHops, options.outOfTime)
    cutByTime ||= reached.cutByTime
    return reached.ends
  }
  const without = isOpen(filter) ? NOWHERE : await reach({}, maxHops)
  const hidden = hiddenPairs(without, hasCell)
  const parts = hidden.length > 0 ? filterParts(filter) : []
  const lifted: { name: (typeof parts)[number][0]; ends: Reached['ends'] }[] = []
  for (const [name, , rest] of parts) {
    // The only filter there is: lifting it is lifting all.
    lifted.push({ name, ends: parts.length === 1 ? without : await reach(rest, maxHops) })
  }
  const farther = maxHops < MOST_HOPS ? await reach(filter, MOST_HOPS) : NOWHERE

  const why = (row: string, column: string): Omit<Empty, 'row' | 'column'> | undefined => {
    if (without.get(row)?.has(column)) {
      const enough = lifted.filter(({ ends }) => ends.get(row)?.has(column))
      return { why: 'filtered', by: (enough.length > 0 ? enough : lifted).map(({ name }) => name) }
    }
    if (farther.get(row)?.has(column)) return { why: 'cut-by-hops' }
    return pairs.isListed(row, column) ? { why: 'listed' } : undefined
  }
  const empty = rows.flatMap((row) =>
    columns
      .filter((column) => !hasCell(row, column))
      .flatMap((column) => {
        const reason = why(row, column)
        return reason ? [{ row, column, ...reason }] : []
      }),
  )
  return {
    empty,
    notes: [
      ...noteHidden('filtered', hidden, columns, `are hidden by the filters ${sayFilters(filter)}`),
      ...noteHidden('cut-by-hops', hiddenPairs(farther, hasCell), columns, `need more than ${sayHops(maxHops)}`),
      ...(cutByTime
        ? [{ code: 'cut-by-time' as const, message: 'Why cells are empty was not all found in time' }]
        : []),
    ],
  }
}

const NOWHERE: Reached['ends'] = new Map()

function hiddenPairs(reached: Reached['ends'], hasCell: Pairs['hasCell']): { row: string; column: string }[] {
  return [...reached].flatMap(([row, ends]) =>
    [...ends].filter((column) => !hasCell(row, column)).map((column) => ({ row, column })),
  )
}

function noteHidden(
  code: Note['code'],
  hidden: readonly { column: string }[],
  columns: readonly string[],
  how: string,
): Note[] {
  if (hidden.length === 0) return []
  const shown = new Set(columns)
  const away = new Set(hidden.map(({ column }) => column).filter((column) => !shown.has(column))).size
  const cells = `${hidden.length} ${hidden.length === 1 ? 'cell' : 'cells'}`
  return [
    { code, message: `${cells}${away > 0 ? ` and ${away} whole ${away === 1 ? 'column' : 'columns'}` : ''} ${how}` },
  ]
}

/** Nodes that are listed under one of the rows: solutions themselves, or works that propose some. */
export async function readListed(store: GraphStore, rows: readonly string[], options: TraceOptions): Promise<string[]> {
  const links = await store.links({ ids: rows, direction: 'in', kinds: [LISTED_UNDER] }, options)
  return sortedSet(links.map((link) => link.from))
}

/** Whether the edges say that the column, or a work that proposes it, is listed under the row. */
export function listedIn(edges: readonly GraphEdge[]): Pairs['isListed'] {
  const listed = new Map<string, Set<string>>()
  const proposedBy = new Map<string, string[]>()
  for (const { kind, from, to } of edges) {
    if (kind === LISTED_UNDER) listed.set(to, (listed.get(to) ?? new Set()).add(from))
    if (kind === PROPOSES) proposedBy.set(to, [...(proposedBy.get(to) ?? []), from])
  }
  return (row, column) => [column, ...(proposedBy.get(column) ?? [])].some((id) => listed.get(row)?.has(id) === true)
}
