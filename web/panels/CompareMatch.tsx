import type { ComparedChallenge } from '../state/compare.ts'
import { EvidenceGlyph } from './EvidenceGlyph.tsx'
import { EvidencePlaces } from './EvidencePlaces.tsx'
import { useExplorer } from './explored.ts'

/** Why the two are taken for one challenge: the same node, or what statements say that join them, each with its places. */
export function CompareMatch({ challenge }: { readonly challenge: ComparedChallenge }) {
  const { words } = useExplorer()
  const { t } = words
  const { matches, isSameNode, between } = challenge
  return (
    <div className="compare-why">
      {isSameNode && <p>{t('compare.why.node')}</p>}
      {matches.length > 0 && (
        <ul aria-label={t('compare.why.CLOSE_MATCH')}>
          {matches.map((edge) => (
            <li key={edge.id}>
              <EvidenceGlyph sign={edge.strength} size={13} />
              <div>
                <p>
                  {words.text(edge.statement)} <span className="why-word">{t(`support.${edge.strength}`)}</span>
                </p>
                <EvidencePlaces evidence={edge.evidence} />
              </div>
            </li>
          ))}
        </ul>
      )}
      {between.length > 0 && (
        <p className="quiet small">
          {t('compare.between', { names: words.list(between.map((node) => words.text(node.label))) })}
        </p>
      )}
    </div>
  )
}
