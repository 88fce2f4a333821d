import { rankOf } from '../model/evidence.ts'
import type { GraphEdge, GraphNode, Support } from '../model/graph.ts'
import { roleOf, type Schema } from '../model/schema.ts'
import type { TraceAnswer } from '../query/answers.ts'

/** A route as it is read: from the solution's end, hop by hop, to the challenge. */
export interface Route {
  /** Its place in the answer. */
  readonly index: number
  /** Ids of its nodes, from the start of the trace on: what names it in an address. */
  readonly nodes: readonly string[]
  readonly hops: readonly Hop[]
  readonly strength: Support
  /** Least number of distinct sources over its steps. */
  readonly independence: number
  /** The sources of all its steps, and how far they hang together. */
  readonly sources: TraceAnswer['paths'][number]['sources']
}

/** "SUBJECT does so to OBJECT": the strongest statement between the two, with the others beside it. */
export interface Hop {
  readonly subject: GraphNode
  readonly object: GraphNode
  readonly edge: GraphEdge
  /** Whether the relation runs from the subject, or is read backwards. */
  readonly forward: boolean
  readonly others: readonly GraphEdge[]
  /** No step of the route is weaker, though another is stronger: see `isWeakest`. */
  readonly weakest: boolean
}

/** Nodes and statements by id. */
interface Known {
  readonly nodes: ReadonlyMap<string, GraphNode>
  readonly edges: ReadonlyMap<string, GraphEdge>
}

interface Weighed {
  readonly strength: Support
  readonly steps: readonly { readonly strength: Support }[]
}

/** The routes of an answer, in its order. A step that the graph does not hold leaves its route out. */
export function routesOf(graph: Known, schema: Schema, answer: Pick<TraceAnswer, 'paths'>): Route[] {
  return answer.paths.flatMap((path, index) => {
    const first = graph.nodes.get(path.nodes[0] ?? '')
    const fromChallenge = first !== undefined && roleOf(schema, first.kind) === 'challenge'
    const hops = path.steps.flatMap((step, at): Hop[] => {
      const ends = [graph.nodes.get(path.nodes[at] ?? ''), graph.nodes.get(path.nodes[at + 1] ?? '')]
      const [object, subject] = fromChallenge ? ends : ends.reverse()
      const edges = step.edges.flatMap(({ id }) => graph.edges.get(id) ?? []).sort(byStrength)
      const [edge, ...others] = edges
      if (!subject || !object || !edge) return []
      const weakest = isWeakest(step.strength, path)
      return [{ subject, object, edge, forward: edge.from === subject.id, others, weakest }]
    })
    if (hops.length !== path.steps.length) return []
    const { nodes, strength, independence, sources } = path
    return [{ index, nodes, hops: fromChallenge ? hops.reverse() : hops, strength, independence, sources }]
  })
}

/**
 * Whether a step of this strength is worth a word as the weakest of its path: another is stronger. What is simply stated, as
 * that something is a part, is no stronger evidence: beside it alone no step is the weakest.
 */
export function isWeakest(strength: Support, { strength: least, steps }: Weighed): boolean {
  return strength === least && steps.some((other) => other.strength !== least && other.strength !== 'fact')
}

function byStrength(a: GraphEdge, b: GraphEdge): number {
  return rankOf(b.strength) - rankOf(a.strength)
}
