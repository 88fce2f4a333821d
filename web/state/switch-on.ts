import { byCodePoint } from '../../src/model/order.ts'
import { comparedOf, datasetsOn, type State } from './state.ts'

/**
 * The state with the data on that holds these nodes. A comparison names nodes of data that is off; whoever chooses one
 * wants to see it, and is told what was switched on.
 */
export function withDataOf(state: State, ids: readonly string[]): State {
  const on = datasetsOn(state)
  const pair: readonly string[] = comparedOf(state) ?? []
  const off = ids.flatMap((id) => {
    const datasets = state.comparison?.nodes.get(id)?.datasets ?? []
    if (datasets.some((dataset) => on.includes(dataset))) return []
    return datasets.find((dataset) => pair.includes(dataset)) ?? datasets.slice(0, 1)
  })
  if (off.length === 0) return state
  const added = [...new Set(off)]
  const { camera: _, ...view } = state.view
  return {
    ...state,
    view: { ...view, datasets: [...new Set([...on, ...added])].sort(byCodePoint) },
    notices: [...state.notices.filter(({ code }) => code !== 'switched-on'), { code: 'switched-on', ids: added }],
  }
}
