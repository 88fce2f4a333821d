import type { Point } from '../../src/layout/box.ts'
import { type LayoutJob, layOutSteps } from '../../src/layout/lay-out.ts'

/** How long the page may be kept from anything else. */
const SLICE_MS = 40

/** Lays out on the page itself, a little at a time: where no worker may start. The positions are the same. */
export async function layOutInSlices(job: LayoutJob, signal: AbortSignal): Promise<Map<string, Point>> {
  const work = layOutSteps(job)
  for (let until = performance.now() + SLICE_MS; ; ) {
    const step = work.next()
    if (step.done) return step.value
    if (performance.now() < until) continue
    await new Promise((resolve) => setTimeout(resolve))
    signal.throwIfAborted()
    until = performance.now() + SLICE_MS
  }
}
