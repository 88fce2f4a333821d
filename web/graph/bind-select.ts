import type Sigma from 'sigma'
import type { MouseCoords } from 'sigma/types'
import { type Fingers, isByFinger } from './fingers.ts'

/** Pixels that the pointer may move between press and release and still mean a click. */
export const CLICK_TOLERANCE = 3

export interface SelectCallbacks {
  onSelect(id: string | undefined, additive: boolean): void
  onOpen(id: string): void
  onEdge(id: string): void
}

/** Click selects, on empty ground clears; Ctrl, Cmd or Shift adds; a double click opens. Returns how to undo the binding. */
export function bindSelect(sigma: Sigma, fingers: Fingers, callbacks: SelectCallbacks): () => void {
  let pressed: { x: number; y: number } | undefined
  const press = ({ event }: { event: MouseCoords }): void => {
    pressed = { x: event.x, y: event.y }
  }
  const isClick = (event: MouseCoords): boolean =>
    isByFinger(event)
      ? fingers.isTap()
      : !pressed || Math.hypot(event.x - pressed.x, event.y - pressed.y) <= CLICK_TOLERANCE

  const listeners = {
    downNode: press,
    downEdge: press,
    downStage: press,
    clickNode: ({ node, event }: { node: string; event: MouseCoords }): void => {
      if (isClick(event)) callbacks.onSelect(node, isAdditive(event))
    },
    clickEdge: ({ edge, event }: { edge: string; event: MouseCoords }): void => {
      if (isClick(event)) callbacks.onEdge(edge)
    },
    clickStage: ({ event }: { event: MouseCoords }): void => {
      if (isClick(event) && !isAdditive(event)) callbacks.onSelect(undefined, false)
    },
    doubleClickNode: ({ node, event }: { node: string; event: MouseCoords }): void => {
      event.preventSigmaDefault()
      if (!isByFinger(event) || fingers.isTap()) callbacks.onOpen(node)
    },
    // Sigma would zoom in.
    doubleClickEdge: ({ event }: { event: MouseCoords }): void => event.preventSigmaDefault(),
    doubleClickStage: ({ event }: { event: MouseCoords }): void => event.preventSigmaDefault(),
  }
  sigma.on('downNode', listeners.downNode)
  sigma.on('downEdge', listeners.downEdge)
  sigma.on('downStage', listeners.downStage)
  sigma.on('clickNode', listeners.clickNode)
  sigma.on('clickEdge', listeners.clickEdge)
  sigma.on('clickStage', listeners.clickStage)
  sigma.on('doubleClickNode', listeners.doubleClickNode)
  sigma.on('doubleClickEdge', listeners.doubleClickEdge)
  sigma.on('doubleClickStage', listeners.doubleClickStage)
  return () => {
    sigma.off('downNode', listeners.downNode)
    sigma.off('downEdge', listeners.downEdge)
    sigma.off('downStage', listeners.downStage)
    sigma.off('clickNode', listeners.clickNode)
    sigma.off('clickEdge', listeners.clickEdge)
    sigma.off('clickStage', listeners.clickStage)
    sigma.off('doubleClickNode', listeners.doubleClickNode)
    sigma.off('doubleClickEdge', listeners.doubleClickEdge)
    sigma.off('doubleClickStage', listeners.doubleClickStage)
  }
}

function isAdditive({ original }: MouseCoords): boolean {
  return original.ctrlKey || original.metaKey || original.shiftKey
}
