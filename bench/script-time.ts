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
): Promise<{ timeOf(from: string, to: string): ScriptTime; longestOf(from: string, to: string): number }> {
  await browser.startTracing(page, { categories: CATEGORIES })
  await act()
  const { traceEvents } = JSON.parse((await browser.stopTracing()).toString()) as { traceEvents: TraceEvent[] }
  return {
    timeOf: (from, to) => timeBetween(traceEvents, from, to),
    longestOf: (from, to) => longestBetween(traceEvents, from, to),
  }
}

/** Of the tasks on the page's thread between two marks, the most script that one had, in milliseconds of processor time. */
function longestBetween(events: readonly TraceEvent[], from: string, to: string): number {
  const [begin, end] = [markOf(events, from), markOf(events, to)]
  const mine = events.filter(({ pid, tid, ph, ts }) => {
    return pid === end.pid && tid === end.tid && ph === 'X' && ts >= begin.ts && ts < end.ts
  })
  const scripts = mine.filter(({ name }) => SCRIPT.test(name)).sort((a, b) => a.ts - b.ts)
  const tasks = mine.filter(({ name }) => name.endsWith('RunTask')).sort((a, b) => a.ts - b.ts)
  let at = 0
  let longest = 0
  for (const { ts, dur = 0 } of tasks) {
    const inside: TraceEvent[] = []
    for (let script = scripts[at]; script && script.ts < ts + dur; script = scripts[++at]) {
      if (script.ts >= ts) inside.push(script)
    }
    longest = Math.max(longest, outermost(inside))
  }
  return longest
}

function timeBetween(events: readonly TraceEvent[], from: string, to: string): ScriptTime {
  const [begin, end] = [markOf(events, from), markOf(events, to)]
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

function markOf(events: readonly TraceEvent[], name: string): TraceEvent {
  const mark = events.find((event) => event.name === name && 'RIn'.includes(event.ph))
  if (!mark) throw new Error(`The page made no mark ${name}.`)
  return mark
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
