/** Remembers the last answer, for the very same arguments. */
export function once<A extends readonly unknown[], R>(work: (...given: A) => R): (...given: A) => R {
  let last: { given: A; result: R } | undefined
  return (...given) => {
    if (!last?.given.every((value, index) => Object.is(value, given[index]))) last = { given, result: work(...given) }
    return last.result
  }
}
