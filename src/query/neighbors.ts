import type { EvidenceFilter } from '../model/evidence.ts'
import type { GraphStore, ReadOptions } from '../store/types.ts'
import type { NeighborsAnswer, Note, ShowAnswer } from './answers.ts'
import { evidenceFilter } from './evidence-filter.ts'
import { findNodes } from './find-nodes.ts'
import { noteFiltered, noteLimit } from './notes.ts'
import type { NeighborsRequest, ShowRequest } from './requests.ts'

/**
 * What is joined to a node: first how much of each kind there is, then the items themselves (by edge kind, direction,
 * id of the other node, edge id). The counts are of everything admitted, whatever kinds or limit were asked for.
 */
export async function neighbors(
  store: GraphStore,
  request: NeighborsRequest,
  options: ReadOptions,
): Promise<NeighborsAnswer> {
  const [found] = await findNodes(store, [request.id], options)
  const id = found?.id ?? request.id
  const { direction, limit, edgeKind, nodeKind } = request
  const asked = {
    id,
    limit,
    ...(edgeKind && { edgeKinds: edgeKind }),
    ...(nodeKind && { nodeKinds: nodeKind }),
    ...(direction && { direction }),
  }
  const filter = await evidenceFilter(store, request, options)
  const incident = await store.incident({ ...asked, filter }, options)
  if (!incident) throw new Error(`node ${id} went away while it was read`)
  const { node, groups, items, total } = incident
  const notes = await notesOn(items.length, total, request, filter, async (lifted) => {
    const without = await store.incident({ ...asked, filter: lifted, limit: 1 }, options)
    return (without?.total ?? 0) > 0
  })
  return {
    node,
    groups: [...groups],
    items: [...items],
    total,
    truncated: total > items.length,
    notes,
  } as NeighborsAnswer
}

/** A node and the statements at it, in the order of `neighbors`. */
export async function show(store: GraphStore, request: ShowRequest, options: ReadOptions): Promise<ShowAnswer> {
  const { node, items, total, truncated, notes } = await neighbors(store, request, options)
  return { node, edges: items.map((item) => item.edge), total, truncated, notes }
}

async function notesOn(
  shown: number,
  total: number,
  { id }: ShowRequest,
  filter: EvidenceFilter,
  isThere: Parameters<typeof noteFiltered>[2],
): Promise<Note[]> {
  if (shown > 0) return noteLimit(shown, total, 'neighbours')
  const filtered = await noteFiltered(filter, 'There are neighbours,', isThere)
  return [filtered ?? { code: 'not-in-datasets', message: `The data joins nothing of this kind to ${id}` }]
}
