import { Suspense } from 'react'
import { Button } from 'react-aria-components'
import { rankOf } from '../../src/model/evidence.ts'
import { useExplorer } from './explored.ts'
import { HiddenNodes } from './HiddenNodes.tsx'
import { Later } from './Later.tsx'
import { FilterBar, HistoryMenu, LayoutPicker, NearChip, SelectedChip, TraceModes } from './lazy-panels.ts'
import { sayCut } from './say-cut.ts'

/** The honest line over the picture: how much there is, how much of it is hidden, and what was cut off. */
export function StageHead({ showsRoutes }: { readonly showsRoutes: boolean }) {
  const explored = useExplorer()
  const { state, derived, words, dispatch } = explored
  const { t } = words
  const { view } = state
  const { visible, routes } = derived
  const answer = state.trace?.answer
  const cut = sayCut(explored)
  return (
    <div className="stage-head">
      {showsRoutes && answer ? (
        <span>
          {t('trace.head', {
            count: answer.total,
            support: t(
              `support.${[...routes].sort((a, b) => rankOf(b.strength) - rankOf(a.strength))[0]?.strength ?? 'gap'}`,
            ),
            cut: answer.truncated
              ? t('trace.cut', { count: answer.paths.length })
              : t('trace.scope', { count: view.maxHops }),
          })}
        </span>
      ) : (
        visible && (
          <>
            <span>
              {t('map.counts', {
                nodes: t('map.nodes', { count: visible.nodes.length }),
                edges: t('map.edges', { count: visible.edges.length }),
              })}
              <span className="stage-sourced">{t('map.sourced')}</span>
            </span>
            <Suspense>{view.shown?.near && <NearChip />}</Suspense>
            <HiddenNodes />
            <Suspense>{view.selection.length > 1 && <SelectedChip />}</Suspense>
            {cut && <span className="stage-cut">{cut}</span>}
          </>
        )
      )}
      {view.screen === 'map' && (
        <Later>
          <FilterBar isAnswer={showsRoutes} />
        </Later>
      )}
      <span className="stage-modes">
        <Suspense>{view.trace && routes.length > 0 && <TraceModes />}</Suspense>
        <Later>
          <HistoryMenu />
        </Later>
        {!showsRoutes && (
          <Later>
            <LayoutPicker />
          </Later>
        )}
        <Button className="tool-text stage-as-text" onPress={() => dispatch({ type: 'screen', screen: 'list' })}>
          {t('map.text')}
        </Button>
      </span>
    </div>
  )
}
