/** A clock for long searches, which look at it a million times a second. */
export interface Stopwatch {
  /** Counts so many steps; true once the time is up. */
  tick(steps: number): boolean
  readonly stopped: boolean
}

/** Looks at the clock only every so many steps. */
export function stopwatch(outOfTime: () => boolean): Stopwatch {
  let untilLook = STEPS_A_LOOK
  let stopped = false
  return {
    tick: (steps) => {
      untilLook -= steps
      for (; untilLook <= 0 && !stopped; untilLook += STEPS_A_LOOK) stopped = outOfTime()
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
