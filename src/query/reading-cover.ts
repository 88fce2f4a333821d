import type { GraphEdge, GraphNode } from '../model/graph.ts'
import { byCodePoint, byId } from '../model/order.ts'
import { nodeKindOf, type Schema } from '../model/schema.ts'
import type { GraphStore, ReadOptions } from '../store/types.ts'

/** A work of a reading list, and what there is to read in it. */
export interface CoveringWork {
  readonly node: GraphNode
  /** Ids of the statements that no earlier work of the list covers, in id order. */
  readonly covers: readonly string[]
  /** How many statements it covers, earlier works or not. */
  readonly total: number
}

export interface Cover {
  /** In reading order: each next covers most of what is left. */
  readonly works: readonly CoveringWork[]
  /** Ids of the statements that no work covers, in id order. */
  readonly uncovered: readonly string[]
}

/**
 * Works that together cover the statements: each pick covers most of what is left. Found greedily, which is near the
 * fewest but not always the fewest. A work (a node of a kind that may be a source) covers a statement when evidence of it
 * cites the work, or when the work is one of its ends. Of works that cover equally much, the one with more pieces of
 * evidence comes first, then the newer, then by id.
 */
export async function coverWithWorks(
  store: GraphStore,
  schema: Schema,
  edges: readonly GraphEdge[],
  options: ReadOptions,
): Promise<Cover> {
  const sources = edges.flatMap((edge) => [edge.from, edge.to, ...edge.evidence.map((piece) => piece.source)])
  const nodes = await store.nodes([...new Set(sources)], options)
  return cover(
    edges,
    nodes.filter((node) => nodeKindOf(schema, node.kind)?.source === true),
  )
}

/** The cover itself: by far most works cover few statements, so that they wait by how many are left to them. */
export function cover(edges: readonly GraphEdge[], works: readonly GraphNode[]): Cover {
  const candidates = candidatesOf(edges, works)
  const waiting: Candidate[][] = []
  const wait = (candidate: Candidate, left: number) => {
    const others = waiting[left]
    if (others) others.push(candidate)
    else waiting[left] = [candidate]
  }
  for (const candidate of candidates) wait(candidate, candidate.statements.length)
  const covered = new Set<string>()
  const picked: CoveringWork[] = []
  for (let left = waiting.length - 1; left > 0; left--) {
    for (const candidate of (waiting[left] ?? []).sort(byWorth)) {
      const covers = candidate.statements.filter((id) => !covered.has(id))
      if (covers.length < left) {
        wait(candidate, covers.length)
        continue
      }
      for (const id of covers) covered.add(id)
      picked.push({ node: candidate.node, covers, total: candidate.statements.length })
    }
  }
  const uncovered = edges.filter((edge) => !covered.has(edge.id)).map((edge) => edge.id)
  return { works: picked, uncovered: uncovered.sort(byCodePoint) }
}

interface Candidate {
  readonly node: GraphNode
  /** In id order. */
  readonly statements: readonly string[]
  /** How many pieces of their evidence cite it. */
  readonly pieces: number
}

function candidatesOf(edges: readonly GraphEdge[], works: readonly GraphNode[]): Candidate[] {
  const found = new Map(works.map((node) => [node.id, { node, statements: [] as string[], pieces: 0 }]))
  for (const edge of [...edges].sort(byId)) {
    const sources = edge.evidence.map((piece) => piece.source)
    for (const id of new Set([...sources, edge.from, edge.to])) found.get(id)?.statements.push(edge.id)
    for (const source of sources) {
      const work = found.get(source)
      if (work) work.pieces++
    }
  }
  return [...found.values()]
}

function byWorth(a: Candidate, b: Candidate): number {
  return b.pieces - a.pieces || yearOf(b.node) - yearOf(a.node) || byId(a.node, b.node)
}

/** Works without a year count as oldest. */
function yearOf({ fields }: GraphNode): number {
  return typeof fields.year === 'number' ? fields.year : 0
}
