import type { GraphEdge, GraphNode } from '../model/graph.ts'
import { byCodePoint, byId } from '../model/order.ts'
import type { CompareAnswer } from './answers.ts'
import { CLOSE_MATCH } from './base-relations.ts'
import { groupMatches } from './compare-groups.ts'

type Group = CompareAnswer['challenges'][number]

/** Ids of the challenges that each side holds. */
export type Held = Readonly<Record<'a' | 'b', ReadonlySet<string>>>

/** Groups that either side holds something of: those of both first, then those of A, then of B; each by first id. */
export function groupChallenges(
  nodes: readonly GraphNode[],
  edges: readonly GraphEdge[],
  held: Held,
): Pick<Group, 'ids' | 'inA' | 'inB' | 'matchedBy' | 'matches'>[] {
  const { of, matches } = groupMatches(edges)
  const members = new Map<string, string[]>()
  for (const { id } of nodes) members.set(of(id), [...(members.get(of(id)) ?? []), id])
  const joining = new Map<string, GraphEdge[]>()
  for (const edge of matches) joining.set(of(edge.from), [...(joining.get(of(edge.from)) ?? []), edge])
  const groups = [...members].map(([first, unsorted]) => {
    const ids = unsorted.sort(byCodePoint)
    const inA = ids.filter((id) => held.a.has(id))
    const inB = ids.filter((id) => held.b.has(id))
    const matches = (joining.get(first) ?? []).sort(byId)
    return { ids, inA, inB, matchedBy: matchedBy(inA, inB), matches: matches as Group['matches'] }
  })
  const place = ({ inA, inB }: (typeof groups)[number]) => (inB.length === 0 ? 1 : inA.length === 0 ? 2 : 0)
  return groups
    .filter(({ inA, inB }) => inA.length + inB.length > 0)
    .sort((x, y) => place(x) - place(y) || byCodePoint(x.ids[0] ?? '', y.ids[0] ?? ''))
}

function matchedBy(inA: readonly string[], inB: readonly string[]): Group['matchedBy'] {
  if (inA.length === 0 || inB.length === 0) return 'none'
  return inA.some((id) => inB.includes(id)) ? 'node' : CLOSE_MATCH
}
