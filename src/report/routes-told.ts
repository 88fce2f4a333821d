import type { GraphEdge } from '../model/graph.ts'
import type { TraceAnswer } from '../query/answers.ts'
import { type Route, routesOf } from './routes.ts'
import type { Speech } from './say.ts'

/**
 * The routes of the answer with the words that `part` has for their statements: with the evidence that the answer
 * admitted, whatever else the part knows of them.
 */
export function routesTold(
  { paths }: Pick<TraceAnswer, 'paths'>,
  part: { readonly edges: readonly GraphEdge[] },
  { nodes, schema }: Pick<Speech, 'nodes' | 'schema'>,
): Route[] {
  const known = new Map(part.edges.map((edge) => [edge.id, edge]))
  const edges = new Map<string, GraphEdge>()
  for (const { steps } of paths) {
    for (const edge of steps.flatMap((step) => step.edges)) {
      const { statement = {}, evidence = [] } = known.get(edge.id) ?? {}
      const whole = new Map(evidence.map((piece) => [piece.id, piece]))
      edges.set(edge.id, { ...edge, statement, evidence: edge.evidence.map((piece) => whole.get(piece.id) ?? piece) })
    }
  }
  return routesOf({ nodes, edges }, schema, { paths })
}
