import { rankOf } from '../model/evidence.ts'
import type { GraphEdge, GraphNode, Support } from '../model/graph.ts'
import type { MatrixAnswer } from '../query/answers.ts'
import { inFamilies, type RankedChallenge } from './challenge-order.ts'
import { type MatrixTable, matrixTable } from './matrix-table.ts'
import type { Speech } from './say.ts'

/** The answer laid out as the explorer shows it at first: the challenges as their list has them, solutions by their kind. */
export function matrixTold(
  answer: MatrixAnswer,
  edges: readonly GraphEdge[],
  { nodes, schema, lang }: Speech,
  all: boolean,
): MatrixTable {
  const touching = new Map<string, GraphEdge[]>()
  for (const edge of edges) for (const end of new Set([edge.from, edge.to])) addTo(touching, end, edge)
  const cellsOf = new Map<string, MatrixAnswer['cells'][number][]>()
  for (const cell of answer.cells) addTo(cellsOf, cell.row, cell)
  const challenges = answer.rows.map((id): RankedChallenge => {
    const solutions = cellsOf.get(id) ?? []
    let best: Support | undefined
    for (const { strength } of solutions) if (!best || rankOf(strength) > rankOf(best)) best = strength
    return { node: nodes.get(id) ?? unnamed(id), depth: 0, ...(best && { best }), solutions }
  })
  const listed = inFamilies(challenges, {
    schema,
    touching: (id) => touching.get(id) ?? [],
    kindOf: (id) => nodes.get(id)?.kind,
  })
  return matrixTable(nodes, schema, answer, listed, lang, all ? { empty: true } : {})
}

function addTo<T>(lists: Map<string, T[]>, id: string, item: T): void {
  const list = lists.get(id)
  if (list) list.push(item)
  else lists.set(id, [item])
}

/** A node that went away between two questions. */
function unnamed(id: string): GraphNode {
  return { id, kind: '', label: { en: id }, aliases: [], fields: {}, sources: [], datasets: [], sameAs: [] }
}
