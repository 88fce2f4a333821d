import type { Times } from './measure.ts'
import type { Taken } from './turns.ts'

export const ms = (value: number) => `${value < 10 ? value.toFixed(2) : Math.round(value).toLocaleString('en')} ms`
export const mb = (bytes: number) => `${Math.round(bytes / 1e6)} MB`
export const sayTimes = (name: string, { median, p95, mean }: Times) =>
  console.log(`  ${name}: ${ms(median)} at the median, ${ms(p95)} at p95, ${ms(mean)} on average`)

/** Whether a ratio keeps its target, in words; `most` is the largest that does, `least` the smallest. */
export function sayRatio(what: string, ratio: number, target: { most: number } | { least: number }): void {
  const [reached, wanted] =
    'most' in target
      ? [ratio <= target.most, `at most ${target.most}`]
      : [ratio >= target.least, `at least ${target.least}`]
  const figure = ratio >= 100 ? Math.round(ratio).toLocaleString('en') : ratio.toFixed(2)
  console.log(`  ${reached ? 'reached' : 'MISSED '}  ${figure} × ${what} (target: ${wanted})`)
}

/** How a time stands to another, by the clock, which the target is held to, and by what the processors did. */
export function sayTimesAs(
  what: string,
  time: Taken,
  other: Taken,
  target?: { most: number } | { least: number },
): void {
  const clock = time.clock / other.clock
  if (target) sayRatio(what, clock, target)
  else console.log(`  ${''.padEnd(9)}${clock.toFixed(2)} × ${what}`)
  console.log(`  ${''.padEnd(9)}${(time.processor / other.processor).toFixed(2)} × by processor time`)
}
