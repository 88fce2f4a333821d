import { rankOf } from '../../src/model/evidence.ts'
import type { GraphEdge, GraphNode, Support } from '../../src/model/graph.ts'
import { normalize } from '../../src/model/search.ts'
import type { CompareAnswer, Note } from '../../src/query/answers.ts'
import { DECISIONS } from './decisions.ts'
import { countsAll } from './filter.ts'
import type { Comparison } from './state.ts'
import type { Filter } from './view.ts'

/** Which of the two datasets name a challenge. */
export const HOLDERS = ['both', 'a', 'b'] as const
export type Holder = (typeof HOLDERS)[number]
export type Side = Exclude<Holder, 'both'>

export interface Rated {
  readonly node: GraphNode
  readonly strength: Support
}

/** A solution that both datasets name; `also` is B's own node for it, where a match joins the two. */
export interface SharedSolution {
  readonly node: GraphNode
  readonly also?: GraphNode
  readonly a: Support
  readonly b: Support
}

/** One challenge as the two datasets see it. */
export interface ComparedChallenge {
  /** The first id of all that stand for it. */
  readonly key: string
  readonly ids: readonly string[]
  readonly holder: Holder
  /** The nodes that each side holds for it. */
  readonly names: Readonly<Record<Side, readonly GraphNode[]>>
  /** Nodes of other datasets that join the two. */
  readonly between: readonly GraphNode[]
  readonly isSameNode: boolean
  readonly matches: readonly GraphEdge[]
  readonly both: readonly SharedSolution[]
  /** Strongest first. */
  readonly only: Readonly<Record<Side, readonly Rated[]>>
  /** Works that a side only lists under it. */
  readonly listed: Readonly<Record<Side, readonly GraphNode[]>>
  /** Neither names a solution, as far as was asked. */
  readonly isUnanswered: boolean
}

export interface ComparedPair {
  readonly a: GraphNode
  readonly b: GraphNode
  readonly shared: readonly string[]
  /** Share of the shorter name's words, 0 to 1. */
  readonly likeness: number
}

/** What people decided on two challenges, or what a dataset says of them being apart. */
export interface Decision {
  readonly edge: GraphEdge
  readonly ends: readonly [GraphNode, GraphNode]
  readonly isSame: boolean
  /** Kept by the explorer, so that it can be withdrawn. */
  readonly isOurs: boolean
}

/** Whether what has no solution here is a gap, or may have one that was not asked for. */
export type Certainty = 'gap' | 'hidden' | 'unsure'

export interface Compared {
  readonly challenges: readonly ComparedChallenge[]
  /** How many challenges are named by whom, and how many of those are without any solution. */
  readonly counts: Readonly<Record<Holder, { readonly all: number; readonly unanswered: number }>>
  readonly certainty: Certainty
  readonly proposals: readonly ComparedPair[]
  /** On one challenge of each side, in the order of the answer. */
  readonly decisions: readonly Decision[]
  readonly notes: readonly Note[]
}

/** The comparison as it is shown; undefined while there is no answer for `pair`. */
export function comparedBy(comparison: Comparison | undefined, pair: readonly [string, string], filter: Filter) {
  const answer = comparison?.answer
  if (!comparison || !answer || answer.a !== pair[0] || answer.b !== pair[1]) return undefined
  return sideBySide(answer, comparison.nodes, filter)
}

export function sideBySide(answer: CompareAnswer, nodes: ReadonlyMap<string, GraphNode>, filter: Filter): Compared {
  const challenges = answer.challenges.map((each) => challengeOf(each, nodes))
  const count = (holder: Holder) => {
    const all = challenges.filter((each) => each.holder === holder)
    return { all: all.length, unanswered: all.filter((each) => each.isUnanswered).length }
  }
  return {
    challenges,
    counts: { both: count('both'), a: count('a'), b: count('b') },
    certainty: certaintyOf(answer.notes, filter),
    proposals: answer.proposals.flatMap(({ a, b, ...rest }) => {
      const [first, second] = [nodes.get(a), nodes.get(b)]
      return first && second ? [{ a: first, b: second, ...rest }] : []
    }),
    decisions: decisionsIn(answer, nodes),
    notes: answer.notes,
  }
}

