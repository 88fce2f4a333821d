import type { Support } from '../model/graph.ts'

/**
 * How many of `total` answers no source names, given the support of those that are shown, best first. None where the list
 * ends before the first such one: nobody knows of the rest.
 */
export function inferredAmong(shown: readonly Support[], total: number): number {
  const named = shown.indexOf('inferred')
  return named < 0 ? 0 : total - named
}
