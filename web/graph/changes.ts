/** What one list of things with ids has otherwise than another. */
export interface Changes<T> {
  readonly come: readonly T[]
  readonly gone: readonly T[]
  /** As they are now; those that are the very same object did not change. */
  readonly other: readonly T[]
}

/** What changes from one list to the next, in the order of the next; where both are in order, at the cost of a walk along them. */
export function changesBetween<T extends { readonly id: string }>(
  before: readonly T[],
  after: readonly T[],
): Changes<T> {
  if (before === after) return { come: [], gone: [], other: [] }
  return isInOrder(before) && isInOrder(after) ? alongBoth(before, after) : byIds(before, after)
}

function alongBoth<T extends { readonly id: string }>(before: readonly T[], after: readonly T[]): Changes<T> {
  const changes = { come: [] as T[], gone: [] as T[], other: [] as T[] }
  let [at, to] = [0, 0]
  for (;;) {
    const [was, is] = [before[at], after[to]]
    if (!was && !is) return changes
    if (was === is) {
      at++
      to++
    } else if (is && was?.id === is.id) {
      changes.other.push(is)
      at++
      to++
    } else if (was && (!is || was.id < is.id)) {
      changes.gone.push(was)
      at++
    } else if (is) {
      changes.come.push(is)
      to++
    }
  }
}

function byIds<T extends { readonly id: string }>(before: readonly T[], after: readonly T[]): Changes<T> {
  const known = new Map(before.map((each) => [each.id, each]))
  const kept = new Set(after.map(({ id }) => id))
  return {
    come: after.filter(({ id }) => !known.has(id)),
    gone: before.filter(({ id }) => !kept.has(id)),
    other: after.filter((each) => known.has(each.id) && known.get(each.id) !== each),
  }
}

const ordered = new WeakMap<readonly { readonly id: string }[], boolean>()

function isInOrder(list: readonly { readonly id: string }[]): boolean {
  const known = ordered.get(list)
  if (known !== undefined) return known
  let last: string | undefined
  let is = true
  for (const { id } of list) {
    if (last !== undefined && last >= id) {
      is = false
      break
    }
    last = id
  }
  ordered.set(list, is)
  return is
}
