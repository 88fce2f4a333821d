import { useCallback, useState } from 'react'
import { neighboursOf } from '../state/shown.ts'
import { type Direction, stepTowards } from '../view/walk.ts'
import { useExplorer } from './explored.ts'

/**
 * The node of the picture that has the keyboard's focus. Enter gives it to the chosen node, or the best connected one;
 * arrows go on along the links; Enter again chooses, and then opens; Space chooses one more.
 */
export function useWalk(open: (id: string) => void) {
  const { state, derived, words, picture, dispatch } = useExplorer()
  const { graph, visible } = derived
  const [at, setAt] = useState<string>()
  const shown = at !== undefined && visible?.nodes.some(({ id }) => id === at) ? at : undefined
  const begin = (): string | undefined => {
    const [chosen] = state.view.selection
    if (chosen !== undefined && visible?.nodes.some(({ id }) => id === chosen)) return chosen
    const degree = (id: string): number => graph?.touching.get(id)?.length ?? 0
    const [best] = [...(visible?.nodes ?? [])].sort((a, b) => degree(b.id) - degree(a.id))
    return best?.id
  }
  const walk = (direction: Direction): boolean => {
    const from = shown === undefined ? undefined : picture.current?.where(shown)
    if (shown === undefined || !from || !graph) return false
    const seen = neighboursOf(graph, shown).flatMap(({ id }) => {
      const spot = picture.current?.where(id)
      return spot ? [[id, spot] as const] : []
    })
    const next = stepTowards(from, new Map(seen), direction)
    // At the end of a way one stays: the picture must not slip from under the hand.
    if (next !== undefined) setAt(next)
    return true
  }
  const enter = (additive: boolean): void => {
    if (shown === undefined) setAt(begin())
    else if (additive) dispatch({ type: 'select', id: shown, additive: true })
    else if (state.view.selection.includes(shown)) open(shown)
    else dispatch({ type: 'select', id: shown })
  }
  const leave = useCallback(() => setAt(undefined), [])

  const node = shown === undefined ? undefined : graph?.nodes.get(shown)
  const links = node && visible?.edges.filter(({ from, to }) => from === node.id || to === node.id).length
  return {
    at: shown,
    walk,
    enter,
    leave,
    /** What a screen reader says of it. */
    said: node
      ? words.t('walk.at', {
          name: words.text(node.label),
          kind: words.text(state.schema?.nodeKinds[node.kind]?.label) || node.kind,
          links: words.t('walk.links', { count: links ?? 0 }),
        })
      : '',
  }
}
