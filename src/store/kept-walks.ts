import { canonicalJson } from '../model/canonical.ts'
import type { WalkGraph } from '../model/walk.ts'
import type { WalkRequest } from './types.ts'

/** How many to keep: one a direction and filter, and people switch between a handful. */
const KEPT = 16

/** Whole walk graphs of one state of a store. */
export interface KeptWalks {
  get(state: string, request: WalkRequest): WalkGraph | undefined
  /** The oldest goes when there are too many, and all go when the state is another. */
  set(state: string, request: WalkRequest, graph: WalkGraph): void
  forget(): void
}

export function keptWalks(): KeptWalks {
  const kept = new Map<string, WalkGraph>()
  let of: string | undefined
  const keyOf = ({ towards, filter }: WalkRequest) =>
    canonicalJson([towards, filter.support, filter.assertedBy, filter.datasets, filter.sources, filter.years?.said])
  return {
    get: (state, request) => (state === of ? kept.get(keyOf(request)) : undefined),
    set: (state, request, graph) => {
      if (state !== of) kept.clear()
      of = state
      const [oldest] = kept.keys()
      if (!kept.has(keyOf(request)) && kept.size >= KEPT && oldest !== undefined) kept.delete(oldest)
      kept.set(keyOf(request), graph)
    },
    forget: () => kept.clear(),
  }
}
