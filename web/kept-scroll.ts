/** What scrolls by itself, each once on the page. */
const SCROLLERS = ['.challenge-list', '.left', '.right', '.screen.page', '.matrix', '.table-grid']
/** In ms: so long the page brings other things into sight by itself, and so long what comes late is waited for. */
const LEAST = 400
const MOST = 3000

/** How far all was scrolled, by the entry of the browser's history; as long as the page stays. */
export interface KeptScroll {
  /** The page is about to show something else. */
  leave(): void
  /** It has the address that it will be left at. `isBack`: all is to stand there as when it was left. */
  arrive(isBack?: boolean): void
}

export function createKeptScroll(): KeptScroll {
  const kept = new Map<string, readonly (readonly [left: number, top: number])[]>()
  let here = ''
  let bringing: AbortController | undefined
  /** Nothing of it is held: the error of an abort knows all that was under way when it was made. */
  const stop = (): void => {
    bringing?.abort()
    bringing = undefined
  }
  return {
    leave() {
      stop()
      kept.set(
        here,
        SCROLLERS.map((each) => {
          const { scrollLeft = 0, scrollTop = 0 } = document.querySelector(each) ?? {}
          return [scrollLeft, scrollTop]
        }),
      )
    },
    arrive(isBack) {
      // What is kept of files of one's own is told apart by the state alone.
      here = JSON.stringify([history.state, location.search])
      const wanted = isBack && kept.get(here)
      if (!wanted) return
      bringing = new AbortController()
      const { signal } = bringing
      // Whoever scrolls on is not held back.
      for (const hand of ['wheel', 'pointerdown', 'keydown']) {
        addEventListener(hand, stop, { signal, capture: true })
      }
      const start = performance.now()
      const bring = (now: number): void => {
        if (signal.aborted) return
        const isThere = wanted.map(([left, top], at) => {
          const element = document.querySelector(SCROLLERS[at] ?? '')
          element?.scrollTo({ left, top, behavior: 'instant' })
          return Math.abs((element?.scrollTop ?? 0) - top) < 2
        })
        if (now - start < (isThere.includes(false) ? MOST : LEAST)) requestAnimationFrame(bring)
        else stop()
      }
      requestAnimationFrame(bring)
    },
  }
}
