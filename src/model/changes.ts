import { canonicalJson } from './canonical.ts'

/** How one set of records differs from another, by id and whole value. */
export interface Difference<T> {
  readonly added: readonly T[]
  readonly changed: readonly T[]
  readonly removed: readonly T[]
  readonly unchanged: number
}

export function differenceOf<T extends { readonly id: string }>(
  before: readonly T[],
  after: readonly T[],
): Difference<T> {
  const old = new Map(before.map((record) => [record.id, record]))
  const kept = new Set(after.map((record) => record.id))
  const added = after.filter((record) => !old.has(record.id))
  const changed = after.filter((record) => {
    const earlier = old.get(record.id)
    return earlier !== undefined && earlier !== record && canonicalJson(earlier) !== canonicalJson(record)
  })
  return {
    added,
    changed,
    removed: before.filter((record) => !kept.has(record.id)),
    unchanged: after.length - added.length - changed.length,
  }
}
