import { Suspense, useCallback, useRef, useState } from 'react'
import { GraphCanvas } from '../graph/GraphCanvas.tsx'
import type { AreaTool } from '../view/area.ts'
import { useDoors } from './doors-context.ts'
import { useExplorer } from './explored.ts'
import { Later } from './Later.tsx'
import { Legend } from './Legend.tsx'
import { Emptied, FilterBar, NodeMenu, NodeTip, Outline, RouteMap, StageTools, WheelHint } from './lazy-panels.ts'
import { StageHead } from './StageHead.tsx'
import { useCamera } from './use-camera.ts'
import { useDrawn } from './use-drawn.ts'
import { useFloats } from './use-floats.ts'
import { useOpenNode } from './use-open-node.ts'
import { useWalk } from './use-walk.ts'
import { Waiting } from './Waiting.tsx'

/** A press on what is chosen asks for its details; one as soon as this is the second of a double press, which opens. */
const DOUBLE_MS = 450

/** The picture, with what can be done to it. Where there is no WebGL the same stands there as text. */
export function Stage() {
  const { state, derived, words, theme, dispatch, picture, place } = useExplorer()
  const { menu: openMenu, details } = useDoors()
  const tapped = useRef(0)
  const [turn, setTurn] = useState(0)
  const forgetTurns = useCallback(() => setTurn(0), [])
  const { t } = words
  const { view } = state
  const [hovered, setHovered] = useState<string>()
  const [tool, setTool] = useState<AreaTool>()
  const openNode = useOpenNode()
  const walk = useWalk(openNode)
  const pointed = hovered ?? walk.at
  const { drawn, places, grounds, captions, highlight } = useDrawn(pointed)
  const follow = useCamera()
  const stage = useRef<HTMLDivElement>(null)
  const { insets, floats } = useFloats(stage)
  const { visible } = derived

  const isRefused = state.pictureRefused !== undefined
  const showsRoutes = view.trace !== undefined && !view.whole && derived.routes.length > 0
  return (
    <div ref={stage} className={`stage${showsRoutes ? ' stage-routes' : ''}`}>
      {!isRefused && <StageHead showsRoutes={showsRoutes} />}
      <div className="stage-canvas" inert={showsRoutes || isRefused}>
        {/* There before the graph is, so that it is ready when that comes. */}
        <GraphCanvas
          ref={picture}
          view={drawn}
          highlight={highlight}
          theme={theme}
          isOutlined={view.colors === 'safe'}
          grounds={grounds}
          captions={captions}
          places={places}
          isFitted={view.camera === undefined}
          lang={view.lang}
          ariaLabel={t('map.label')}
          ariaDescription={t('walk.hint')}
          insets={insets}
          floats={floats}
          initialCamera={view.camera}
          onSelect={(id, additive) => {
            const isAgain = id !== undefined && !additive && view.selection.join() === id
            const isSoon = performance.now() - tapped.current < DOUBLE_MS
            tapped.current = performance.now()
            if (isAgain && !isSoon) details()
            dispatch(id === undefined ? { type: 'select' } : { type: 'select', id, additive })
          }}
          onHover={setHovered}
          onOpen={openNode}
          onEdge={(id) => dispatch({ type: 'select-edge', id })}
          onMove={(id, point) => dispatch({ type: 'move', id, point })}
          onMenu={({ id, edge }, at) => {
            if (id !== undefined && !view.selection.includes(id)) dispatch({ type: 'select', id })
            if (edge !== undefined) dispatch({ type: 'select-edge', id: edge })
            openMenu(picture.current?.inWindow(at), (id ?? edge) ? 'chosen' : 'ground')
          }}
          onWalk={walk.walk}
          onEnter={walk.enter}
          onLeave={walk.leave}
          onArea={(ids, additive) => dispatch({ type: 'select-many', ids, additive })}
          areaTool={tool}
          onCamera={follow}
          onUnavailable={(reason) => dispatch({ type: 'picture-refused', reason })}
          onBareWheel={place === 'embedded' ? () => setTurn((turns) => turns + 1) : undefined}
          onAvailable={() => dispatch({ type: 'picture-refused' })}
        />
      </div>
      <div className="unseen" aria-live="assertive">
        {walk.said}
      </div>
      <Suspense>{place === 'embedded' && <WheelHint turn={turn} onGone={forgetTurns} />}</Suspense>
      {isRefused ? (
        <div className="stage-text">
          <p className="stage-refused" role="status">
            {t('map.refused')}
          </p>
          <Suspense fallback={<Waiting />}>
            {view.screen === 'map' && <FilterBar />}
            <Emptied />
            <Outline />
          </Suspense>
        </div>
      ) : showsRoutes ? (
        <Suspense fallback={<Waiting />}>
          <RouteMap />
        </Suspense>
      ) : (
        <>
          <Suspense>{(visible?.nodes.length === 0 || visible?.edges.length === 0) && <Emptied />}</Suspense>
          <Suspense>{view.selection.length === 1 && <NodeMenu />}</Suspense>
          <Suspense>{pointed !== undefined && <NodeTip id={pointed} />}</Suspense>
          <Legend />
          <Later>
            <StageTools drawn={drawn} tool={tool} onTool={setTool} />
          </Later>
          <StageWait />
        </>
      )}
    </div>
  )
}

/** Why there is no picture yet. */
function StageWait() {
  const { state, words } = useExplorer()
  if (state.view.datasets?.length === 0) return <p className="stage-wait">{words.t('data.off')}</p>
  if (state.graph) return null
  return <p className="stage-wait">{words.t(state.summary ? 'loading.graph' : 'loading.survey')}</p>
}
