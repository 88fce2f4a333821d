import type { TableRow } from '../state/table-rows.ts'
import type { Explored } from './explored.ts'

/** Selects what a row stands for and goes to it on the map: a node in the middle, a statement with both its ends in view. */
export function showOnMap(
  { selects, id }: TableRow,
  { state, derived, dispatch, picture }: Pick<Explored, 'state' | 'derived' | 'dispatch' | 'picture'>,
): void {
  const { view } = state
  const edge = selects === 'statement' ? derived.graph?.edges.get(id) : undefined
  const [only, ...others] = view.selection
  if (selects === 'statement' && view.edge !== id) dispatch({ type: 'select-edge', id })
  if (selects === 'node' && (only !== id || others.length > 0)) dispatch({ type: 'select', id })
  // The routes of a trace are no map.
  if (view.trace && !view.whole) dispatch({ type: 'whole', on: true })
  dispatch({ type: 'screen', screen: 'map' })
  // The picture takes its size first.
  requestAnimationFrame(() => {
    if (edge) picture.current?.fit([edge.from, edge.to])
    else picture.current?.center(id)
  })
}
