import type { GraphEdge } from '../../src/model/graph.ts'
import { CopyLink } from './CopyLink.tsx'
import { EvidenceGlyph } from './EvidenceGlyph.tsx'
import { EvidencePlaces } from './EvidencePlaces.tsx'
import { useExplorer } from './explored.ts'

/** What joins the two ends of a step: every statement, strongest first, with its evidence; that of the first stands open. */
export function HopStatements({
  edges,
  isWeakest,
}: {
  readonly edges: readonly GraphEdge[]
  readonly isWeakest: boolean
}) {
  const { words } = useExplorer()
  const { t } = words
  return (
    <ul className="hop-statements">
      {edges.map((edge, at) => (
        <li key={edge.id}>
          <p className="step-head">
            <EvidenceGlyph sign={edge.strength} size={13} /> {t(`support.${edge.strength}`)}
            {isWeakest && at === 0 && <span className="weakest-word">{t('trace.weakest')}</span>}
          </p>
          <EvidencePlaces evidence={edge.evidence} open={at === 0}>
            <p className="hop-text">{words.text(edge.statement)}</p>
          </EvidencePlaces>
          <CopyLink className="inline-link small" linked={{ what: 'edge', id: edge.id }} />
        </li>
      ))}
    </ul>
  )
}
