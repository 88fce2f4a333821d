import type { GraphEdge, Subgraph } from '../model/graph.ts'
import { type Caption, type CaptionNames, captionsOf } from './captions.ts'
import { type Island, islandsOf } from './islands.ts'
import type { ViewGraph } from './view-graph.ts'

/** What a group stands on: the outline round the middles of its nodes, in the layout's coordinates. */
export type Ground = Pick<Island, 'outline' | 'ids'>

/** So many times as far as nodes would stand apart if they stood evenly, two of a group still stand together. */
const REACH = 1.6

/** Above so many nodes to find communities would be felt: a third of a second for 10,000, measured. */
export const MOST_FOR_COMMUNITIES = 4000

/** Grounds, largest first, and where the names of their groups stand: over the largest ground of each. */
export interface Grounds {
  readonly grounds: readonly Ground[]
  readonly captions: readonly Caption[]
}

/** The groups of what is drawn of a part; no communities of more nodes than can be looked through at once. */
export async function findGrounds(
  view: ViewGraph,
  { nodes, edges }: Pick<Subgraph, 'nodes' | 'edges'>,
  groups: 'communities' | 'kind' | 'dataset',
  names: CaptionNames & { around(name: string): string },
): Promise<Grounds> {
  if (groups !== 'communities') return groundsOf(view, captionsOf(nodes, `by-${groups}`, new Set(), names))
  const isLarge = view.nodes.length > MOST_FOR_COMMUNITIES
  return groundsOf(view, isLarge ? [] : await findCommunities(view, edges, names.around))
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
export async function findCommunities(
  view: Pick<ViewGraph, 'nodes'>,
  edges: readonly GraphEdge[],
  around: (name: string) => string,
): Promise<Caption[]> {
  const { communitiesOf } = await import('../layout/communities.ts')
  return nameCommunities(communitiesOf(view.nodes, edges), view, around)
}

/** Each group after its most prominent node. */
export function nameCommunities(
  communities: readonly (readonly string[])[],
  view: Pick<ViewGraph, 'nodes'>,
  around: (name: string) => string,
): Caption[] {
  const nodes = new Map(view.nodes.map((node) => [node.id, node]))
  return communities.map((ids) => {
    const [first] = ids.flatMap((id) => nodes.get(id) ?? []).sort((a, b) => b.prominence - a.prominence)
    return { text: around(first?.label ?? ''), nodes: ids }
  })
}
