import { rankOf } from '../../src/model/evidence.ts'
import type { GraphEdge, GraphNode } from '../../src/model/graph.ts'
import { byCodePoint } from '../../src/model/order.ts'
import { edgeKindOf, type Schema } from '../../src/model/schema.ts'
import { bestAnswered, type ChallengeRow } from './challenges.ts'
import type { Graph, State } from './state.ts'
import type { View } from './view.ts'
import { mostSaid } from './welcome-questions.ts'

/** One thing that the tour shows, and the view that shows it. */
export interface TourStep {
  readonly id: 'challenges' | 'picture' | 'dossier' | 'node' | 'evidence' | 'trace' | 'gaps' | 'list' | 'take'
  /** What it is shown on. */
  readonly node?: GraphNode
  /** Absent: that of the step before it. */
  readonly view?: View
}

/** What a step chooses; the rest of the view stays as the person has it. */
type Choice = Partial<Pick<View, 'screen' | 'selection' | 'edge' | 'trace'>>

/**
 * The steps that the data at hand has something to show for, in order: from what is in the way to its dossier, evidence
 * and routes, to what is missing, and out; without challenges from the picture to one node of it. None without data.
 */
export function tourSteps(
  { view, schema, matrix }: Pick<State, 'view' | 'schema' | 'matrix'>,
  graph: Graph | undefined,
  challenges: readonly ChallengeRow[],
): TourStep[] {
  if (!graph || !schema || graph.nodes.size === 0) return []
  const see = (choice: Choice = {}) => ({ view: choosing(view, choice) })
  const row = bestAnswered(challenges) ?? challenges[0]
  const node = row?.node ?? mostSaid(graph, schema)[0]
  const edge = node && bestStatement(graph, schema, node)
  const steps: (TourStep | undefined | false)[] = [
    row ? { id: 'challenges', ...see() } : { id: 'picture', ...see() },
    node && { id: row ? 'dossier' : 'node', node, ...see({ selection: [node.id] }) },
    edge && { id: 'evidence', ...see({ edge: edge.id }) },
    row?.best && { id: 'trace', node: row.node, ...see({ selection: [row.node.id], trace: { from: [row.node.id] } }) },
    row && matrix && matrix.columns.length > 0
      ? { id: 'gaps', ...see({ screen: 'gaps' }) }
      : { id: 'list', ...see({ screen: 'list' }) },
    { id: 'take' },
  ]
  return steps.filter((step): step is TourStep => typeof step === 'object')
}

/** Where the view is in the tour: `at` as long as it fits, else the first step that shows the same; undefined if none does. */
export function tourPlace(view: View, steps: readonly TourStep[], at: number): number | undefined {
  const shows = ({ view: shown }: TourStep) => shown !== undefined && isSame(view, shown)
  // A step without a view of its own is told over that of the step before it.
  const now = steps[at]?.view ? steps[at] : steps[at - 1]
  if (now && shows(now)) return at
  const found = steps.findIndex(shows)
  return found < 0 ? undefined : found
}

function choosing(view: View, choice: Choice): View {
  const { selection: _, edge: __, trace: ___, route: ____, matrix: _____, camera: ______, ...rest } = view
  return { ...rest, screen: 'map', selection: [], reading: false, whole: false, ...choice }
}

function isSame(a: View, b: View): boolean {
  const chosen = ({ screen, selection, edge, trace, reading }: View) => [screen, selection, edge, trace, reading]
  return JSON.stringify(chosen(a)) === JSON.stringify(chosen(b))
}

/** The statement at the node that bears most: claims before facts, then the strongest, then the one with most evidence. */
function bestStatement(graph: Graph, schema: Schema, { id }: GraphNode): GraphEdge | undefined {
  const isClaim = ({ kind }: GraphEdge) => Number(edgeKindOf(schema, kind)?.claim === true)
  const [best] = (graph.touching.get(id) ?? [])
    .filter(({ evidence }) => evidence.length > 0)
    .sort(
      (a, b) =>
        isClaim(b) - isClaim(a) ||
        rankOf(b.strength) - rankOf(a.strength) ||
        b.evidence.length - a.evidence.length ||
        byCodePoint(a.id, b.id),
    )
  return best
}
