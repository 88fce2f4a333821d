import { Suspense } from 'react'
import { datasetsInOrder, datasetsOn } from '../state/state.ts'
import { useExplorer } from './explored.ts'
import { Later } from './Later.tsx'
import { FilterChips, NoData } from './lazy-panels.ts'
import { Toggle } from './Toggle.tsx'
import { WhatCounts } from './WhatCounts.tsx'

/** Which data is on, and what of it is shown. */
export function Chips() {
  const { state, words, dispatch } = useExplorer()
  const { t } = words
  const on = datasetsOn(state)
  const { filter, background } = state.view
  const isInferred = filter.support === 'inferred'
  const toggle = (id: string, isOn: boolean) =>
    dispatch({ type: 'datasets', ids: isOn ? [...on, id] : on.filter((other) => other !== id) })
  return (
    <>
      <section aria-labelledby="data-title">
        <h2 id="data-title">{t('data.title')}</h2>
        <div className="chips">
          {datasetsInOrder(state.summary).map((dataset) => (
            <Toggle
              key={dataset.id}
              className="chip"
              isSelected={on.includes(dataset.id)}
              onPress={() => toggle(dataset.id, !on.includes(dataset.id))}
            >
              <span className="chip-text" title={words.text(dataset.title)}>
                {words.text(dataset.title)}
              </span>
            </Toggle>
          ))}
        </div>
        <Suspense>{state.summary && state.summary.datasets.length > 0 && on.length === 0 && <NoData />}</Suspense>
      </section>
      <section aria-labelledby="show-title">
        <h2 id="show-title">{t('show.title')}</h2>
        <div className="chips">
          <Toggle
            className="chip"
            isSelected={isInferred}
            onPress={() =>
              dispatch({ type: 'filter', filter: { ...filter, support: isInferred ? 'proposed' : 'inferred' } })
            }
          >
            {t('show.inferred')}
          </Toggle>
          <Toggle
            className="chip"
            isSelected={background}
            onPress={() => dispatch({ type: 'background', on: !background })}
          >
            {t('show.background')}
          </Toggle>
          <WhatCounts className="chip" />
          <Later>
            <FilterChips />
          </Later>
        </div>
      </section>
    </>
  )
}
