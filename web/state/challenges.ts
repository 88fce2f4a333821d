import { rankOf } from '../../src/model/evidence.ts'
import type { GraphNode, Support } from '../../src/model/graph.ts'
import { roleOf, type Schema } from '../../src/model/schema.ts'
import type { MatrixAnswer } from '../../src/query/answers.ts'
import { byEvidence, inFamilies, type RankedChallenge } from '../../src/report/challenge-order.ts'
import { limitsOfRows } from '../../src/report/limits-of-rows.ts'
import { wishKinds } from './base-kinds.ts'
import type { Graph } from './state.ts'

/** A challenge as the list shows it. */
export interface ChallengeRow extends RankedChallenge {
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
  return inFamilies(rows, {
    schema,
    touching: (id) => graph.touching.get(id) ?? [],
    kindOf: (id) => graph.nodes.get(id)?.kind,
  })
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
