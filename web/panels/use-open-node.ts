import { missingKinds } from '../state/shown.ts'
import { useDoors } from './doors-context.ts'
import { useExplorer } from './explored.ts'

/** Of more neighbours than so many it is asked first which are wanted. */
const MOST_AT_ONCE = 12

/** Opens a node: a few neighbours come in at once; of many, the menu says how many there are of each kind. */
export function useOpenNode(): (id: string) => void {
  const { state, derived, picture, dispatch } = useExplorer()
  const openMenu = useDoors().menu
  const { graph, visible } = derived
  return (id) => {
    if (!graph || !visible || !state.schema) return
    dispatch({ type: 'select', id })
    const kinds = missingKinds(id, state.schema, derived)
    const missing = kinds.reduce((sum, kind) => sum + kind.missing, 0)
    if (missing > 0 && missing <= MOST_AT_ONCE) {
      dispatch({ type: 'expand', id, kinds: kinds.map(({ kind }) => kind) })
      return
    }
    const spot = picture.current?.whereInWindow(id)
    openMenu(spot)
  }
}
