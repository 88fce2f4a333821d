import type { Point } from '../../src/layout/box.ts'
import type { LayoutJob } from '../../src/layout/lay-out.ts'
import { type AnsweredLayout, type AskedLayout, unpackPlaces } from './messages.ts'

export type LayOut = (job: LayoutJob, signal: AbortSignal) => Promise<Map<string, Point>>

/** As much of a worker as is used. */
export interface LayoutPort {
  postMessage(message: AskedLayout): void
  addEventListener(type: 'message', listener: (event: { readonly data: AnsweredLayout }) => void): void
  addEventListener(type: 'error', listener: () => void): void
  terminate(): void
}

interface Waiting {
  readonly job: LayoutJob
  done(positions: Map<string, Point>): void
  fail(reason: unknown): void
  readonly signal: AbortSignal
}

/**
 * Layouts from a worker, which starts at once, so that it is there when the first is asked for; `otherwise` lays out
 * where none may start. What nobody wants any more is not worked on.
 */
export function createLayouts(start: () => LayoutPort, otherwise: LayOut): LayOut {
  const waiting = new Map<number, Waiting>()
  let asked = 0
  let worker: LayoutPort | undefined
  let isRefused = false

  const refuse = (): void => {
    isRefused = true
    worker = undefined
    for (const [id, { job, signal, done, fail }] of waiting) {
      waiting.delete(id)
      otherwise(job, signal).then(done, fail)
    }
  }
  const open = (): LayoutPort | undefined => {
    if (worker || isRefused) return worker
    try {
      worker = start()
    } catch {
      refuse()
      return undefined
    }
    worker.addEventListener('message', ({ data: { id, places } }) => {
      const wanted = waiting.get(id)
      waiting.delete(id)
      wanted?.done(unpackPlaces(wanted.job, places))
    })
    worker.addEventListener('error', refuse)
    return worker
  }
  /** Another one is started when it is next needed. */
  const drop = (id: number): void => {
    if (!waiting.delete(id) || waiting.size > 0) return
    worker?.terminate()
    worker = undefined
  }
  open()
  return async (job, signal) => {
    signal.throwIfAborted()
    const port = open()
    if (!port) return otherwise(job, signal)
    const id = asked++
    return new Promise((done, fail) => {
      waiting.set(id, { job, done, fail, signal })
      signal.addEventListener('abort', () => {
        drop(id)
        fail(signal.reason)
      })
      port.postMessage({ id, job })
    })
  }
}
