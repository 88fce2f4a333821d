import { useExplorer } from './explored.ts'
import { KindShape } from './KindShape.tsx'
import { MoreButton } from './MoreButton.tsx'
import { NodeLink } from './NodeLink.tsx'
import { ReadingButton } from './ReadingButton.tsx'
import { StatementItem } from './StatementItem.tsx'

/** Several nodes at once: which, and what joins them. */
export function SeveralPanel() {
  const { state, derived, words } = useExplorer()
  const { t } = words
  const { selection } = state.view
  const edges = [...(derived.graph?.edges.values() ?? [])].filter(
    (edge) => edge.from !== edge.to && selection.includes(edge.from) && selection.includes(edge.to),
  )
  return (
    <article className="detail">
      <h1>{t('dossier.several', { count: selection.length })}</h1>
      <div className="detail-actions">
        <ReadingButton />
        <MoreButton />
      </div>
      <ul className="ends">
        {selection
          .flatMap((id) => derived.graph?.nodes.get(id) ?? [])
          .map((node) => (
            <li key={node.id}>
              <KindShape kind={node.kind} /> <NodeLink node={node} className="node-link strong" />
            </li>
          ))}
      </ul>
      <section>
        <h2>{t('dossier.between')}</h2>
        {edges.length === 0 && <p className="quiet">{t('dossier.nothing-between')}</p>}
        <ul className="statements">
          {edges.map((edge) => (
            <StatementItem key={edge.id} edge={edge} />
          ))}
        </ul>
      </section>
    </article>
  )
}
