import { isBackground } from '../../src/model/schema.ts'
import { shownWithout } from './facets.ts'
import { type FilterName, filtersSet } from './filters.ts'
import type { State } from './state.ts'

/**
 * Where nothing is shown, or no statement, for the filters that are set: those of which each alone brings something
 * back, else all of them; empty where it is not for them.
 */
export function emptiedBy(state: State): readonly FilterName[] {
  // More data is another question, and the length of routes keeps nothing out of the picture.
  const names = filtersSet(state).filter((name) => name !== 'dataset' && name !== 'hops')
  const shown = shownWithout([], state)
  if (!shown || names.length === 0) return []
  const what = shown.nodes.length === 0 ? 'nodes' : 'edges'
  const isThere = (lifted: readonly FilterName[]) => (shownWithout(lifted, state)?.[what].length ?? 0) > 0
  if (shown[what].length > 0 || !isThere(names)) return []
  const enough = names.filter((name) => isThere([name]))
  return enough.length > 0 ? enough : names
}

/**
 * Where nothing is shown, or no statement, and it is for no filter: the background kinds, as people, without which that is
 * so, in the schema's order; empty where more of them would bring nothing back.
 */
export function emptiedByBackground(state: State): readonly string[] {
  const { graph, schema, view } = state
  const shown = shownWithout([], state)
  if (!graph || !schema || !shown || view.background || shown.edges.length > 0) return []
  const whole = shownWithout([], { ...state, view: { ...view, background: true } })
  const isMore = shown.nodes.length === 0 ? whole?.nodes.length : whole?.edges.length
  if (!isMore) return []
  const present = new Set(whole?.nodes.map(({ kind }) => kind))
  return Object.keys(schema.nodeKinds).filter((kind) => isBackground(schema, kind) && present.has(kind))
}
