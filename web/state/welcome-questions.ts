import type { GraphNode, Support } from '../../src/model/graph.ts'
import { byCodePoint } from '../../src/model/order.ts'
import { isBackground, nodeKindOf, roleOf, type Schema } from '../../src/model/schema.ts'
import type { Text } from '../../src/model/text.ts'
import { raisedBy } from './base-kinds.ts'
import { bestAnswered, type ChallengeRow } from './challenges.ts'
import type { Event } from './event.ts'
import { comparedOf, type Graph, type State } from './state.ts'
import type { View } from './view.ts'

/** A question that the data at hand can answer, what of the answer can be said at once, and what opens the rest. */
export type Question = (
  | { readonly what: 'addresses'; readonly node: GraphNode; readonly count: number; readonly best: Support }
  /** `node` is one of `count` challenges without a solution; `inferred` others have nothing better than inferred. */
  | { readonly what: 'unanswered'; readonly node: GraphNode; readonly count: number; readonly inferred: number }
  | { readonly what: 'both'; readonly titles: readonly Text[] }
  | { readonly what: 'costs'; readonly node: GraphNode; readonly raised: readonly GraphNode[] }
  /** `count` statements. */
  | { readonly what: 'said'; readonly node: GraphNode; readonly count: number }
  /** `count` nodes. */
  | { readonly what: 'kinds'; readonly count: number }
) & { readonly events: readonly Event[] }

/** So many stand in the welcome: enough to show what kinds of questions there are, few enough to be read. */
const MOST = 3

/** What of the state they rest on, beside graph and challenges. */
interface Asked {
  readonly schema?: State['schema'] | undefined
  readonly summary?: State['summary'] | undefined
  readonly view: Pick<View, 'compared'>
}

/** Questions to begin with, made of what the data has, the tool's own questions first; none until the graph is there. */
export function welcomeQuestions(
  state: Asked,
  graph: Graph | undefined,
  challenges: readonly ChallengeRow[],
): Question[] {
  const { schema } = state
  if (!graph || !schema) return []
  const [first, second] = mostSaid(graph, schema).map((node) => said(graph, node))
  return [
    addresses(challenges),
    unanswered(challenges),
    challenges.length > 0 ? both(state) : undefined,
    costs(graph, schema),
    first,
    second,
    kinds(graph),
  ]
    .filter((question) => question !== undefined)
    .slice(0, MOST)
}

/** Of the challenge with the strongest answers; among equals of the one with most. */
function addresses(rows: readonly ChallengeRow[]): Question | undefined {
  const row = bestAnswered(rows)
  if (!row?.best) return undefined
  const { node, best, solutions } = row
  return {
    what: 'addresses',
    node,
    count: solutions.length,
    best,
    events: [{ type: 'trace', trace: { from: [node.id] } }],
  }
}

function unanswered(rows: readonly ChallengeRow[]): Question | undefined {
  const gaps = rows.filter((row) => !row.best && !row.isHidden)
  const row = gaps.find(({ depth }) => depth === 0) ?? gaps[0]
  if (!row) return undefined
  // The screen first: it is the step that one goes back from.
  const events: Event[] = [
    { type: 'screen', screen: 'gaps' },
    { type: 'arrange', matrix: { only: 'gaps' } },
  ]
  const inferred = rows.filter(({ best }) => best === 'inferred').length
  return { what: 'unanswered', node: row.node, count: gaps.length, inferred, events }
}

function both(state: Asked): Question | undefined {
  const pair = comparedOf(state)
  if (!pair) return undefined
  const datasets = state.summary?.datasets ?? []
  const titles = pair.flatMap((id) => datasets.filter((dataset) => dataset.id === id).map(({ title }) => title))
  return { what: 'both', titles, events: [{ type: 'screen', screen: 'compare' }] }
}

/** Of the solution that raises most. */
function costs(graph: Graph, schema: Schema): Question | undefined {
  const [most] = [...graph.nodes.values()]
    .filter((node) => roleOf(schema, node.kind) === 'solution')
    .map((node) => ({ node, raised: raisedBy(graph, node.id) }))
    .filter(({ raised }) => raised.length > 0)
    .sort((a, b) => b.raised.length - a.raised.length || byCodePoint(a.node.id, b.node.id))
  return most && { what: 'costs', ...most, events: [{ type: 'select', id: most.node.id }] }
}

/**
 * The two nodes that most is said of, of two kinds if there are; works that others are said by come last. None where
 * nothing is said.
 */
export function mostSaid(graph: Graph, schema: Schema): GraphNode[] {
  const rank = ({ kind }: GraphNode) => Number(nodeKindOf(schema, kind)?.source === true)
  const count = ({ id }: GraphNode) => graph.touching.get(id)?.length ?? 0
  const nodes = [...graph.nodes.values()]
    .filter((node) => !isBackground(schema, node.kind) && count(node) > 0)
    .sort((a, b) => rank(a) - rank(b) || count(b) - count(a) || byCodePoint(a.id, b.id))
  const [first] = nodes
  const second = nodes.find((node) => node.kind !== first?.kind) ?? nodes[1]
  return [first, second].filter((node) => node !== undefined)
}

function said(graph: Graph, node: GraphNode): Question {
  const count = graph.touching.get(node.id)?.length ?? 0
  return { what: 'said', node, count, events: [{ type: 'select', id: node.id }] }
}

function kinds(graph: Graph): Question | undefined {
  if (graph.nodes.size === 0) return undefined
  return { what: 'kinds', count: graph.nodes.size, events: [{ type: 'screen', screen: 'list' }] }
}
