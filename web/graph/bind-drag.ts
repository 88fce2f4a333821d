import type Sigma from 'sigma'
import type { MouseCoords } from 'sigma/types'
import { CLICK_TOLERANCE } from './bind-select.ts'
import { FINGER_TOLERANCE, type Fingers, isByFinger } from './fingers.ts'

export interface DragCallbacks {
  /** While it is dragged, in the graph's coordinates. */
  onDrag(id: string, position: { x: number; y: number }): void
  /** Once, when it is let go; never for a mere click. */
  onMove(id: string, position: { x: number; y: number }): void
}

/** Which node is under the reader's hand; for the time between press and release. */
export interface Drag {
  held(): string | undefined
  unbind(): void
}

/** Drags nodes, by mouse or finger, while the picture stands still. */
export function bindDrag(sigma: Sigma, fingers: Fingers, callbacks: DragCallbacks): Drag {
  let grip: { id: string; at: { x: number; y: number }; offset: { x: number; y: number }; moved: boolean } | undefined
  const graph = sigma.getGraph()
  const isDrawn = (id: string) => graph.hasNode(id) && sigma.getNodeDisplayData(id)?.hidden === false
  const target = (event: MouseCoords, offset: { x: number; y: number }): { x: number; y: number } => {
    const point = sigma.viewportToGraph(event)
    return { x: point.x + offset.x, y: point.y + offset.y }
  }

  const down = ({ node, event }: { node: string; event: MouseCoords }): void => {
    const isMeant = isByFinger(event) ? fingers.mayDrag() : isByMainButton(event)
    if (!isMeant) return
    const { x, y } = graph.getNodeAttributes(node) as { x: number; y: number }
    const point = sigma.viewportToGraph(event)
    grip = { id: node, at: { x: event.x, y: event.y }, offset: { x: x - point.x, y: y - point.y }, moved: false }
  }
  const move = ({ event }: { event: MouseCoords }): void => {
    if (!grip) return
    // Also before the tolerance is passed: the ground must not slip under the hand.
    event.preventSigmaDefault()
    if (!isDrawn(grip.id)) {
      grip = undefined
      return
    }
    if (isByFinger(event) && !fingers.mayDrag()) {
      up()
      return
    }
    const tolerance = isByFinger(event) ? FINGER_TOLERANCE : CLICK_TOLERANCE
    if (!grip.moved && Math.hypot(event.x - grip.at.x, event.y - grip.at.y) <= tolerance) return
    grip.moved = true
    sigma.getContainer().style.cursor = 'grabbing'
    callbacks.onDrag(grip.id, target(event, grip.offset))
  }
  const up = (): void => {
    const { id, moved } = grip ?? {}
    grip = undefined
    if (id === undefined || !moved) return
    sigma.getContainer().style.cursor = ''
    if (!isDrawn(id)) return
    const { x, y } = graph.getNodeAttributes(id) as { x: number; y: number }
    callbacks.onMove(id, { x, y })
  }

  const mouse = sigma.getMouseCaptor()
  const touch = sigma.getTouchCaptor()
  sigma.on('downNode', down)
  sigma.on('moveBody', move)
  mouse.on('mouseup', up)
  touch.on('touchup', up)
  return {
    held: () => grip?.id,
    unbind: () => {
      sigma.off('downNode', down)
      sigma.off('moveBody', move)
      mouse.off('mouseup', up)
      touch.off('touchup', up)
    },
  }
}

/** Of the release of another one sigma says nothing: the node would stick to the hand. */
function isByMainButton({ original }: MouseCoords): boolean {
  return 'button' in original && original.button === 0
}
