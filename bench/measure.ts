/** Milliseconds of single runs. */
export interface Times {
  readonly median: number
  readonly p95: number
}

/** Asks each question once, one after the other, after a few to warm up. */
export async function timesOf<T>(questions: readonly T[], ask: (question: T) => unknown, warmUp = 50): Promise<Times> {
  for (const question of questions.slice(0, warmUp)) await ask(question)
  const taken: number[] = []
  for (const question of questions) {
    const begin = performance.now()
    await ask(question)
    taken.push(performance.now() - begin)
  }
  return quantiles(taken)
}

export function quantiles(taken: readonly number[]): Times {
  const sorted = [...taken].sort((a, b) => a - b)
  const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN
  return { median: at(0.5), p95: at(0.95) }
}

/** Bytes that stay after collecting garbage, typed arrays among them. */
export function bytesKept(): number {
  if (!globalThis.gc) throw new Error('Run Node with --expose-gc')
  globalThis.gc()
  globalThis.gc()
  const { heapUsed, arrayBuffers } = process.memoryUsage()
  return heapUsed + arrayBuffers
}
