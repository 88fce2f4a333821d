import { useEffect, useState } from 'react'
import { Button } from 'react-aria-components'
import type { KeptViews, LastView } from '../data/kept-views.ts'
import { keptUnder } from '../state/saved-views.ts'
import { fromQuery } from '../state/url.ts'
import { useExplorer } from './explored.ts'
import { suggestName } from './suggest-name.ts'

/** The way back to what was looked at last time. Nothing where that is not known. */
export function GoOn() {
  const { explorer, state, words, dispatch, keptViews } = useExplorer()
  const { t } = words
  const [last, setLast] = useState<LastView>()
  const data = keptUnder(state)
  useEffect(() => {
    let isWanted = true
    const look = (kept: KeptViews): void => {
      if (!isWanted || data === undefined) return
      const { value, isSetAside } = kept.last(data)
      setLast(value)
      if (isSetAside) dispatch({ type: 'notice', notice: { code: 'set-aside' } })
    }
    // What cannot be fetched is an offer less.
    keptViews().then(look, () => {})
    return () => {
      isWanted = false
    }
  }, [keptViews, data, dispatch])
  if (!last) return null
  const { view } = fromQuery(last.query, [words.lang], words.lang)
  return (
    <Button className="question go-on" onPress={() => explorer.open(last.query)}>
      <span className="question-text">
        <b>{t('views.go-on')}</b>
      </span>
      <span className="question-more">
        {suggestName({ ...state, view }, words)} · {words.date(last.on)}
      </span>
    </Button>
  )
}
