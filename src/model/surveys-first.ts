/** Datasets that stand by themselves before those that add to others: the first is what a reader begins with. */
export function surveysFirst<T extends { readonly requires: readonly string[] }>(datasets: readonly T[]): T[] {
  return [...datasets].sort((a, b) => Number(a.requires.length > 0) - Number(b.requires.length > 0))
}
