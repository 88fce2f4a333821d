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
