import { Suspense, useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { Button, ToggleButton } from 'react-aria-components'
import { toViewGraph, type ViewGraph } from '../../src/drawing/view-graph.ts'
import { GraphCanvas } from '../graph/GraphCanvas.tsx'
import { filtersSet } from '../state/filters.ts'
import { pathOf } from '../state/routes.ts'
import type { State } from '../state/state.ts'
import { roundCamera } from '../state/url.ts'
import type { Camera } from '../state/view.ts'
import { wantedLayout } from '../state/wanted-layout.ts'
import { safeColors } from '../view/safe-colors.ts'
import { useExplorer } from './explored.ts'
import { canFillScreen, toggleFullScreen, useFullScreen } from './full-screen.ts'
import { Legend } from './Legend.tsx'
import { Emptied, FilterBar, Minimap, NodeMenu, Outline, RouteMap } from './lazy-panels.ts'
import { StageHead } from './StageHead.tsx'
import { useGroups } from './use-groups.ts'
import { Waiting } from './Waiting.tsx'
import { WheelHint } from './WheelHint.tsx'

const INSETS = { top: 44, right: 56, bottom: 96, left: 40 }
const UNDER_FILTERS = { ...INSETS, top: 78 }
const NOTHING = { nodes: [], edges: [] }

/** The picture, with what can be done to it. Where there is no WebGL the same stands there as text. */
export function Stage() {
  const { state, derived, words, theme, dispatch, picture, place } = useExplorer()
  const [turn, setTurn] = useState(0)
  const forgetTurns = useCallback(() => setTurn(0), [])
  const { t } = words
  const { schema, graph, places, view } = state
  const { route } = view
  const [hovered, setHovered] = useState<string>()
  const visible = derived.visible
  const pinned = useMemo(() => new Set(Object.keys(view.pins ?? {})), [view.pins])
  const drawn = useMemo(() => {
    if (!visible || !schema || !places) return NOTHING
    const positions = new Map([...places.positions, ...Object.entries(view.pins ?? {})])
    const colors = view.colors === 'safe' ? safeColors(schema, theme) : undefined
    return toViewGraph(visible, schema, { lang: view.lang, theme, positions, pinned, sizeBy: view.sizeBy, colors })
  }, [visible, schema, places, view.pins, pinned, view.lang, view.sizeBy, view.colors, theme])
  // Until a layout is there, its groups are nowhere.
  const layout = places?.key === JSON.stringify(wantedLayout(state)) ? view.layout : undefined
  const { grounds, captions } = useGroups(drawn, layout, pinned)
  const highlight = useMemo(() => {
    const edge = view.edge === undefined ? undefined : derived.graph?.edges.get(view.edge)
    const path = edge
      ? { nodes: new Set([edge.from, edge.to]), edges: new Set([edge.id]) }
      : view.trace && derived.routes.length > 0
        ? pathOf(derived.routes, route)
        : undefined
    return {
      selected: new Set(view.selection),
      ...(hovered !== undefined && { hovered }),
      ...(path && { path }),
    }
  }, [view.selection, view.edge, view.trace, hovered, route, derived.routes, derived.graph])

  // Back and forward move the camera; what the picture itself reported does not.
  const reported = useRef(view.camera)
  useEffect(() => {
    if (view.camera === undefined ? reported.current === undefined : sameCamera(view.camera, reported.current)) return
    reported.current = view.camera
    if (view.camera) picture.current?.lookFrom(view.camera)
    else picture.current?.home()
  }, [view.camera, picture])

  const isRefused = state.pictureRefused !== undefined
  const showsRoutes = view.trace !== undefined && !view.whole && derived.routes.length > 0
  return (
    <div className={`stage${showsRoutes ? ' stage-routes' : ''}`}>
      {!isRefused && <StageHead showsRoutes={showsRoutes} />}
      <div className="stage-canvas" inert={showsRoutes || isRefused}>
        {graph && (
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
            insets={filtersSet(state).length > 0 ? UNDER_FILTERS : INSETS}
            initialCamera={view.camera}
            onSelect={(id, additive) =>
              dispatch(id === undefined ? { type: 'select' } : { type: 'select', id, additive })
            }
            onHover={setHovered}
            onOpen={(id) => dispatch({ type: 'select', id })}
            onEdge={(id) => dispatch({ type: 'select-edge', id })}
            onMove={(id, point) => dispatch({ type: 'move', id, point })}
            onCamera={(camera) => {
              reported.current = roundCamera(camera)
              dispatch({ type: 'camera', camera })
            }}
            onUnavailable={(reason) => dispatch({ type: 'picture-refused', reason })}
            onBareWheel={place === 'embedded' ? () => setTurn((turns) => turns + 1) : undefined}
            onAvailable={() => dispatch({ type: 'picture-refused' })}
          />
        )}
      </div>
      {place === 'embedded' && <WheelHint turn={turn} onGone={forgetTurns} />}
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
          <Tools state={state} drawn={drawn} />
        </>
      )}
    </div>
  )
}

function sameCamera(a: Camera, b: Camera | undefined): boolean {
  return b !== undefined && a.x === b.x && a.y === b.y && a.ratio === b.ratio
}

function Tools({ state, drawn }: { readonly state: State; readonly drawn: ViewGraph }) {
  const { words, picture } = useExplorer()
  const { t } = words
  const isFull = useFullScreen()
  const isOn = state.view.datasets?.length !== 0
  return (
    <>
      <Legend />
      <div className="stage-tools">
        <Suspense>{drawn.nodes.length > 0 && <Minimap drawn={drawn} />}</Suspense>
        <div className="zoom">
          <Button aria-label={t('map.in')} onPress={() => picture.current?.zoomIn()}>
            +
          </Button>
          <Button aria-label={t('map.out')} onPress={() => picture.current?.zoomOut()}>
            −
          </Button>
          <Button aria-label={t('map.fit')} onPress={() => picture.current?.fit()}>
            <svg viewBox="0 0 16 16" width="13" height="13" aria-hidden="true">
              <path d="M2 6V2h4M10 2h4v4M14 10v4h-4M6 14H2v-4" fill="none" stroke="currentColor" strokeWidth="1.5" />
            </svg>
          </Button>
          {canFillScreen() && (
            <ToggleButton aria-label={t('map.full')} isSelected={isFull} onChange={toggleFullScreen}>
              <svg viewBox="0 0 16 16" width="13" height="13" aria-hidden="true">
                <path
                  d={
                    isFull
                      ? 'M14 2 9.5 6.5M9.5 3v3.5H13M2 14l4.5-4.5M6.5 13V9.5H3'
                      : 'M9.5 6.5 14 2M10.5 2H14v3.5M6.5 9.5 2 14M2 10.5V14h3.5'
                  }
                  fill="none"
                  stroke="currentColor"
                  strokeWidth="1.5"
                />
              </svg>
            </ToggleButton>
          )}
        </div>
      </div>
      {!state.graph && isOn && <p className="stage-wait">{t(state.summary ? 'loading.graph' : 'loading.survey')}</p>}
      {!isOn && <p className="stage-wait">{t('data.off')}</p>}
    </>
  )
}
