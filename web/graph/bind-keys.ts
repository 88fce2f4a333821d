import type { Direction } from '../view/walk.ts'

export interface KeyCallbacks {
  /** In pixels of the screen. */
  pan(x: number, y: number): void
  zoomIn(): void
  zoomOut(): void
  fit(): void
  /** Goes on to a neighbour of the node that has the focus; false where none has, and the picture is to move. */
  walk(direction: Direction): boolean
  /** Enter: gives a node the focus, then chooses what has it, then opens it. Space: chooses it too, or no more. */
  enter(additive: boolean): void
}

const STEP = 60

/** Arrows walk or pan, Enter and Space choose, `+` and `-` zoom, `0` fits, while the picture has the focus. Returns how to undo the binding. */
export function bindKeys(container: HTMLElement, callbacks: KeyCallbacks): () => void {
  const press = (event: KeyboardEvent): void => {
    if (event.target !== container || event.ctrlKey || event.metaKey || event.altKey) return
    if (!act(event.key, callbacks)) return
    event.preventDefault()
  }
  container.addEventListener('keydown', press)
  return () => container.removeEventListener('keydown', press)
}

const ARROWS: Readonly<Record<string, { readonly direction: Direction; readonly x: number; readonly y: number }>> = {
  ArrowLeft: { direction: 'left', x: -STEP, y: 0 },
  ArrowRight: { direction: 'right', x: STEP, y: 0 },
  ArrowUp: { direction: 'up', x: 0, y: -STEP },
  ArrowDown: { direction: 'down', x: 0, y: STEP },
}

/** Whether the key means anything here. */
function act(key: string, callbacks: KeyCallbacks): boolean {
  const arrow = ARROWS[key]
  if (arrow) {
    if (!callbacks.walk(arrow.direction)) callbacks.pan(arrow.x, arrow.y)
  } else if (key === 'Enter') callbacks.enter(false)
  else if (key === ' ') callbacks.enter(true)
  else if (key === '+' || key === '=') callbacks.zoomIn()
  else if (key === '-') callbacks.zoomOut()
  else if (key === '0') callbacks.fit()
  else return false
  return true
}
