import { Button } from 'react-aria-components'
import { useExplorer } from './explored.ts'
import { KindShape } from './KindShape.tsx'

/** A narrower card is set closer. */
const ROOMY = 140

/** A node of a route; pressing it chooses the node. */
export function RouteCard({
  id,
  x,
  y,
  size,
  isTall,
  isLit,
}: {
  readonly id: string
  readonly x: number
  readonly y: number
  readonly size: { readonly width: number; readonly height: number }
  /** Its name has a line more. */
  readonly isTall: boolean
  readonly isLit: boolean
}) {
  const { state, derived, words, dispatch } = useExplorer()
  const node = derived.graph?.nodes.get(id)
  if (!node) return null
  const name = words.text(node.label)
  const isStart = state.view.trace?.from.includes(id)
  return (
    <Button
      className={`route-card${size.width < ROOMY ? ' narrow' : ''}${isTall ? ' tall' : ''}${isStart ? ' start' : ''}${isLit ? '' : ' dim'}`}
      style={{ left: x - size.width / 2, top: y - size.height / 2, ...size }}
      onPress={() => dispatch({ type: 'select', id })}
    >
      <KindShape kind={node.kind} size={size.width < ROOMY ? 14 : 18} />
      <span className="route-card-text">
        <span className="route-card-name" title={name}>
          {name}
        </span>
        <span className="quiet">{words.text(state.schema?.nodeKinds[node.kind]?.label)}</span>
      </span>
    </Button>
  )
}
