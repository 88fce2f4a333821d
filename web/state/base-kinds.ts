import type { GraphNode } from '../../src/model/graph.ts'
import { nodeKindOf, type Schema } from '../../src/model/schema.ts'
import type { Graph } from './state.ts'

/**
 * What a challenge calls for is only wished for and must never look like a solution. The relation is of the base
 * vocabulary, and so of every graph and of no field of research.
 */
const CALLS_FOR = 'CALLS_FOR'

/** Kinds of what is only wished for, by name; an end that is open to a whole role says nothing of what stands there. */
export function wishKinds(schema: Schema): ReadonlySet<string> {
  const ends = schema.edgeKinds[CALLS_FOR]?.ends ?? []
  return new Set(ends.flatMap((pair) => pair.to).filter((kind) => nodeKindOf(schema, kind) !== undefined))
}

/** What a solution brings about, by the base vocabulary's own relation. */
const RAISES = 'RAISES'

/** What `id` raises, each once, in the order of the statements. */
export function raisedBy(graph: Graph, id: string): GraphNode[] {
  const raised = (graph.touching.get(id) ?? []).flatMap((edge) =>
    edge.kind === RAISES && edge.from === id ? (graph.nodes.get(edge.to) ?? []) : [],
  )
  return [...new Set(raised)]
}
