import { ToggleButton, ToggleButtonGroup } from 'react-aria-components'
import { DEPTHS } from '../state/shown.ts'
import { useExplorer } from './explored.ts'

/** What the map is narrowed to, how far round it, and the way back. */
export function NearChip() {
  const { state, derived, words, dispatch } = useExplorer()
  const { t } = words
  const near = state.view.shown?.near
  if (!near) return null
  const names = near.ids.map((id) => words.text(derived.graph?.nodes.get(id)?.label)).filter(Boolean)
  const name = names.length === 1 ? (names[0] ?? '') : t('map.nodes', { count: near.ids.length })
  return (
    <span className="near-chip">
      <span className="near-name">{t(near.depth === 0 ? 'near.only' : 'near.round', { name })}</span>
      <ToggleButtonGroup
        className="segments"
        aria-label={t('near.steps')}
        selectionMode="single"
        selectedKeys={near.depth === 0 ? [] : [String(near.depth)]}
        onSelectionChange={([depth]) => {
          if (depth !== undefined) dispatch({ type: 'focus', ids: near.ids, depth: Number(depth) })
          else dispatch({ type: 'keep-nodes', ids: near.ids })
        }}
      >
        {DEPTHS.map((depth) => (
          <ToggleButton key={depth} id={String(depth)} aria-label={t('near.depth', { count: depth })}>
            {words.number(depth)}
          </ToggleButton>
        ))}
      </ToggleButtonGroup>
    </span>
  )
}
