import { Button } from 'react-aria-components'
import { roleIn } from '../state/trace-ends.ts'
import { useExplorer } from './explored.ts'
import { KindShape } from './KindShape.tsx'
import { MoreButton } from './MoreButton.tsx'

/** Under a picture without details beside it: what was chosen, and the ways on from there. The picture stays. */
export function ChosenBar({ onDetails }: { onDetails(): void }) {
  const { state, derived, words, dispatch } = useExplorer()
  const { t } = words
  const { selection, edge, trace } = state.view
  const [only, ...others] = selection
  const node = others.length > 0 || only === undefined ? undefined : derived.graph?.nodes.get(only)
  const name = edge
    ? words.text(derived.graph?.edges.get(edge)?.statement)
    : node
      ? words.text(node.label)
      : t('dossier.several', { count: selection.length })
  const role = node && roleIn(state, node.id)
  return (
    <section className="chosen-bar" aria-label={t('chosen.label')}>
      <Button className="chosen-name" onPress={onDetails}>
        {node && <KindShape kind={node.kind} size={13} />}
        <span>{name}</span>
      </Button>
      <Button className="button" onPress={onDetails}>
        {t('pane.detail')}
      </Button>
      {node && !trace?.from.includes(node.id) && (role === 'challenge' || role === 'solution') && (
        <Button className="button" onPress={() => dispatch({ type: 'trace', trace: { from: [node.id] } })}>
          {t('chosen.trace')}
        </Button>
      )}
      <MoreButton isShort />
    </section>
  )
}
