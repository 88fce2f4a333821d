import type { Place, RawRecord } from '../src/model/batch.ts'

/** A record whose places are made when a problem first asks for them, and kept: few records ever have one. */
export function recordWith(file: string, value: unknown, make: () => RawRecord['places']): RawRecord {
  return new LazyRecord(file, value, make)
}

/** A record of which nothing is told but where it begins: files have hundreds of thousands of these. */
export function recordAt(file: string, value: unknown, place: Place): RawRecord {
  return new PlacedRecord(file, value, place)
}

/** A record that stands where another does. */
export function recordLike(other: RawRecord, value: unknown): RawRecord {
  const { file } = other
  if (other instanceof PlacedRecord) return new PlacedRecord(file, value, other.place)
  return other instanceof LazyRecord
    ? new LazyRecord(file, value, () => other.places)
    : { file, value, places: other.places }
}

class LazyRecord implements RawRecord {
  readonly file: string
  readonly value: unknown
  private readonly make: () => RawRecord['places']
  private found: RawRecord['places'] | undefined

  constructor(file: string, value: unknown, make: () => RawRecord['places']) {
    this.file = file
    this.value = value
    this.make = make
  }

  get places(): RawRecord['places'] {
    this.found ??= this.make()
    return this.found
  }
}

class PlacedRecord implements RawRecord {
  readonly file: string
  readonly value: unknown
  readonly place: Place

  constructor(file: string, value: unknown, place: Place) {
    this.file = file
    this.value = value
    this.place = place
  }

  get places(): RawRecord['places'] {
    return { '': this.place }
  }
}
