import { Fragment } from 'react'
import type { Certainty, ComparedChallenge, Side } from '../state/compare.ts'
import { CompareCell } from './CompareCell.tsx'
import { CompareGap } from './CompareGap.tsx'
import { CompareListed } from './CompareListed.tsx'
import { CompareMatch } from './CompareMatch.tsx'
import { headingId } from './compared-name.ts'
import { useExplorer } from './explored.ts'
import { KindShape } from './KindShape.tsx'
import { NodeLink } from './NodeLink.tsx'
import { SideMark } from './SideMark.tsx'
import { useTitles } from './use-titles.ts'

const SIDES = ['a', 'b'] as const

/** A challenge that both name: what each calls it, why the two match, and who names which solution. */
export function CompareShared({
  challenge,
  certainty,
}: {
  readonly challenge: ComparedChallenge
  readonly certainty: Certainty
}) {
  const { words } = useExplorer()
  const { t } = words
  const titles = useTitles()
  return (
    <section className={`compared${challenge.isUnanswered ? ' open' : ''}`} aria-labelledby={headingId(challenge)}>
      <h3 id={headingId(challenge)} tabIndex={-1}>
        {challenge.isSameNode ? (
          <Names challenge={challenge} side="a" />
        ) : (
          <>
            <Names challenge={challenge} side="a" />
            <span className="alike"> ≈ </span>
            <Names challenge={challenge} side="b" />
          </>
        )}
      </h3>
      <CompareMatch challenge={challenge} />
      {challenge.isUnanswered && <CompareGap certainty={certainty} />}
      <div className={challenge.isUnanswered ? 'cells only-listed' : 'cells'}>
        {!challenge.isUnanswered && <CompareCell title={t('compare.cell.both')} challenge={challenge} side="both" />}
        {SIDES.map((side) => (
          <Fragment key={side}>
            {challenge.isUnanswered ? (
              <CompareListed challenge={challenge} side={side} named />
            ) : (
              <CompareCell title={t('compare.cell.only', { title: titles[side] })} challenge={challenge} side={side}>
                <CompareListed challenge={challenge} side={side} />
              </CompareCell>
            )}
          </Fragment>
        ))}
      </div>
    </section>
  )
}

/** What a side calls it; the same node needs no letter. */
function Names({ challenge, side }: { readonly challenge: ComparedChallenge; readonly side: Side }) {
  const { words } = useExplorer()
  const titles = useTitles()
  const { isSameNode, names } = challenge
  return (
    <span className="compared-names">
      {!isSameNode && <SideMark side={side} />}
      {!isSameNode && <span className="unseen">{words.t('compare.named-by', { title: titles[side] })} </span>}
      {isSameNode && names[side][0] && <KindShape kind={names[side][0].kind} size={12} />}
      {names[side].map((node, at) => (
        <Fragment key={node.id}>
          {at > 0 && <span className="alike"> ≈ </span>}
          <NodeLink node={node} className="node-link strong" />
        </Fragment>
      ))}
    </span>
  )
}
