import { rankOf } from '../model/evidence.ts'
import type { GraphEdge, GraphNode, Support } from '../model/graph.ts'
import { edgeKindOf, roleOf, type Schema } from '../model/schema.ts'

/** A challenge where it stands in the list of all of them. */
export interface ListedChallenge {
  readonly node: GraphNode
  /** 1 for a part of the challenge above it. */
  readonly depth: 0 | 1
}

/** What decides where a challenge stands. */
export interface RankedChallenge extends ListedChallenge {
  /** Of the best route; absent where there is no solution. */
  readonly best?: Support
  readonly solutions: { readonly length: number }
}

/** How a node hangs together with others. */
export interface Around {
  readonly schema: Schema
  touching(id: string): readonly Pick<GraphEdge, 'kind' | 'from' | 'to'>[]
  kindOf(id: string): string | undefined
}

/** Best evidence first, then most solutions; those without any are last. */
export function byEvidence(a: RankedChallenge, b: RankedChallenge): number {
  const rank = (row: RankedChallenge) => (row.best ? rankOf(row.best) : -1)
  return rank(b) - rank(a) || b.solutions.length - a.solutions.length
}

/** By evidence, each challenge followed by its parts: the best of all of them says where they stand. */
export function inFamilies<Row extends RankedChallenge>(challenges: readonly Row[], around: Around): Row[] {
  const rows = [...challenges].sort(byEvidence)
  const parents = new Map(rows.map((row) => [row.node.id, wholeOf(row.node.id, around)]))
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
      .map((row): Row => ({ ...row, depth: 1 })),
  ])
}

/**
 * The challenge that it is a part of. Whatever the relation is called: a trace walks it between challenges in one
 * direction alone, from the whole, as what solves a part helps the whole and not the other way round.
 */
function wholeOf(id: string, { schema, touching, kindOf }: Around): string | undefined {
  for (const edge of touching(id)) {
    const walk = edgeKindOf(schema, edge.kind)?.walk
    const [whole, part] = walk === 'against' ? [edge.to, edge.from] : walk === 'along' ? [edge.from, edge.to] : []
    if (part !== id || whole === undefined || whole === id) continue
    if (roleOf(schema, kindOf(whole) ?? '') === 'challenge') return whole
  }
  return undefined
}
