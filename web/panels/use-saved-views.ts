import { useEffect, useState } from 'react'
import type { Kept, KeptViews, SavedView } from '../data/kept-views.ts'
import { keptUnder } from '../state/saved-views.ts'
import { useExplorer } from './explored.ts'

export interface SavedViews {
  readonly views: readonly SavedView[]
  /** Whether some could not be read. */
  readonly isSetAside: boolean
  /** Undefined until they are read. */
  readonly put: ((views: readonly SavedView[]) => Kept) | undefined
}

/** The views that this browser keeps of the data that is here. */
export function useSavedViews(): SavedViews {
  const { state, keptViews } = useExplorer()
  const data = keptUnder(state)
  const [kept, setKept] = useState<KeptViews>()
  const [found, setFound] = useState<{ views: readonly SavedView[]; isSetAside: boolean }>()
  useEffect(() => {
    let isWanted = true
    const look = (kept: KeptViews): void => {
      if (!isWanted || data === undefined) return
      const { value, isSetAside } = kept.views(data)
      setKept(kept)
      setFound({ views: value, isSetAside })
    }
    // What cannot be fetched keeps nothing.
    keptViews().then(look, () => {})
    return () => {
      isWanted = false
    }
  }, [keptViews, data])
  const put = (views: readonly SavedView[]): Kept => {
    if (!kept || data === undefined) return 'denied'
    const said = kept.putViews(data, views)
    if (said === 'kept') setFound({ views, isSetAside: false })
    return said
  }
  return { views: found?.views ?? [], isSetAside: found?.isSetAside ?? false, put: found && put }
}
