import type { Certainty, ComparedChallenge, Side } from '../state/compare.ts'
import { CompareCell } from './CompareCell.tsx'
import { CompareGap } from './CompareGap.tsx'
import { CompareListed } from './CompareListed.tsx'
import { headingId } from './compared-name.ts'
import { useExplorer } from './explored.ts'
import { KindShape } from './KindShape.tsx'
import { NodeLink } from './NodeLink.tsx'

/** A challenge that one survey names alone: its name, and that survey's solutions beside it. */
export function CompareAlone({
  challenge,
  side,
  certainty,
}: {
  readonly challenge: ComparedChallenge
  readonly side: Side
  readonly certainty: Certainty
}) {
  const { words } = useExplorer()
  return (
    <section className="compared alone" aria-labelledby={headingId(challenge)}>
      <h3 id={headingId(challenge)} tabIndex={-1}>
        {challenge.names[side].map((node, at) => (
          <span key={node.id} className="compared-name">
            {at > 0 && ' ≈ '}
            <KindShape kind={node.kind} size={12} /> <NodeLink node={node} className="node-link strong" />
          </span>
        ))}
      </h3>
      <div className="alone-body">
        {challenge.isUnanswered ? (
          <CompareGap certainty={certainty} alone />
        ) : (
          <CompareCell title={words.t('compare.solutions')} challenge={challenge} side={side} />
        )}
        <CompareListed challenge={challenge} side={side} />
      </div>
    </section>
  )
}
