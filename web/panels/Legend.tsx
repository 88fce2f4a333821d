import { useCallback } from 'react'
import type { Derived } from '../state/derive.ts'
import { kindsOf } from '../state/part-wanted.ts'
import type { State } from '../state/state.ts'
import { kindsHidden } from '../state/visible.ts'
import { useExplorer, useStill } from './explored.ts'
import { LegendKind } from './LegendKind.tsx'

/** Kinds with how many of each are shown. A click hides or shows one; several ways show one alone, see LegendKind. */
export function Legend() {
  const { state, derived, words } = useExplorer()
  const { explorer, derive, dispatch } = useStill()
  const kinds = kindsIn(state, derived)
  const change = useCallback(
    (kind: string, alone: boolean) => {
      const state = explorer.getState()
      const hidden = kindsHidden(kindsIn(state, derive(state)), state.view.hidden, kind, alone)
      dispatch({ type: 'hide', kinds: hidden })
    },
    [explorer, derive, dispatch],
  )
  if (kinds.length === 0) return null
  return (
    <fieldset className="legend" aria-label={words.t('legend.label')}>
      {kinds.map((each) => (
        <LegendKind
          key={each.kind}
          {...each}
          name={words.text(state.schema?.nodeKinds[each.kind]?.plural) || each.kind}
          isShown={!state.view.hidden.includes(each.kind)}
          onChange={change}
        />
      ))}
    </fieldset>
  )
}

function kindsIn({ graph, summary, schema, view }: State, { visible }: Derived) {
  return kindsOf(visible?.kinds ?? [], graph?.part !== undefined, summary, schema, view.background)
}
