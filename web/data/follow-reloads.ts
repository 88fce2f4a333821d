/** What is needed of a browser's EventSource. */
export interface Stream {
  readonly readyState: number
  addEventListener(type: string, listener: () => void): void
  close(): void
}

/** What is needed of a page: whether it is seen, and word of a change. */
export interface Page {
  readonly hidden: boolean
  addEventListener(type: 'visibilitychange', listener: () => void): void
  removeEventListener(type: 'visibilitychange', listener: () => void): void
}

const CLOSED = 2

/**
 * Calls `onReload` when the server says that its data was replaced. One stream, and only while the page is seen: a
 * browser allows few to a server. Word may have been missed while it was not heard, so `onReturn` is called when a
 * stream stands again. A stream that the server refuses is not opened again. Returns how to end it.
 */
export function followReloads(open: () => Stream, page: Page, onReload: () => void, onReturn: () => void): () => void {
  let stream: Stream | undefined
  let isRefused = false
  let wasOpen = false

  const follow = (): void => {
    if (stream || isRefused || page.hidden) return
    const mine = open()
    stream = mine
    mine.addEventListener('open', () => {
      if (stream !== mine) return
      if (wasOpen) onReturn()
      wasOpen = true
    })
    mine.addEventListener('reload', () => {
      if (stream === mine) onReload()
    })
    // A lost connection is opened again by the browser; only what it has given up stands closed.
    mine.addEventListener('error', () => {
      if (stream !== mine || mine.readyState !== CLOSED) return
      isRefused = true
      stream = undefined
    })
  }
  const leave = (): void => {
    stream?.close()
    stream = undefined
  }
  const turn = (): void => (page.hidden ? leave() : follow())

  page.addEventListener('visibilitychange', turn)
  follow()
  return () => {
    page.removeEventListener('visibilitychange', turn)
    leave()
  }
}
