import { useState } from 'react'
import { Button } from 'react-aria-components'
import type { Decision } from '../state/compare.ts'
import { DECISIONS } from '../state/decisions.ts'
import { DecisionForm, type Kept } from './DecisionForm.tsx'
import { EvidencePlaces } from './EvidencePlaces.tsx'
import { useExplorer } from './explored.ts'
import { NodeLink } from './NodeLink.tsx'

/** What was decided on two challenges: who, when and why; what the explorer keeps can be taken back. */
export function CompareDecided({
  decision,
  file,
  onKept,
}: {
  readonly decision: Decision
  readonly file: string | undefined
  onKept(kept: Kept): void
}) {
  const { words } = useExplorer()
  const { t } = words
  const [isOpen, setOpen] = useState(false)
  const { edge, ends, isSame, isOurs } = decision
  const [first, second] = ends
  const pair = t('compare.pair', { a: words.text(first.label), b: words.text(second.label) })
  const ours = edge.evidence.filter((piece) => piece.dataset === DECISIONS)
  const others = edge.evidence.filter((piece) => piece.dataset !== DECISIONS)
  return (
    <li>
      <p className="proposal-names">
        <NodeLink node={first} className="node-link strong" />
        <span className="alike"> {isSame ? '≈' : '≠'} </span>
        <NodeLink node={second} className="node-link strong" />
        <span className="decided-word">{t(isSame ? 'compare.is-same' : 'compare.is-apart')}</span>
      </p>
      {ours.map((piece) => (
        <p key={piece.id} className="small">
          {words.text(piece.summary)}{' '}
          {piece.reviewed && (
            <span className="quiet">
              {t('compare.decided-by', { by: piece.reviewed.by, on: words.date(piece.reviewed.on) })}
            </span>
          )}
        </p>
      ))}
      {others.length > 0 && (
        <>
          <p className="small">{words.text(edge.statement)}</p>
          <EvidencePlaces evidence={others} />
        </>
      )}
      {isOurs && file !== undefined && (
        <div className="proposal-actions">
          <Button
            className="button"
            aria-label={t('compare.withdraw-label', { pair })}
            aria-expanded={isOpen}
            onPress={() => setOpen(!isOpen)}
          >
            {t('compare.withdraw')}
          </Button>
        </div>
      )}
      {isOpen && file !== undefined && (
        <DecisionForm ends={ends} decision="withdraw" file={file} onKept={onKept} onCancel={() => setOpen(false)} />
      )}
    </li>
  )
}
