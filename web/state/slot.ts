/** One question at a time: what was asked, and whether the answer is wanted still. */
export interface Slot {
  /**
   * Asks when `key` differs from the last one, taking back what is under way; `undefined` asks for nothing. The same key
   * again does nothing, also after a failure, until `reset`.
   */
  want(key: string | undefined): void
  /** Makes the next `want` ask again if the last question failed. */
  resetFailed(): void
  /** Makes the next `want` ask again. */
  reset(): void
  stop(): void
}

export function createSlot(ask: (signal: AbortSignal) => Promise<void>, onFailure: (error: unknown) => void): Slot {
  let current: string | undefined
  let failed = false
  let controller: AbortController | undefined

  const stop = (): void => {
    controller?.abort()
    controller = undefined
  }
  const start = async (): Promise<void> => {
    const mine = new AbortController()
    controller = mine
    try {
      await ask(mine.signal)
    } catch (error) {
      if (mine.signal.aborted) return
      failed = true
      onFailure(error)
    }
  }
  return {
    want(key) {
      if (key === current) return
      stop()
      current = key
      failed = false
      if (key !== undefined) void start()
    },
    resetFailed() {
      if (failed) current = undefined
    },
    reset() {
      stop()
      current = undefined
    },
    stop,
  }
}
