type Value = string | number | undefined

/**
 * A number for each value that orders it among the others: itself where all are numbers, else its place among the texts
 * as the language sorts them, the same for those that are as good as equal. Undefined stays so.
 */
export function placesOf(values: readonly Value[], collator: Intl.Collator): readonly (number | undefined)[] {
  if (values.every((value) => typeof value !== 'string')) return values as readonly (number | undefined)[]
  // Comparing texts is slow, and many are the same.
  const texts = [...new Set(values.flatMap((value) => (value === undefined ? [] : String(value))))]
  texts.sort(collator.compare)
  const places = new Map<string, number>()
  let place = 0
  for (const [at, text] of texts.entries()) {
    const before = texts[at - 1]
    if (before !== undefined && collator.compare(before, text) !== 0) place++
    places.set(text, place)
  }
  return values.map((value) => (value === undefined ? undefined : places.get(String(value))))
}

/** Compares two such numbers; what is undefined comes last, whichever way. */
export function comparePlaces(a: number | undefined, b: number | undefined, descending: boolean): number {
  if (a === undefined || b === undefined) return Number(a === undefined) - Number(b === undefined)
  return descending ? b - a : a - b
}
