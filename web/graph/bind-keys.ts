export interface KeyCallbacks {
  /** In pixels of the screen. */
  pan(x: number, y: number): void
  zoomIn(): void
  zoomOut(): void
  fit(): void
}

const STEP = 60

/** Arrows pan, `+` and `-` zoom, `0` fits, while the picture has the focus. Returns how to undo the binding. */
export function bindKeys(container: HTMLElement, callbacks: KeyCallbacks): () => void {
  const press = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.altKey || !act(event.key, callbacks)) return
    event.preventDefault()
  }
  container.addEventListener('keydown', press)
  return () => container.removeEventListener('keydown', press)
}

/** Whether the key means anything here. */
function act(key: string, callbacks: KeyCallbacks): boolean {
  if (key === 'ArrowLeft') callbacks.pan(-STEP, 0)
  else if (key === 'ArrowRight') callbacks.pan(STEP, 0)
  else if (key === 'ArrowUp') callbacks.pan(0, -STEP)
  else if (key === 'ArrowDown') callbacks.pan(0, STEP)
  else if (key === '+' || key === '=') callbacks.zoomIn()
  else if (key === '-') callbacks.zoomOut()
  else if (key === '0') callbacks.fit()
  else return false
  return true
}
