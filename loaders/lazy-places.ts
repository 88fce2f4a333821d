import type { RawRecord } from '../src/model/batch.ts'

/** A record whose places are made when a problem first asks for them, and kept: few records ever have one. */
export function recordWith(file: string, value: unknown, make: () => RawRecord['places']): RawRecord {
  let made: RawRecord['places'] | undefined
  return {
    file,
    value,
    get places() {
      made ??= make()
      return made
    },
  }
}
