import type { GraphEdge } from '../model/graph.ts'
import { byCodePoint, sortedSet } from '../model/order.ts'
import { indicesOf } from '../model/walk.ts'
import type { GraphStore } from '../store/types.ts'
import type { MatrixAnswer } from './answers.ts'
import { bestToEnds } from './best-to-ends.ts'
import { emptyCells, listedIn, readListed } from './empty-cells.ts'
import { evidenceFilter } from './evidence-filter.ts'
import { hiddenChallenges } from './hidden-challenges.ts'
import { nodesOfRole } from './nodes-of-role.ts'
import { noteLimit } from './notes.ts'
import { countByEnd, levelOf } from './rank.ts'
import type { MatrixRequest } from './requests.ts'
import { breathe, ROWS_A_BREATH } from './stopwatch.ts'
import type { TraceOptions } from './trace.ts'

/** Challenges by solutions: for each pair that a path joins, the best of its paths; for the others, why there is none. */
export async function matrix(store: GraphStore, request: MatrixRequest, options: TraceOptions): Promise<MatrixAnswer> {
  const schema = await store.schema(options)
  const filter = await evidenceFilter(store, request, options)
  const challenges = await nodesOfRole(store, schema, 'challenge', filter, options)
  const solutions = await nodesOfRole(store, schema, 'solution', filter, options)
  const rows = challenges.slice(0, request.limit).map((node) => node.id)
  const { maxHops } = request
  const graph = await store.walk({ from: rows, towards: 'solutions', maxHops, filter }, options)
  const among = { isEnd: graph.isEnd, maxHops, outOfTime: options.outOfTime }
  let cutByTime = false
  const cells: Omit<MatrixAnswer['cells'][number], 'statements'>[] = []
  for (const [index, row] of rows.entries()) {
    if (index % ROWS_A_BREATH === 0) await breathe()
    const [start] = indicesOf(graph, [row])
    if (start === undefined) continue
    const counted = countByEnd(graph, start, among)
    cutByTime ||= counted.cutByTime
    for (const [end, best] of bestToEnds(graph, start, among)) {
      const paths = counted.counts.get(end) ?? 1
      cells.push({ row, column: graph.ids[end] ?? '', strength: levelOf(best.strength), hops: best.hops, paths })
    }
  }
  const columns = sortedSet([
    ...cells.map((cell) => cell.column),
    ...(request.all ? solutions.map((node) => node.id) : []),
  ])
  const listed = await readListed(store, rows, options)
  const ids = sortedSet([...rows, ...columns, ...listed])
  const { edges } = await store.subgraph({ ids, filter }, options)
  const direct = countDirect(edges)
  const filled = new Set(cells.map((cell) => pairKey(cell.row, cell.column)))
  const hasCell = (row: string, column: string) => filled.has(pairKey(row, column))
  const pairs = { rows, columns, filter, maxHops, hasCell, isListed: listedIn(edges) }
  const why = await emptyCells(store, pairs, options)
  const withCells = new Set(cells.map((cell) => cell.row))
  const none = rows.filter((row) => !withCells.has(row))
  const hidden = await hiddenChallenges(store, none, filter, maxHops, options)
  return {
    rows,
    columns,
    cells: cells
      .map((cell) => ({ ...cell, statements: direct.get(pairKey(cell.row, cell.column)) ?? 0 }))
      .sort((a, b) => byCodePoint(a.row, b.row) || byCodePoint(a.column, b.column)),
    empty: why.empty,
    hidden: [...hidden.by].map(([row, by]) => ({ row, by: [...by] })),
    notes: [
      ...noteLimit(rows.length, challenges.length, 'challenges'),
      ...(rows.length === 0
        ? [{ code: 'not-in-datasets' as const, message: 'There is no challenge in these datasets' }]
        : []),
      ...(rows.length > 0 && cells.length === 0 && why.notes.length === 0
        ? [{ code: 'gap' as const, message: 'No challenge has a route to a solution' }]
        : []),
      ...(cutByTime
        ? [{ code: 'cut-by-time' as const, message: 'Some routes were not counted before the time ran out' }]
        : []),
      ...why.notes,
    ],
  }
}

const pairKey = (a: string, b: string) => JSON.stringify([a, b].sort(byCodePoint))

/** How many edges join two nodes, either way. */
function countDirect(edges: readonly GraphEdge[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const edge of edges) {
    const key = pairKey(edge.from, edge.to)
    counts.set(key, (counts.get(key) ?? 0) + 1)
  }
  return counts
}
