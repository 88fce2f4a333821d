import { type MouseEvent, useRef } from 'react'
import { ToggleButton } from 'react-aria-components'
import { kindsOf } from '../state/part-wanted.ts'
import { kindsHidden } from '../state/visible.ts'
import { useExplorer } from './explored.ts'
import { KindShape } from './KindShape.tsx'

/** Kinds with how many of each are shown. Click hides or shows one, Alt-click shows it alone. */
export function Legend() {
  const { state, derived, words, dispatch } = useExplorer()
  const { t } = words
  const alt = useRef(false)
  const isPart = state.graph?.part !== undefined
  const kinds = kindsOf(derived.visible?.kinds ?? [], isPart, state.summary, state.schema, state.view.background)
  if (kinds.length === 0) return null
  const watchAlt = (event: MouseEvent) => {
    alt.current = event.altKey
  }
  return (
    <fieldset className="legend" aria-label={t('legend.label')} onMouseDownCapture={watchAlt}>
      {kinds.map(({ kind, shown, total }) => {
        const name = words.text(state.schema?.nodeKinds[kind]?.plural) || kind
        return (
          <ToggleButton
            key={kind}
            className="legend-kind"
            isSelected={!state.view.hidden.includes(kind)}
            onPress={(event) => {
              const alone = event.altKey || alt.current
              alt.current = false
              dispatch({ type: 'hide', kinds: kindsHidden(kinds, state.view.hidden, kind, alone) })
            }}
          >
            <KindShape kind={kind} size={13} />
            <span>{name}</span>{' '}
            <span className="legend-count">
              {shown === total ? words.number(total) : `${words.number(shown)}/${words.number(total)}`}
            </span>{' '}
            <span className="unseen">{t('legend.kind', { shown, total })}</span>
          </ToggleButton>
        )
      })}
    </fieldset>
  )
}
