import type { GraphNode } from '../../src/model/graph.ts'
import { roleOf } from '../../src/model/schema.ts'
import { bestAnswered, type ChallengeRow } from './challenges.ts'
import type { Event } from './event.ts'
import type { Graph, State } from './state.ts'
import { mostSaid } from './welcome-questions.ts'

/** A question about what is chosen, or about the data, and what opens its answer. */
export type OfferedQuestion = (
  | { readonly what: 'solutions' | 'addressed' | 'evidence' | 'reading'; readonly node: GraphNode }
  | { readonly what: 'gaps' }
) & { readonly events: readonly Event[] }

/** About the one node that is chosen, else about the challenge with the best answers, else about what most is said of. */
export function offeredQuestions(
  { schema, view }: Pick<State, 'schema' | 'view'>,
  graph: Graph | undefined,
  challenges: readonly ChallengeRow[],
): OfferedQuestion[] {
  if (!graph || !schema) return []
  const [only, ...others] = view.selection
  const chosen = only !== undefined && others.length === 0 ? graph.nodes.get(only) : undefined
  const node = chosen ?? (bestAnswered(challenges) ?? challenges[0])?.node ?? mostSaid(graph, schema)[0]
  return [...(node ? about(node, roleOf(schema, node.kind)) : []), ...(challenges.length > 0 ? [GAPS] : [])]
}

const GAPS: OfferedQuestion = {
  what: 'gaps',
  events: [{ type: 'trace' }, { type: 'select' }, { type: 'screen', screen: 'gaps' }],
}

function about(node: GraphNode, role: ReturnType<typeof roleOf>): OfferedQuestion[] {
  const toMap: Event = { type: 'screen', screen: 'map' }
  const trace: Event = { type: 'trace', trace: { from: [node.id] } }
  const select: Event[] = [{ type: 'trace' }, { type: 'select', id: node.id }]
  return [
    ...(role === 'context'
      ? []
      : [
          {
            what: role === 'challenge' ? ('solutions' as const) : ('addressed' as const),
            node,
            events: [toMap, trace],
          },
        ]),
    { what: 'evidence', node, events: [toMap, ...select] },
    { what: 'reading', node, events: [toMap, ...select, { type: 'reading', on: true }] },
  ]
}
