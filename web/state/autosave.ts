import type { Effects, Explorer } from './explorer.ts'
import { revisionOf } from './revision.ts'
import { hasChoice, keptQuery, keptUnder } from './saved-views.ts'
import type { State } from './state.ts'

/** What was looked at last, as it is kept. */
export interface Saved {
  readonly query: string
  readonly on: string
  readonly revision: string
}

/** How long a view must stand before it is kept, in milliseconds. */
const PAUSE_MS = 1000

/** The address of a view in which nothing is chosen. */
const NOTHING = '?'

/** Whether all that the view asks for has been held against the data, and is there. */
function isUnderstood({ graph, trace, busy, troubles }: State): boolean {
  return graph !== undefined && busy.length === 0 && troubles.size === 0 && !trace?.trouble
}

/**
 * Keeps what is looked at, once it stands, if there is such a thing; a first look, at which nothing is chosen, keeps what was there before. `keep`
 * says whether it could: after a refusal it is not asked again. Returns how to end it.
 */
export function autosave(
  explorer: Pick<Explorer, 'getState' | 'subscribe'>,
  later: Effects['later'],
  keep: (data: string, saved: Saved) => Promise<boolean>,
  now: () => string,
): () => void {
  let last: string | undefined
  let cancel: (() => void) | undefined
  const save = async (): Promise<void> => {
    const state = explorer.getState()
    const data = keptUnder(state)
    if (data === undefined) return
    const isKept = await keep(data, { query: keptQuery(state), on: now(), revision: revisionOf(state) ?? '' })
    if (!isKept) end()
  }
  const look = (): void => {
    const state = explorer.getState()
    const query = isUnderstood(state) ? keptQuery(state) : NOTHING
    if (query === last) return
    last = query
    cancel?.()
    cancel = hasChoice(query) ? later(PAUSE_MS, () => void save()) : undefined
  }
  const unsubscribe = explorer.subscribe(look)
  const end = (): void => {
    cancel?.()
    unsubscribe()
  }
  look()
  return end
}
