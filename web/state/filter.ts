import type { AssertedBy, Floor } from '../../src/model/graph.ts'
import { datasetsOn, type State } from './state.ts'

/** The filters of the view as requests spell them; what lets everything pass is left out. */
export function filterOf(state: Pick<State, 'view' | 'summary'>): {
  readonly dataset: string[]
  readonly support?: Floor
  readonly assertedBy?: AssertedBy[]
} {
  const { support, assertedBy } = state.view.filter
  return {
    dataset: [...datasetsOn(state)],
    ...(support !== 'inferred' && { support }),
    ...(assertedBy && { assertedBy: [...assertedBy] }),
  }
}
