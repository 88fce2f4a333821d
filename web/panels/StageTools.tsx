import { memo, Suspense } from 'react'
import { Button, ToggleButton, ToggleButtonGroup } from 'react-aria-components'
import type { ViewGraph } from '../../src/drawing/view-graph.ts'
import type { AreaTool } from '../view/area.ts'
import { useStill } from './explored.ts'
import { canFillScreen, toggleFullScreen, useFullScreen } from './full-screen.ts'
import { Minimap } from './lazy-panels.ts'

const AREA_SHAPES: Readonly<Record<AreaTool, string>> = {
  box: 'M2.5 3.5h11v9h-11z',
  lasso: 'M8 2.5c3.6 0 5.7 1.8 5.7 4.2S11.5 11 8 11 2.3 9.1 2.3 6.7 4.4 2.5 8 2.5zM5.5 10.6c-1.4.9-1.3 2.9.7 3.2',
}

interface StageToolsProps {
  readonly drawn: ViewGraph
  readonly tool: AreaTool | undefined
  onTool(tool?: AreaTool): void
}

const FULL_SHAPES = {
  enter: 'M9.5 6.5 14 2M10.5 2H14v3.5M6.5 9.5 2 14M2 10.5V14h3.5',
  leave: 'M14 2 9.5 6.5M9.5 3v3.5H13M2 14l4.5-4.5M6.5 13V9.5H3',
}

/** The tools at the side of the picture: how a drag selects, and zoom. */
export function StageTools({ drawn, ...hand }: StageToolsProps) {
  return (
    <div className="stage-tools">
      <Suspense>{drawn.nodes.length > 0 && <Minimap drawn={drawn} />}</Suspense>
      <Tools {...hand} />
    </div>
  )
}

/** No choice draws them anew. */
const Tools = memo(function Tools({ tool, onTool }: Omit<StageToolsProps, 'drawn'>) {
  const { words, picture } = useStill()
  const { t } = words
  const isFull = useFullScreen()
  return (
    <>
      <ToggleButtonGroup
        className="zoom"
        aria-label={t('area.label')}
        selectionMode="single"
        orientation="vertical"
        selectedKeys={tool ? [tool] : []}
        onSelectionChange={([key]) => onTool(key === 'box' || key === 'lasso' ? key : undefined)}
      >
        {(['box', 'lasso'] as const).map((each) => (
          <ToggleButton key={each} id={each} aria-label={t(`area.${each}`)}>
            <svg viewBox="0 0 16 16" width="15" height="15" aria-hidden="true">
              <path
                d={AREA_SHAPES[each]}
                fill="none"
                stroke="currentColor"
                strokeWidth="1.4"
                {...(each === 'box' && { strokeDasharray: '2.4 1.8' })}
              />
            </svg>
          </ToggleButton>
        ))}
      </ToggleButtonGroup>
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
                d={isFull ? FULL_SHAPES.leave : FULL_SHAPES.enter}
                fill="none"
                stroke="currentColor"
                strokeWidth="1.5"
              />
            </svg>
          </ToggleButton>
        )}
      </div>
    </>
  )
})
