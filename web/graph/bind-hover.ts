import type Sigma from 'sigma'

export interface HoverCallbacks {
  /** While this holds, nothing is reported. */
  isBusy(): boolean
  onHover(id: string | undefined): void
  onHoverEdge(id: string | undefined): void
}

/** Reports what is under the pointer, and shows that it can be clicked. Returns how to undo the binding. */
export function bindHover(sigma: Sigma, callbacks: HoverCallbacks): () => void {
  const container = sigma.getContainer()
  const cursor = (name: string): void => {
    container.style.cursor = name
  }
  // What is entered and left while nothing is reported is made up for once that is over.
  let under: string | undefined
  let isMissed = false
  const nodeIs = (id: string | undefined): void => {
    under = id
    isMissed = callbacks.isBusy()
    if (isMissed) return
    cursor(id === undefined ? '' : 'pointer')
    callbacks.onHover(id)
  }
  const caughtUp = (): void => {
    if (isMissed) nodeIs(under)
  }
  const listeners = {
    enterNode: ({ node }: { node: string }): void => nodeIs(node),
    leaveNode: (): void => nodeIs(undefined),
    enterEdge: ({ edge }: { edge: string }): void => {
      if (callbacks.isBusy()) return
      cursor('pointer')
      callbacks.onHoverEdge(edge)
    },
    leaveEdge: (): void => {
      if (callbacks.isBusy()) return
      cursor('')
      callbacks.onHoverEdge(undefined)
    },
  }
  sigma.on('enterNode', listeners.enterNode)
  sigma.on('leaveNode', listeners.leaveNode)
  sigma.on('enterEdge', listeners.enterEdge)
  sigma.on('leaveEdge', listeners.leaveEdge)
  // A finger points at nothing once it is gone.
  const forget = (): void => {
    under = undefined
    isMissed = false
  }
  const mouse = sigma.getMouseCaptor()
  const touch = sigma.getTouchCaptor()
  mouse.on('mouseup', caughtUp)
  touch.on('touchup', forget)
  return () => {
    mouse.off('mouseup', caughtUp)
    touch.off('touchup', forget)
    sigma.off('enterNode', listeners.enterNode)
    sigma.off('leaveNode', listeners.leaveNode)
    sigma.off('enterEdge', listeners.enterEdge)
    sigma.off('leaveEdge', listeners.leaveEdge)
    cursor('')
  }
}
