import type { State } from './state.ts'

/** Whether what is shown is of what was asked for before, and the numbers of what is asked for now are still to come. */
export function isPending({ graph, busy }: Pick<State, 'graph' | 'busy'>): boolean {
  return graph !== undefined && (busy.includes('graph') || busy.includes('matrix'))
}
