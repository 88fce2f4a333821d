import type { GraphEdge } from '../model/graph.ts'
import { byCodePoint } from '../model/order.ts'
import { CLOSE_MATCH, DIFFERS_FROM } from './base-relations.ts'

/** Which ids stand for the same thing: those that matches join, directly or through others. */
export interface Groups {
  /** One id for the whole group of an id: the first of it; an id that nothing joins stands for itself. */
  readonly of: (id: string) => string
  /** The matches that join anything, in the order given. */
  readonly matches: readonly GraphEdge[]
}

/** Two ids as one key, whichever comes first. */
export const pairKey = (a: string, b: string): string => JSON.stringify([a, b].sort(byCodePoint))

/**
 * Joins what CLOSE_MATCH statements join, unless a DIFFERS_FROM statement between the very two holds them apart; two that
 * are held apart may still stand together through a third that matches both.
 */
export function groupMatches(edges: readonly GraphEdge[]): Groups {
  const apart = new Set(edges.filter((edge) => edge.kind === DIFFERS_FROM).map(({ from, to }) => pairKey(from, to)))
  const matches = edges.filter(({ kind, from, to }) => kind === CLOSE_MATCH && !apart.has(pairKey(from, to)))
  const parents = new Map<string, string>()
  const of = (id: string): string => {
    let top = id
    for (let next = parents.get(top); next !== undefined; next = parents.get(top)) top = next
    // Shortens the way for the next who asks.
    for (let at = id; at !== top; ) {
      const next = parents.get(at) ?? top
      parents.set(at, top)
      at = next
    }
    return top
  }
  for (const { from, to } of matches) {
    const [first, second] = [of(from), of(to)].sort(byCodePoint)
    if (first !== undefined && second !== undefined && first !== second) parents.set(second, first)
  }
  return { of, matches }
}
