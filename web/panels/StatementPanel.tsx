import { rankOf } from '../../src/model/evidence.ts'
import type { Evidence, GraphEdge } from '../../src/model/graph.ts'
import { EvidenceCard } from './EvidenceCard.tsx'
import { EvidenceGlyph } from './EvidenceGlyph.tsx'
import { useExplorer } from './explored.ts'
import { KindShape } from './KindShape.tsx'
import { LineTools } from './LineTools.tsx'
import { NodeLink } from './NodeLink.tsx'
import { PrintButton } from './PrintButton.tsx'
import { ReadingButton } from './ReadingButton.tsx'

/** A statement: what it says, what it joins, and every piece of evidence it rests on. */
export function StatementPanel({ edge }: { readonly edge: GraphEdge }) {
  const { state, derived, words } = useExplorer()
  const { t } = words
  const kind = state.schema?.edgeKinds[edge.kind]
  const ends = [edge.from, edge.to].flatMap((id) => derived.graph?.nodes.get(id) ?? [])
  return (
    <article className="detail">
      <p className="kicker">{t('statement.kicker')}</p>
      <h1 className="statement-title">{words.text(edge.statement)}</h1>
      <p className="signed lead">
        <EvidenceGlyph sign={edge.strength} />
        <span>
          {t(`support.${edge.strength}`)} <span className="quiet">· {t(`meaning.${edge.strength}`)}</span>
        </span>
      </p>
      <div className="detail-actions acts">
        <LineTools edge={edge} />
        <ReadingButton className="ghost" />
        <PrintButton className="ghost" />
      </div>
      <section>
        <h2>{t('statement.ends')}</h2>
        <ul className="ends">
          {ends.map((node, at) => (
            <li key={node.id}>
              <KindShape kind={node.kind} /> <NodeLink node={node} className="node-link strong" />
              {at === 0 && <span className="quiet"> {words.text(kind?.label) || edge.kind}</span>}
            </li>
          ))}
        </ul>
      </section>
      <section>
        <h2>
          {t('statement.evidence')} · {words.number(edge.evidence.length)}
        </h2>
        {[...edge.evidence].sort(strongestFirst).map((piece) => (
          <EvidenceCard key={piece.id} evidence={piece} />
        ))}
      </section>
    </article>
  )
}

function strongestFirst(a: Evidence, b: Evidence): number {
  return rankOf(b.support) - rankOf(a.support)
}
