import type { GraphEdge, GraphNode } from '../model/graph.ts'
import { nodeKindOf, type Role, roleOf, type Schema } from '../model/schema.ts'
import * as relations from './base-relations.ts'

/** What a dossier tells under one title, in the order of the enum. */
export const DOSSIER_SECTIONS = [
  'said',
  'matches',
  'parts',
  'costs',
  'limits',
  'applications',
  'models',
  'questions',
  'wishes',
  'listed',
  'other',
] as const
export type Section = (typeof DOSSIER_SECTIONS)[number]

/** What is looked for in every dossier, in the order in which it is told; the costs and limits of a challenge's answers too. */
const LOOKED_FOR = [
  'said',
  'answer-costs',
  'answer-limits',
  'matches',
  'parts',
  'costs',
  'limits',
  'applications',
  'models',
  'questions',
  'wishes',
] as const
export type LookedFor = (typeof LOOKED_FOR)[number]

/** What it takes of an answer to know what is missing. */
interface AnswerTold {
  readonly kind: string
  readonly costs: readonly unknown[]
  readonly limits: readonly unknown[]
}

/**
 * What was looked for in a dossier and not found, in the order in which it would be told: silence is a finding, and must not
 * pass for an oversight. `held` are the titles that something stands under.
 */
export function emptyParts(role: Role, held: readonly string[], answers: readonly AnswerTold[]): LookedFor[] {
  const isOfSolutions = role === 'challenge' && answers.length > 0
  return LOOKED_FOR.filter((part) => {
    if (part === 'answer-costs') return isOfSolutions && answers.every(({ costs }) => costs.length === 0)
    if (part === 'answer-limits') return isOfSolutions && answers.every(({ limits }) => limits.length === 0)
    // A solution calls for nothing, and a model that is an answer is told as one.
    if (part === 'wishes' && role === 'solution') return false
    if (part === 'models' && answers.some(({ kind }) => kind === relations.MODEL)) return false
    return !held.includes(part)
  })
}

/**
 * Told whole, even what an answer has told already: whoever reads these titles takes what stands under them for all there
 * is, and nothing under them for a finding.
 */
export const TOLD_WHOLE: ReadonlySet<Section> = new Set(['matches', 'parts', 'costs'])

/** A statement, and the node at the end of it that is looked away from. */
export interface Beside {
  readonly edge: GraphEdge
  readonly other: GraphNode
}

/**
 * The title under which a dossier tells a statement at its own node. Relations with a meaning of their own decide before
 * the kind of the other end does, so that a model that is only listed stands with what is listed; a model that is an answer is no model beside the answers.
 */
export function sectionOf(
  schema: Schema,
  node: GraphNode,
  { edge, other }: Beside,
  answers: ReadonlySet<string>,
): Section {
  const toNode = edge.to === node.id
  if (edge.kind === relations.LISTED_UNDER) return 'listed'
  if (nodeKindOf(schema, other.kind)?.source) return 'said'
  if (edge.kind === relations.CLOSE_MATCH || edge.kind === relations.DIFFERS_FROM) return 'matches'
  const role = roleOf(schema, node.kind)
  const otherRole = roleOf(schema, other.kind)
  if (edge.kind === relations.PART_OF && otherRole === role) return 'parts'
  // A cost or a limit is one of a solution: of the node itself, or of one that points at it.
  if (toNode ? otherRole === 'solution' : role === 'solution') {
    if (edge.kind === relations.RAISES) return 'costs'
    if (edge.kind === relations.FACES) return 'limits'
  }
  if (other.kind === relations.APPLICATION) return 'applications'
  if (other.kind === relations.MODEL && !answers.has(other.id)) return 'models'
  if (edge.kind === relations.ASKS_ABOUT && toNode) return 'questions'
  if (edge.kind === relations.CALLS_FOR && !toNode) return 'wishes'
  return 'other'
}

/** Where a dossier tells a statement at a solution that answers it; undefined where that is beside the point. */
export function placeAtAnswer(
  solution: GraphNode,
  { edge, other }: Beside,
  answers: ReadonlySet<string>,
): 'costs' | 'limits' | 'applications' | 'models' | undefined {
  if (edge.from === solution.id && edge.kind === relations.RAISES) return 'costs'
  if (edge.from === solution.id && edge.kind === relations.FACES) return 'limits'
  if (other.kind === relations.APPLICATION) return 'applications'
  if (other.kind === relations.MODEL && solution.kind !== relations.MODEL && !answers.has(other.id)) return 'models'
  return undefined
}
