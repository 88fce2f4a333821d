import { rankOf } from '../../src/model/evidence.ts'
import type { GraphNode, Support } from '../../src/model/graph.ts'
import { edgeKindOf, roleOf, type Schema } from '../../src/model/schema.ts'
import type { MatrixAnswer } from '../../src/query/answers.ts'
import { wishKinds } from './base-kinds.ts'
import { limitsOfRows } from './limits-of-rows.ts'
import type { Graph } from './state.ts'

/** A challenge as the list shows it. */
export interface ChallengeRow {
  readonly node: GraphNode
  /** 1 for a part of the challenge above it. */
  readonly depth: 0 | 1
  /** Of the best route; absent where there is no solution. */
  readonly best?: Support
  /** Best evidence first. */
  readonly solutions: readonly { readonly node: GraphNode; readonly strength: Support; readonly hops: number }[]
  readonly wishes: readonly GraphNode[]
  /** Without a solution only because of what counts, or of how long a route may be; other data that is off does not matter. */
  readonly isHidden: boolean
}

/**
 * Every challenge, best evidence first and those without any solution last, each followed by its parts: the best of all
 * of them says where they stand. Until the matrix is there nothing is said: the list is empty.
 */
export function challengeRows(graph: Graph, schema: Schema, matrix: MatrixAnswer | undefined): ChallengeRow[] {
  if (!matrix) return []
  const found = new Map<string, ChallengeRow['solutions'][number][]>()
  for (const cell of matrix.cells) {
    const node = graph.nodes.get(cell.column)
    if (!node) continue
    const row = found.get(cell.row) ?? []
    row.push({ node, strength: cell.strength, hops: cell.hops })
    found.set(cell.row, row)
  }
  const wishes = wishKinds(schema)
  const hidden = limitsOfRows(matrix)
  const rows = [...graph.nodes.values()]
    .filter((node) => roleOf(schema, node.kind) === 'challenge')
    .map((node): ChallengeRow => {
      const solutions = (found.get(node.id) ?? []).sort(
        (a, b) => rankOf(b.strength) - rankOf(a.strength) || a.hops - b.hops,
      )
      const best = solutions[0]?.strength
      return {
        node,
        depth: 0,
        ...(best && { best }),
        solutions,
        wishes: wishesOf(graph, wishes, node.id),
        isHidden: !best && hidden.has(node.id),
      }
    })
    .sort(byEvidence)

  const parents = new Map(rows.flatMap((row) => [[row.node.id, parentOf(graph, schema, row.node.id)] as const]))
  const topOf = (id: string): string => {
    const seen = new Set<string>()
    let top = id
    for (let up = parents.get(top); up !== undefined && !seen.has(up); up = parents.get(top)) {
      seen.add(up)
      top = up
    }
    return top
  }
  // In the order of the rows, so that each group stands where the best of it does.
  const tops = new Set(rows.map((row) => topOf(row.node.id)))
  return [...tops].flatMap((top) => [
    ...rows.filter((row) => row.node.id === top),
    ...rows
      .filter((row) => row.node.id !== top && topOf(row.node.id) === top)
      .map((row): ChallengeRow => ({ ...row, depth: 1 })),
  ])
}

/** The first rows, and of the rest only the one that is selected: each row that is drawn costs at every choice. */
export function firstRows(
  rows: readonly ChallengeRow[],
  most: number,
  selected: string | undefined,
): readonly ChallengeRow[] {
  if (rows.length <= most) return rows
  return rows.filter(({ node }, index) => index < most || node.id === selected)
}

/** The strongest evidence of all rows; undefined where no challenge has a solution. */
export function bestOf(rows: readonly ChallengeRow[]): Support | undefined {
  let best: Support | undefined
  for (const row of rows) if (row.best && (!best || rankOf(row.best) > rankOf(best))) best = row.best
  return best
}

/** The challenge with the strongest answers, among equals the one with most; undefined where none has any. */
export function bestAnswered(rows: readonly ChallengeRow[]): ChallengeRow | undefined {
  const [first] = [...rows].sort(byEvidence)
  return first?.best && first
}

/** What is only wished for against it, in id order. */
function wishesOf(graph: Graph, kinds: ReadonlySet<string>, id: string): GraphNode[] {
  const others = (graph.touching.get(id) ?? []).map((edge) => (edge.from === id ? edge.to : edge.from))
  return [...new Set(others)].flatMap((other) => {
    const node = graph.nodes.get(other)
    return node && kinds.has(node.kind) ? [node] : []
  })
}

/**
 * The challenge that it is a part of. Whatever the relation is called: a trace walks it between challenges in one
 * direction alone, from the whole, as what solves a part helps the whole and not the other way round.
 */
function parentOf(graph: Graph, schema: Schema, id: string): string | undefined {
  for (const edge of graph.touching.get(id) ?? []) {
    const walk = edgeKindOf(schema, edge.kind)?.walk
    const [whole, part] = walk === 'against' ? [edge.to, edge.from] : walk === 'along' ? [edge.from, edge.to] : []
    if (part !== id || whole === undefined || whole === id) continue
    if (roleOf(schema, graph.nodes.get(whole)?.kind ?? '') === 'challenge') return whole
  }
  return undefined
}

function byEvidence(a: ChallengeRow, b: ChallengeRow): number {
  const rank = (row: ChallengeRow) => (row.best ? rankOf(row.best) : -1)
  return rank(b) - rank(a) || b.solutions.length - a.solutions.length
}
