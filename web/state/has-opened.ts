import type { State } from './state.ts'

/** Whether the picture can be there, or it is known that none comes: what waited for it may follow. */
export function hasOpened({ graph, troubles, summary, view }: State): boolean {
  return graph !== undefined || troubles.size > 0 || view.datasets?.length === 0 || summary?.datasets.length === 0
}
