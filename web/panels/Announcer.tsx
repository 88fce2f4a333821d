import { useEffect, useRef, useState } from 'react'
import { layoutOf } from '../state/wanted-layout.ts'
import { useExplorer } from './explored.ts'

/** Says to assistive technology what changed elsewhere: what is selected, what was found, how much is shown. */
export function Announcer() {
  const { state, derived, words } = useExplorer()
  const { t } = words
  const [said, setSaid] = useState('')
  const selected = state.view.edge
    ? words.text(derived.graph?.edges.get(state.view.edge)?.statement)
    : words.list(state.view.selection.map((id) => words.text(derived.graph?.nodes.get(id)?.label)).filter(Boolean))
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
    else if (selected !== before.selected) setSaid(selected ? t('say.selected', { name: selected }) : t('say.cleared'))
    else if (state.view.layout !== before.laidOut) setSaid(laidOut)
    else if (shown !== before.shown && shown) setSaid(shown)
  }, [selected, found, shown, state.view.layout, laidOut, t])
  return (
    <div className="unseen" aria-live="polite">
      {said}
    </div>
  )
}
