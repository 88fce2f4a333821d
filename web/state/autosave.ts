import type { Effects, Explorer } from './explorer.ts'
import { revisionOf } from './revision.ts'
import { hasChoice, keptQuery, keptUnder } from './saved-views.ts'

/** What was looked at last, as it is kept. */
export interface Saved {
  readonly query: string
  readonly on: string
  readonly revision: string
}

/** How long a view must stand before it is kept, in milliseconds. */
const PAUSE_MS = 1000

/**
 * Keeps what is looked at, once it stands; a first look, at which nothing is chosen, keeps what was there before. `keep`
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
    if (!state.summary) return
    const query = keptQuery(state)
    if (query === last || !hasChoice(query)) return
    last = query
    cancel?.()
    cancel = later(PAUSE_MS, () => void save())
  }
  const unsubscribe = explorer.subscribe(look)
  const end = (): void => {
    cancel?.()
    unsubscribe()
  }
  look()
  return end
}
