/**
 * Watches every WebGL canvas inside of the element; losing several at once is told once. What was lost may come back
 * only if the loss is prevented from being final, which this does. Returns how to stop watching.
 */
export function watchContext(
  element: HTMLElement,
  callbacks: { readonly onLost: () => void; readonly onRestored: () => void },
): () => void {
  let isLost = false
  const lose = (event: Event): void => {
    event.preventDefault()
    if (!isLost) callbacks.onLost()
    isLost = true
  }
  const restore = (): void => {
    if (isLost) callbacks.onRestored()
    isLost = false
  }
  // The events do not bubble, so they are caught on their way down.
  element.addEventListener('webglcontextlost', lose, true)
  element.addEventListener('webglcontextrestored', restore, true)
  return () => {
    element.removeEventListener('webglcontextlost', lose, true)
    element.removeEventListener('webglcontextrestored', restore, true)
  }
}
