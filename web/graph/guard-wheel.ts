/**
 * Leaves the wheel to the page around, unless Ctrl or ⌘ is held: who scrolls past the picture must not be caught in it.
 * `onBare` is told of a wheel without. Returns how to undo it.
 */
export function guardWheel(container: HTMLElement, onBare: () => void): () => void {
  const turn = (event: WheelEvent): void => {
    if (event.ctrlKey || event.metaKey) return
    // Before sigma, which listens further in, sees it.
    event.stopPropagation()
    onBare()
  }
  container.addEventListener('wheel', turn, { capture: true, passive: true })
  return () => container.removeEventListener('wheel', turn, { capture: true })
}
