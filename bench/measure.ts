/** Milliseconds of single runs. */
export interface Times {
  readonly median: number
  readonly p95: number
  readonly mean: number
}

/**
 * Times several ways to answer the same questions, in turns, so that what else the machine does falls on all alike.
 * Each question is asked `rounds` times of each way, after a round to warm up; the median of its times counts, and the
 * quantiles are over the questions.
 */
export async function timesOf<T, W extends string>(
  questions: readonly T[],
  ways: Readonly<Record<W, (question: T) => unknown>>,
  rounds = 5,
): Promise<Record<W, Times>> {
  const names = Object.keys(ways) as W[]
  const taken = new Map(names.map((name) => [name, questions.map((): number[] => [])]))
  for (let round = -1; round < rounds; round++) {
    for (const [index, question] of questions.entries()) {
      for (const name of names) {
        const begin = performance.now()
        await ways[name](question)
        if (round >= 0) taken.get(name)?.[index]?.push(performance.now() - begin)
      }
    }
  }
  const times = names.map((name) => [name, quantiles((taken.get(name) ?? []).map((each) => quantiles(each).median))])
  return Object.fromEntries(times) as Record<W, Times>
}

export function quantiles(taken: readonly number[]): Times {
  const sorted = [...taken].sort((a, b) => a - b)
  const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN
  const mean = taken.reduce((sum, each) => sum + each, 0) / taken.length
  return { median: at(0.5), p95: at(0.95), mean }
}

/** Bytes that stay after collecting garbage, typed arrays among them. */
export function bytesKept(): number {
  if (!globalThis.gc) throw new Error('Run Node with --expose-gc')
  globalThis.gc()
  globalThis.gc()
  const { heapUsed, arrayBuffers } = process.memoryUsage()
  return heapUsed + arrayBuffers
}

/** So many of them, evenly chosen. */
export function spread<T>(all: readonly T[], count: number): T[] {
  const every = Math.max(1, Math.floor(all.length / count))
  return all.filter((_, index) => index % every === 0).slice(0, count)
}
