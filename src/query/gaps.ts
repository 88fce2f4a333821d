import { rankOf } from '../model/evidence.ts'
import { indicesOf } from '../model/walk.ts'
import type { GraphStore } from '../store/types.ts'
import type { GapsAnswer } from './answers.ts'
import { bestToEnds } from './best-to-ends.ts'
import { evidenceFilter } from './evidence-filter.ts'
import { hiddenChallenges } from './hidden-challenges.ts'
import { nodesOfRole } from './nodes-of-role.ts'
import { noteLimit } from './notes.ts'
import { levelOf, rankPaths } from './rank.ts'
import type { GapsRequest } from './requests.ts'
import { breathe, ROWS_A_BREATH } from './stopwatch.ts'
import type { TraceOptions } from './trace.ts'

/**
 * The challenges whose best path is weaker than the floor, in id order: `strongest` is that of their best path, absent
 * where there is none at all, and `hiddenBy` then says which filters hide what there is. The floor itself hides no evidence;
 * the other filters do.
 */
export async function gaps(store: GraphStore, request: GapsRequest, options: TraceOptions): Promise<GapsAnswer> {
  const schema = await store.schema(options)
  const { support: _floor, ...rest } = request
  const filter = await evidenceFilter(store, rest, options)
  const challenges = await nodesOfRole(store, schema, 'challenge', filter, options)
  const { maxHops } = request
  const ids = challenges.map((node) => node.id)
  const graph = await store.walk({ from: ids, towards: 'solutions', maxHops, filter }, options)
  const { isEnd } = graph
  let cutByTime = false
  const items: GapsAnswer['items'] = []
  for (const [index, { id, label }] of challenges.entries()) {
    if (index % ROWS_A_BREATH === 0) await breathe()
    const starts = indicesOf(graph, [id])
    const ends = starts.flatMap((start) => [...bestToEnds(graph, start, { isEnd, maxHops }).values()])
    const best = ends.reduce((strength, end) => Math.max(strength, end.strength), -1)
    if (best >= rankOf(request.support)) continue
    const ranking = rankPaths(graph, { starts, isEnd, maxHops, limit: 0, outOfTime: options.outOfTime })
    cutByTime ||= ranking.cutByTime
    items.push({ id, label, ...(best >= 0 && { strongest: levelOf(best) }), paths: ranking.total })
  }
  const none = items.filter((item) => item.strongest === undefined).map((item) => item.id)
  const hidden = await hiddenChallenges(store, none, filter, maxHops, options)
  const shown = items.slice(0, request.limit).map((item) => {
    const hiddenBy = hidden.by.get(item.id)
    return hiddenBy ? { ...item, hiddenBy: [...hiddenBy] } : item
  })
  const notes = [...noteLimit(shown.length, items.length, 'gaps'), ...hidden.notes]
  if (cutByTime) notes.push({ code: 'cut-by-time', message: 'Some routes were not counted before the time ran out' })
  if (challenges.length === 0)
    notes.push({ code: 'not-in-datasets', message: 'There is no challenge in these datasets' })
  else if (items.length === 0) {
    notes.push({ code: 'filtered', message: `Every challenge has a route that is at least ${request.support}` })
  }
  return { items: shown, total: items.length, notes }
}
