import { useMemo } from 'react'
import { KIND_PATHS } from '../../src/drawing/kind-paths.ts'
import { safeColors } from '../view/safe-colors.ts'
import { useExplorer } from './explored.ts'

/** The shape and colour of a kind of node, as in the picture. The word beside it says the same. */
export function KindShape({ kind, size = 14 }: { readonly kind: string; readonly size?: number }) {
  const { state, theme } = useExplorer()
  const known = state.schema?.nodeKinds[kind]
  const shape = known?.shape ?? 'circle'
  const isSafe = state.view.colors === 'safe'
  const safe = useMemo(
    () => (isSafe && state.schema ? safeColors(state.schema, theme) : undefined),
    [isSafe, state.schema, theme],
  )
  const color = safe?.get(kind) ?? known?.color[theme] ?? 'currentColor'
  const isRing = shape === 'ring'
  return (
    <svg className="kind-shape" viewBox="-9 -9 18 18" width={size} height={size} aria-hidden="true">
      <path
        d={KIND_PATHS[shape]}
        fill={isRing ? 'none' : color}
        {...(isSafe && !isRing && { stroke: 'var(--ink)', strokeWidth: 1.2 })}
        {...(isRing && { stroke: color, strokeWidth: 1.8, strokeDasharray: '2.5 2' })}
      />
    </svg>
  )
}
