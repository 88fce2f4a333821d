import type { Event } from '../state/event.ts'
import type { State } from '../state/state.ts'

/** What is on top goes first: the reading list, what was chosen over the trace, a route alone, the trace, the selection. */
export function clearTop({ view }: State, dispatch: (event: Event) => void): void {
  const { trace, route, edge, selection, reading } = view
  const [end] = [...(trace?.from ?? []), ...(trace?.to ?? [])]
  const isOver = edge !== undefined || selection.length > 1 || (selection[0] !== undefined && selection[0] !== end)
  if (reading) dispatch({ type: 'reading', on: false })
  else if (trace && isOver) dispatch({ type: 'select', ...(end !== undefined && { id: end }) })
  else if (trace && route) dispatch({ type: 'route' })
  else if (trace) dispatch({ type: 'trace' })
  else if (edge !== undefined || selection.length > 0) dispatch({ type: 'select' })
}

/** Whether nothing is chosen that could go. */
export function isClear({ view }: State): boolean {
  return !view.reading && !view.trace && view.edge === undefined && view.selection.length === 0
}
