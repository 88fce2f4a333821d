import { type AreaTool, boxBetween, isWithin } from '../view/area.ts'
import type { Spot } from '../view/walk.ts'
import { CLICK_TOLERANCE } from './bind-select.ts'

export interface AreaCallbacks {
  /** The tool that is in hand, if any; without one Shift draws a box. */
  tool(): AreaTool | undefined
  /** Where every drawn node is, from the canvas's upper left corner. */
  spots(): ReadonlyMap<string, Spot>
  onArea(ids: readonly string[], additive: boolean): void
}

const SVG = 'http://www.w3.org/2000/svg'

/** Selects what a box or a line is drawn round, by mouse, pen or finger. Returns how to undo the binding. */
export function bindArea(container: HTMLElement, callbacks: AreaCallbacks): () => void {
  let drawn:
    | { readonly tool: AreaTool; readonly pointer: number; readonly line: Spot[]; readonly additive: boolean }
    | undefined
  const layer = document.createElementNS(SVG, 'svg')
  layer.classList.add('area-layer')
  layer.setAttribute('aria-hidden', 'true')
  const path = document.createElementNS(SVG, 'path')
  layer.append(path)

  const spotOf = ({ clientX, clientY }: PointerEvent): Spot => {
    const { left, top } = container.getBoundingClientRect()
    return { x: clientX - left, y: clientY - top }
  }
  const corners = (): readonly Spot[] => {
    const [first] = drawn?.line ?? []
    const last = drawn?.line.at(-1)
    if (!drawn || !first || !last) return []
    return drawn.tool === 'box' ? boxBetween(first, last) : drawn.line
  }
  const draw = (): void => {
    path.setAttribute(
      'd',
      `M${corners()
        .map(({ x, y }) => `${x} ${y}`)
        .join('L')}Z`,
    )
  }
  const end = (): void => {
    drawn = undefined
    layer.remove()
  }
  const down = (event: PointerEvent): void => {
    const tool = callbacks.tool() ?? (event.shiftKey ? 'box' : undefined)
    if (!tool || event.button !== 0 || drawn) return
    const additive = event.shiftKey || event.ctrlKey || event.metaKey
    drawn = { tool, pointer: event.pointerId, line: [spotOf(event)], additive }
  }
  const move = (event: PointerEvent): void => {
    if (drawn?.pointer !== event.pointerId) return
    const [first] = drawn.line
    const spot = spotOf(event)
    const isBegun = layer.isConnected
    if (!isBegun && first && Math.hypot(spot.x - first.x, spot.y - first.y) <= CLICK_TOLERANCE) return
    if (!isBegun) container.append(layer)
    if (drawn.tool === 'box') drawn.line.splice(1, 1, spot)
    else drawn.line.push(spot)
    draw()
  }
  const up = (event: PointerEvent): void => {
    if (drawn?.pointer !== event.pointerId) return
    const { additive } = drawn
    const round = corners()
    const isBegun = layer.isConnected
    end()
    if (!isBegun) return
    // The click that follows is of this drawing, and chooses nothing.
    addEventListener('click', stop, { capture: true, once: true })
    setTimeout(() => removeEventListener('click', stop, true))
    const ids = [...callbacks.spots()].filter(([, spot]) => isWithin(spot, round)).map(([id]) => id)
    callbacks.onArea(ids, additive)
  }
  const cancel = (event: PointerEvent): void => {
    if (drawn?.pointer === event.pointerId) end()
  }
  const stop = (event: Event): void => event.stopPropagation()
  /** While an area is drawn the picture must neither move, nor take the release for a click. */
  const shield = (event: Event): void => {
    if (drawn && (layer.isConnected || callbacks.tool())) stop(event)
  }
  const quit = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || !drawn) return
    event.preventDefault()
    end()
  }

  container.addEventListener('pointerdown', down, true)
  addEventListener('pointermove', move, true)
  addEventListener('pointerup', up, true)
  addEventListener('pointercancel', cancel, true)
  addEventListener('keydown', quit, true)
  const shielded = ['mousedown', 'mousemove', 'touchstart', 'touchmove'] as const
  for (const name of shielded) addEventListener(name, shield, { capture: true })
  return () => {
    end()
    container.removeEventListener('pointerdown', down, true)
    removeEventListener('pointermove', move, true)
    removeEventListener('pointerup', up, true)
    removeEventListener('pointercancel', cancel, true)
    removeEventListener('keydown', quit, true)
    for (const name of shielded) removeEventListener(name, shield, { capture: true })
  }
}
