import type { Link } from '../state/dossier.ts'
import { EvidenceGlyph } from './EvidenceGlyph.tsx'
import { EvidencePlaces } from './EvidencePlaces.tsx'
import { useExplorer } from './explored.ts'
import { NodeLink } from './NodeLink.tsx'

/** Something that is wanted, and by whom; never a solution. */
export function WishItem({ link }: { readonly link: Link }) {
  const { words } = useExplorer()
  return (
    <li className="answer">
      <EvidenceGlyph sign="wish" size={18} />
      <div className="answer-line">
        <NodeLink node={link.node} className="node-link strong" />
        <span className="answer-word">{words.t('support.wish')}</span>
      </div>
      <div className="answer-body">
        <p className="quiet">{words.text(link.edge.statement)}</p>
        <EvidencePlaces evidence={link.edge.evidence} />
      </div>
    </li>
  )
}