/** Those that a holder names (all without one) and in which every word of `text` is found, in any language. */
export function narrowed(
  challenges: readonly ComparedChallenge[],
  holder: Holder | undefined,
  text: string,
): readonly ComparedChallenge[] {
  const words = normalize(text).split(' ').filter(Boolean)
  return challenges.filter((each) => {
    if (holder && each.holder !== holder) return false
    if (words.length === 0) return true
    const said = normalize(nodesOf(each).flatMap(spellings).join('\n'))
    return words.every((word) => said.includes(word))
  })
}

/** The challenges to trace a solution from: those of the group that a dataset which is on holds. */
export function startsOf(challenge: ComparedChallenge, datasets: readonly string[]): string[] {
  const all = [...challenge.names.a, ...challenge.names.b, ...challenge.between]
  const isOn = (node: GraphNode) => node.datasets.some((id) => datasets.includes(id))
  return [...new Set(all.filter(isOn).map(({ id }) => id))]
}

function challengeOf(
  each: CompareAnswer['challenges'][number],
  nodes: ReadonlyMap<string, GraphNode>,
): ComparedChallenge {
  const named = (ids: readonly string[]) => ids.flatMap((id) => nodes.get(id) ?? [])
  const rated = (list: typeof each.onlyA): Rated[] =>
    list
      .flatMap(({ id, strength }) => named([id]).map((node) => ({ node, strength })))
      .sort((one, other) => rankOf(other.strength) - rankOf(one.strength))
  const isHeld = new Set([...each.inA, ...each.inB])
  return {
    key: each.ids[0] ?? '',
    ids: each.ids,
    holder: each.inB.length === 0 ? 'a' : each.inA.length === 0 ? 'b' : 'both',
    names: { a: named(each.inA), b: named(each.inB) },
    between: named(each.ids.filter((id) => !isHeld.has(id))),
    isSameNode: each.matchedBy === 'node',
    matches: each.matches,
    both: each.both.flatMap(({ id, also, a, b }) => {
      const [node, twin] = [nodes.get(id), also === undefined ? undefined : nodes.get(also)]
      return node ? [{ node, ...(twin && { also: twin }), a, b }] : []
    }),
    only: { a: rated(each.onlyA), b: rated(each.onlyB) },
    listed: { a: named(each.listedA), b: named(each.listedB) },
    isUnanswered: each.both.length + each.onlyA.length + each.onlyB.length === 0,
  }
}

function certaintyOf(notes: readonly Note[], filter: Filter): Certainty {
  const has = (...codes: Note['code'][]) => notes.some(({ code }) => codes.includes(code))
  if (!has('filtered', 'cut-by-hops', 'cut-by-time')) return countsAll(filter) || has('gap') ? 'gap' : 'unsure'
  return has('gap') || has('cut-by-time') ? 'unsure' : 'hidden'
}

function decisionsIn(answer: CompareAnswer, nodes: ReadonlyMap<string, GraphNode>): Decision[] {
  const ours = (edge: GraphEdge) => edge.evidence.some(({ dataset }) => dataset === DECISIONS)
  const decided = answer.challenges.flatMap(({ matches }) => matches.filter(ours))
  return [...decided, ...answer.apart].flatMap((edge) => {
    const [from, to] = [nodes.get(edge.from), nodes.get(edge.to)]
    if (!from || !to) return []
    return [{ edge, ends: [from, to] as const, isSame: decided.includes(edge), isOurs: ours(edge) }]
  })
}

function nodesOf({ names, between, both, only }: ComparedChallenge): GraphNode[] {
  return [
    ...names.a,
    ...names.b,
    ...between,
    ...both.flatMap(({ node, also }) => (also ? [node, also] : [node])),
    ...[...only.a, ...only.b].map(({ node }) => node),
  ]
}

function spellings({ label, aliases }: GraphNode): string[] {
  return [...Object.values(label), ...aliases]
}
