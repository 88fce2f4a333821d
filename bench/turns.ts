import { loadavg } from 'node:os'

/** What a way takes: milliseconds by the clock, and of the processors, which says more on a machine that others use too. */
export interface Taken {
  readonly clock: number
  readonly processor: number
}

/**
 * Times ways to do one thing in turns, so that what else the machine does falls on all alike; of each the median counts.
 * A round before them warms up those that run in this process.
 */
export async function inTurns<W extends string>(
  ways: Readonly<Record<W, () => unknown>>,
  elsewhere: Readonly<Record<string, () => Promise<Taken>>>,
  rounds: number,
): Promise<Record<W, Taken> & Readonly<Record<string, Taken | undefined>>> {
  const taken: Record<string, Taken[]> = {}
  const note = (name: string, each: Taken) => {
    taken[name] = [...(taken[name] ?? []), each]
  }
  for (let round = -1; round < rounds; round++) {
    for (const [name, way] of Object.entries<() => unknown>(ways)) {
      // What the others left behind is theirs.
      globalThis.gc?.()
      const begin = performance.now()
      const before = process.cpuUsage()
      await way()
      const { user, system } = process.cpuUsage(before)
      if (round >= 0) note(name, { clock: performance.now() - begin, processor: (user + system) / 1000 })
    }
    if (round < 0) continue
    for (const [name, way] of Object.entries(elsewhere)) note(name, await way())
  }
  const medians = Object.entries(taken).map(([name, all]) => [
    name,
    { clock: median(all.map(({ clock }) => clock)), processor: median(all.map(({ processor }) => processor)) },
  ])
  console.log(`  ${rounds} turns each; the machine's load was ${loadavg()[0]?.toFixed(1)} at their end`)
  return Object.fromEntries(medians) as Record<W, Taken> & Readonly<Record<string, Taken | undefined>>
}

function median(taken: readonly number[]): number {
  return [...taken].sort((a, b) => a - b)[Math.floor(taken.length / 2)] ?? Number.NaN
}
