import { useEffect, useRef, useState } from 'react'
import { layoutOf } from '../state/wanted-layout.ts'
import { useExplorer } from './explored.ts'

/** So many are said by name. */
const MOST_NAMES = 5

/** Says to assistive technology what changed elsewhere: what is selected, what was found, how much is shown. */
export function Announcer() {
  const { state, derived, words } = useExplorer()
  const { t } = words
  const [said, setSaid] = useState('')
  const names = state.view.selection.map((id) => words.text(derived.graph?.nodes.get(id)?.label)).filter(Boolean)
  const name = state.view.edge ? words.text(derived.graph?.edges.get(state.view.edge)?.statement) : names[0]
  const selected =
    names.length > 1
      ? t('say.several', { count: names.length, names: names.slice(0, MOST_NAMES).join(t('join.names')) })
      : name && t('say.selected', { name })
  const found = state.view.trace && state.trace?.answer ? t('say.traced', { count: state.trace.answer.total }) : ''
  const shown = derived.visible
    ? t('say.shown', {
        nodes: t('map.nodes', { count: derived.visible.nodes.length }),
        edges: t('map.edges', { count: derived.visible.edges.length }),
      })
    : ''
  const laidOut = t('say.laid-out', { name: t(`layout.${layoutOf(state)}`) })
  const last = useRef({ selected, found, shown, laidOut: state.view.layout })
  useEffect(() => {
    const before = last.current
    last.current = { selected, found, shown, laidOut: state.view.layout }
    if (found !== before.found && found) setSaid(found)
    else if (selected !== before.selected) setSaid(selected || t('say.cleared'))
    else if (state.view.layout !== before.laidOut) setSaid(laidOut)
    else if (shown !== before.shown && shown) setSaid(shown)
  }, [selected, found, shown, state.view.layout, laidOut, t])
  return (
    <div className="unseen" aria-live="polite">
      {said}
    </div>
  )
}
