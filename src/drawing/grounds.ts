import { communitiesOf } from '../layout/communities.ts'
import type { GraphEdge, Subgraph } from '../model/graph.ts'
import { type Caption, type CaptionNames, captionsOf } from './captions.ts'
import { type Island, islandsOf } from './islands.ts'
import { MOST_FOR_COMMUNITIES } from './most-for-communities.ts'
import type { ViewGraph } from './view-graph.ts'

/** What a group stands on: the outline round the middles of its nodes, in the layout's coordinates. */
export type Ground = Pick<Island, 'outline' | 'ids'>

/** So many times as far as nodes would stand apart if they stood evenly, two of a group still stand together. */
const REACH = 1.6

/** Grounds, largest first, and where the names of their groups stand: over the largest ground of each. */
export interface Grounds {
  readonly grounds: readonly Ground[]
  readonly captions: readonly Caption[]
}

/** The groups of what is drawn of a part; no communities of more nodes than can be looked through at once. */
export function findGrounds(
  view: ViewGraph,
  { nodes, edges }: Pick<Subgraph, 'nodes' | 'edges'>,
  groups: 'communities' | 'kind' | 'dataset',
  names: CaptionNames & { around(name: string): string },
): Grounds {
  if (groups !== 'communities') return groundsOf(view, captionsOf(nodes, `by-${groups}`, new Set(), names))
  const isLarge = view.nodes.length > MOST_FOR_COMMUNITIES
  return groundsOf(view, isLarge ? [] : findCommunities(view, edges, names.around))
}

export function groundsOf(view: ViewGraph, groups: readonly Caption[]): Grounds {
  const nodes = new Map(view.nodes.map((node) => [node.id, node]))
  const reach = REACH * Math.sqrt(1 / Math.max(1, view.nodes.length))
  const islands = groups.map(({ text, nodes: ids }) => ({
    text,
    islands: islandsOf(
      ids.flatMap((id) => nodes.get(id) ?? []),
      reach,
    ),
  }))
  return {
    grounds: islands.flatMap((group) => group.islands).sort((a, b) => b.ids.length - a.ids.length),
    captions: islands.flatMap(({ text, islands: [largest] }) => (largest ? [{ text, nodes: largest.ids }] : [])),
  }
}

/** Groups of nodes that are linked among each other, each named after its most prominent node. */
export function findCommunities(
  view: Pick<ViewGraph, 'nodes'>,
  edges: readonly GraphEdge[],
  around: (name: string) => string,
): Caption[] {
  const nodes = new Map(view.nodes.map((node) => [node.id, node]))
  return communitiesOf(view.nodes, edges).map((ids) => {
    const [first] = ids.flatMap((id) => nodes.get(id) ?? []).sort((a, b) => b.prominence - a.prominence)
    return { text: around(first?.label ?? ''), nodes: ids }
  })
}
