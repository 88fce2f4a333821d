import type { MatrixAnswer } from '../query/answers.ts'

/** What can keep something out of an answer: a filter of evidence, or how long a route may be. */
export type Limit = MatrixAnswer['hidden'][number]['by'][number] | 'hops'

/** What keeps each challenge from solutions, by its id: filters where they hide all that there is, and the longest route. */
export function limitsOfRows({ empty, hidden }: Pick<MatrixAnswer, 'empty' | 'hidden'>): Map<string, Set<Limit>> {
  const limits = new Map<string, Set<Limit>>()
  for (const { row, by } of hidden) addLimits(limits, row, by)
  for (const { row, why } of empty) if (why === 'cut-by-hops') addLimits(limits, row, ['hops'])
  return limits
}

/** Adds to what is known of one. */
export function addLimits(limits: Map<string, Set<Limit>>, id: string, more: readonly Limit[]): void {
  if (more.length > 0) limits.set(id, new Set([...(limits.get(id) ?? []), ...more]))
}
