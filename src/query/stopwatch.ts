/** A clock for long searches, which look at it a million times a second. */
export interface Stopwatch {
  /** Counts one step; true once the time is up. */
  tick(): boolean
  readonly stopped: boolean
}

/** Looks at the clock only every so many steps. */
export function stopwatch(outOfTime: () => boolean): Stopwatch {
  let steps = 0
  let stopped = false
  return {
    tick: () => {
      steps++
      if (!stopped && steps % STEPS_A_LOOK === 0) stopped = outOfTime()
      return stopped
    },
    get stopped() {
      return stopped
    },
  }
}

const STEPS_A_LOOK = 4096

/** Out of time after so many steps. */
export function countdown(steps: number): () => boolean {
  let looks = Math.ceil(steps / STEPS_A_LOOK)
  return () => looks-- <= 0
}

/** Lets timers and sockets have their turn: a long answer must not keep others from theirs. */
export function breathe(): Promise<void> {
  return new Promise((resume) => setTimeout(resume, 0))
}

/** After how many challenges to breathe. */
export const ROWS_A_BREATH = 16
