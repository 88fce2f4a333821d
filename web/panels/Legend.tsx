import { kindsOf } from '../state/part-wanted.ts'
import { kindsHidden } from '../state/visible.ts'
import { useExplorer } from './explored.ts'
import { LegendKind } from './LegendKind.tsx'

/** Kinds with how many of each are shown. A click hides or shows one; several ways show one alone, see LegendKind. */
export function Legend() {
  const { state, derived, words, dispatch } = useExplorer()
  const isPart = state.graph?.part !== undefined
  const kinds = kindsOf(derived.visible?.kinds ?? [], isPart, state.summary, state.schema, state.view.background)
  if (kinds.length === 0) return null
  const change = (kind: string, alone: boolean) =>
    dispatch({ type: 'hide', kinds: kindsHidden(kinds, state.view.hidden, kind, alone) })
  return (
    <fieldset className="legend" aria-label={words.t('legend.label')}>
      {kinds.map((each) => (
        <LegendKind key={each.kind} {...each} onChange={(alone) => change(each.kind, alone)} />
      ))}
    </fieldset>
  )
}
