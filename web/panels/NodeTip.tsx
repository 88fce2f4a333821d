import { useRef } from 'react'
import { useExplorer } from './explored.ts'
import { KindShape } from './KindShape.tsx'
import { type Beside, useBeside } from './use-beside.ts'

const over: Beside = ({ x, y, radius }) => `calc(${x}px - 50%), calc(${y - radius - 6}px - 100%)`

/**
 * Over the node that is pointed at, or has the keyboard's focus: its name, what it is, and on how many sources what is said
 * of it rests. To a screen reader the picture says it.
 */
export function NodeTip({ id }: { readonly id: string }) {
  const { state, derived, words } = useExplorer()
  const place = useRef<HTMLParagraphElement>(null)
  useBeside(place, id, over)
  const node = derived.graph?.nodes.get(id)
  if (!node) return null
  const said = derived.graph?.touching.get(id) ?? []
  const sources = new Set(said.flatMap(({ evidence }) => evidence.map(({ source }) => source)))
  return (
    <p ref={place} className="node-tip" aria-hidden="true" style={{ visibility: 'hidden' }}>
      <b>{words.text(node.label)}</b>
      <span>
        <KindShape kind={node.kind} size={11} /> {words.text(state.schema?.nodeKinds[node.kind]?.label) || node.kind} ·{' '}
        {words.t('sources.distinct', { count: sources.size })}
      </span>
    </p>
  )
}
