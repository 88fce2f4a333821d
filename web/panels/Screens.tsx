import { Suspense } from 'react'
import { useExplorer } from './explored.ts'
import { Compare, Emptied, FilterBar, Gaps, Outline, TableScreen } from './lazy-panels.ts'
import { Stage } from './Stage.tsx'
import { Waiting } from './Waiting.tsx'

/** The picture, or the screen that was chosen in its place; the picture stays as it is behind it. */
export function Screens() {
  const { state, words } = useExplorer()
  const { screen } = state.view
  if (state.summary?.datasets.length === 0) {
    return (
      <div className="empty">
        <h1>{words.t('empty.title')}</h1>
        <p>{words.t('empty.text')}</p>
      </div>
    )
  }
  return (
    <>
      <div className={screen === 'map' ? 'screen' : 'screen away'} inert={screen !== 'map'} tabIndex={-1}>
        <Stage />
      </div>
      {screen !== 'map' && (
        <div className="screen page" tabIndex={-1}>
          <Suspense fallback={<Waiting />}>
            <FilterBar isAnswer={screen === 'gaps' || screen === 'compare'} />
            {screen === 'list' && <Emptied />}
            {screen === 'gaps' && <Gaps />}
            {screen === 'compare' && <Compare />}
            {screen === 'list' && <Outline />}
            {screen === 'table' && <TableScreen />}
          </Suspense>
        </div>
      )}
    </>
  )
}
