import { ToggleButton } from 'react-aria-components'
import { datasetsInOrder, datasetsOn } from '../state/state.ts'
import { useExplorer } from './explored.ts'
import { Later } from './Later.tsx'
import { FilterChips } from './lazy-panels.ts'
import { WhatCounts } from './WhatCounts.tsx'

/** Which data is on, and what of it is shown. */
export function Chips() {
  const { state, words, dispatch } = useExplorer()
  const { t } = words
  const on = datasetsOn(state)
  const toggle = (id: string, isOn: boolean) =>
    dispatch({ type: 'datasets', ids: isOn ? [...on, id] : on.filter((other) => other !== id) })
  return (
    <>
      <section aria-labelledby="data-title">
        <h2 id="data-title">{t('data.title')}</h2>
        <div className="chips">
          {datasetsInOrder(state.summary).map((dataset) => (
            <ToggleButton
              key={dataset.id}
              className="chip"
              isSelected={on.includes(dataset.id)}
              onChange={(isOn) => toggle(dataset.id, isOn)}
            >
              <span className="chip-text" title={words.text(dataset.title)}>
                {words.text(dataset.title)}
              </span>
            </ToggleButton>
          ))}
        </div>
        {state.summary && on.length === 0 && <p className="quiet">{t('data.off')}</p>}
      </section>
      <section aria-labelledby="show-title">
        <h2 id="show-title">{t('show.title')}</h2>
        <div className="chips">
          <ToggleButton
            className="chip"
            isSelected={state.view.filter.support === 'inferred'}
            onChange={(isOn) =>
              dispatch({ type: 'filter', filter: { ...state.view.filter, support: isOn ? 'inferred' : 'proposed' } })
            }
          >
            {t('show.inferred')}
          </ToggleButton>
          <ToggleButton
            className="chip"
            isSelected={state.view.background}
            onChange={(isOn) => dispatch({ type: 'background', on: isOn })}
          >
            {t('show.background')}
          </ToggleButton>
          <WhatCounts className="chip" />
          <Later>
            <FilterChips />
          </Later>
        </div>
      </section>
    </>
  )
}
