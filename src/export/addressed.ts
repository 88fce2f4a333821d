import type { GraphEdge, GraphNode, Subgraph } from '../model/graph.ts'
import { edgeKindOf, roleOf, type Schema } from '../model/schema.ts'

/** What a part says against a challenge. */
export interface Addressed {
  /** Statements that a trace walks from the challenge straight to a solution. */
  readonly by: readonly GraphEdge[]
  /** Ids of the other nodes that a trace walks to from the challenge and from there to a solution, within the part. */
  readonly through: readonly string[]
}

interface Step {
  readonly from: string
  readonly to: string
  readonly edge: GraphEdge
}

/** For each challenge of the part, in its order. */
export function addressedChallenges({ nodes, edges }: Subgraph, schema: Schema): Map<GraphNode, Addressed> {
  const roles = new Map(nodes.map(({ id, kind }) => [id, roleOf(schema, kind)]))
  const steps = edges.flatMap((edge) => stepsOf(edge, schema))
  const stepsFrom = grouped(steps, ({ from }) => from)
  const stepsTo = grouped(steps, ({ to }) => to)
  // From all solutions backwards at once; a set grows while it is walked.
  const reaching = new Set(nodes.filter(({ id }) => roles.get(id) === 'solution').map(({ id }) => id))
  for (const id of reaching) for (const { from } of stepsTo.get(id) ?? []) reaching.add(from)

  const addressed = new Map<GraphNode, Addressed>()
  for (const node of nodes) {
    if (roles.get(node.id) !== 'challenge') continue
    const next = (stepsFrom.get(node.id) ?? []).filter(({ to }) => reaching.has(to))
    addressed.set(node, {
      by: next.filter(({ to }) => roles.get(to) === 'solution').map(({ edge }) => edge),
      through: [...new Set(next.map(({ to }) => to))].filter((id) => roles.get(id) !== 'solution'),
    })
  }
  return addressed
}

function stepsOf(edge: GraphEdge, schema: Schema): Step[] {
  const { from, to } = edge
  const walk = edgeKindOf(schema, edge.kind)?.walk ?? 'none'
  return [
    ...(walk === 'along' || walk === 'both' ? [{ from, to, edge }] : []),
    ...(walk === 'against' || walk === 'both' ? [{ from: to, to: from, edge }] : []),
  ]
}

function grouped(steps: readonly Step[], by: (step: Step) => string): Map<string, Step[]> {
  const groups = new Map<string, Step[]>()
  for (const step of steps) {
    const group = groups.get(by(step))
    if (group) group.push(step)
    else groups.set(by(step), [step])
  }
  return groups
}
