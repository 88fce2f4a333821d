import type { Browser, Page } from 'playwright-core'

/** What a page's scripts took between two of its marks: milliseconds of processor time, and of the clock. */
export interface ScriptTime {
  /** On the page's own thread: what a person waits for. */
  readonly page: number
  /** Workers counted too. */
  readonly all: number
  readonly clock: number
}

interface TraceEvent {
  readonly name: string
  readonly ph: string
  readonly pid: number
  readonly tid: number
  readonly ts: number
  readonly dur?: number
  readonly tdur?: number
  readonly args?: { readonly name?: string }
}

/** The outermost of these on a thread are its scripts, compiling and garbage counted. */
const SCRIPT =
  /^(FunctionCall|EvaluateScript|TimerFire|FireAnimationFrame|FireIdleCallback|BlinkScheduler_PerformMicrotaskCheckpoint|EventDispatch|XHR.*|MajorGC|MinorGC|v8\.(callFunction|callAsConstructor|run|compile|compileModule|evaluateModule|produceCache))$/u
const CATEGORIES = ['devtools.timeline', 'v8', 'toplevel', 'blink.user_timing', '__metadata']

/** Records what `act` makes the page do; then `timeOf` tells what lay between two marks of the page's `performance`. */
export async function record(
  browser: Browser,
  page: Page,
  act: () => Promise<void>,
): Promise<{ timeOf(from: string, to: string): ScriptTime }> {
  await browser.startTracing(page, { categories: CATEGORIES })
  await act()
  const { traceEvents } = JSON.parse((await browser.stopTracing()).toString()) as { traceEvents: TraceEvent[] }
  return { timeOf: (from, to) => timeBetween(traceEvents, from, to) }
}

function timeBetween(events: readonly TraceEvent[], from: string, to: string): ScriptTime {
  const mark = (name: string) => events.find((event) => event.name === name && 'RIn'.includes(event.ph))
  const [begin, end] = [mark(from), mark(to)]
  if (!begin || !end) throw new Error(`The page made no mark ${begin ? to : from}.`)
  const threads = new Map<number, TraceEvent[]>()
  for (const event of events) {
    const isWithin = event.pid === end.pid && event.ts + (event.dur ?? 0) > begin.ts && event.ts < end.ts
    if (event.ph !== 'X' || !isWithin || !SCRIPT.test(event.name)) continue
    const thread = threads.get(event.tid)
    if (thread) thread.push(event)
    else threads.set(event.tid, [event])
  }
  const times = [...threads].map(([tid, thread]) => [tid, outermost(thread)] as const)
  return {
    page: times.find(([tid]) => tid === end.tid)?.[1] ?? 0,
    all: times.reduce((sum, [, time]) => sum + time, 0),
    clock: (end.ts - begin.ts) / 1000,
  }
}

function outermost(events: readonly TraceEvent[]): number {
  let until = 0
  let sum = 0
  for (const { ts, dur = 0, tdur = dur } of [...events].sort((a, b) => a.ts - b.ts || (b.dur ?? 0) - (a.dur ?? 0))) {
    if (ts < until) continue
    until = ts + dur
    sum += tdur
  }
  return sum / 1000
}
