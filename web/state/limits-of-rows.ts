import type { MatrixAnswer } from '../../src/query/answers.ts'
import type { Limit } from './lift.ts'

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
