import { rankOf } from '../model/evidence.ts'
import type { GraphStore } from '../store/types.ts'
import type { GapsAnswer } from './answers.ts'
import { nodesOfRole } from './nodes-of-role.ts'
import { bestToEnds, indicesOf, rankPaths } from './rank.ts'
import { filterOf, type GapsRequest } from './requests.ts'
import { levelOf, type TraceOptions } from './trace.ts'

/**
 * The challenges whose best path is weaker than the floor, in id order: `strongest` is that of their best path, absent
 * where there is none at all. The floor itself hides no evidence; the other filters do.
 */
export async function gaps(store: GraphStore, request: GapsRequest, options: TraceOptions): Promise<GapsAnswer> {
  const schema = await store.schema(options)
  const { support: _floor, ...rest } = request
  const filter = filterOf(rest)
  const challenges = await nodesOfRole(store, schema, 'challenge', filter, options)
  const { maxHops } = request
  const ids = challenges.map((node) => node.id)
  const graph = await store.walk({ from: ids, towards: 'solutions', maxHops, filter }, options)
  const { isEnd } = graph
  let cutByTime = false
  const items = challenges.flatMap((node) => {
    const starts = indicesOf(graph, [node.id])
    const best = Math.max(
      -1,
      ...starts.flatMap((start) =>
        [...bestToEnds(graph, start, { isEnd, maxHops }).values()].map((end) => end.strength),
      ),
    )
    if (best >= rankOf(request.support)) return []
    const ranking = rankPaths(graph, { starts, isEnd, maxHops, limit: 0, outOfTime: options.outOfTime })
    cutByTime ||= ranking.cutByTime
    return [{ id: node.id, label: node.label, ...(best >= 0 && { strongest: levelOf(best) }), paths: ranking.total }]
  })
  const notes: GapsAnswer['notes'] = []
  if (cutByTime) notes.push({ code: 'cut-by-time', message: 'Some paths were not counted before the time ran out' })
  if (challenges.length === 0)
    notes.push({ code: 'not-in-datasets', message: 'There is no challenge in these datasets' })
  else if (items.length === 0) {
    const message = `Every challenge has a path that is at least ${request.support}`
    notes.push({ code: 'filtered', message })
  }
  return { items, total: items.length, notes }
}
