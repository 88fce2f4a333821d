import type Sigma from 'sigma'
import type { MouseCoords } from 'sigma/types'
import { type Fingers, isByFinger } from './fingers.ts'

/** How long a finger stays where it is when it asks for a menu, in milliseconds: as on the phones themselves. */
const HOLD_MS = 500

/** What a menu is asked for: a node, an edge, or with neither the ground. */
export interface MenuTarget {
  readonly id?: string
  readonly edge?: string
}

export interface MenuCallbacks {
  /** `at` in CSS pixels from the canvas's upper left corner. */
  onMenu(target: MenuTarget, at: { readonly x: number; readonly y: number }): void
}

/** Right click and long press ask for a menu, in place of the browser's own. Returns how to undo the binding. */
export function bindMenu(sigma: Sigma, fingers: Fingers, { onMenu }: MenuCallbacks): () => void {
  let timer = 0
  const ask = (target: MenuTarget, { x, y, original }: MouseCoords): void => {
    original.preventDefault()
    onMenu(target, { x, y })
  }
  const hold = (target: MenuTarget, event: MouseCoords): void => {
    clearTimeout(timer)
    if (!isByFinger(event)) return
    const { x, y } = event
    timer = window.setTimeout(() => {
      if (!fingers.areDown() || !fingers.isTap()) return
      fingers.spend()
      onMenu(target, { x, y })
    }, HOLD_MS)
  }
  const leave = (): void => clearTimeout(timer)
  const listeners = {
    rightClickNode: ({ node, event }: { node: string; event: MouseCoords }): void => ask({ id: node }, event),
    rightClickEdge: ({ edge, event }: { edge: string; event: MouseCoords }): void => ask({ edge }, event),
    rightClickStage: ({ event }: { event: MouseCoords }): void => ask({}, event),
    downNode: ({ node, event }: { node: string; event: MouseCoords }): void => hold({ id: node }, event),
    downEdge: ({ edge, event }: { edge: string; event: MouseCoords }): void => hold({ edge }, event),
    downStage: ({ event }: { event: MouseCoords }): void => hold({}, event),
  }
  sigma.on('rightClickNode', listeners.rightClickNode)
  sigma.on('rightClickEdge', listeners.rightClickEdge)
  sigma.on('rightClickStage', listeners.rightClickStage)
  sigma.on('downNode', listeners.downNode)
  sigma.on('downEdge', listeners.downEdge)
  sigma.on('downStage', listeners.downStage)
  const touch = sigma.getTouchCaptor()
  touch.on('touchup', leave)
  return () => {
    leave()
    touch.off('touchup', leave)
    sigma.off('rightClickNode', listeners.rightClickNode)
    sigma.off('rightClickEdge', listeners.rightClickEdge)
    sigma.off('rightClickStage', listeners.rightClickStage)
    sigma.off('downNode', listeners.downNode)
    sigma.off('downEdge', listeners.downEdge)
    sigma.off('downStage', listeners.downStage)
  }
}
