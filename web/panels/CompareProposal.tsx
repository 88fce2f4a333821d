import { useState } from 'react'
import { Button } from 'react-aria-components'
import type { ComparedPair } from '../state/compare.ts'
import { DecisionForm, type Kept } from './DecisionForm.tsx'
import { useExplorer } from './explored.ts'
import { NodeLink } from './NodeLink.tsx'
import { SideMark } from './SideMark.tsx'

/** Two challenges with like names: what the names share, and the two answers that a person can give. */
export function CompareProposal({
  pair,
  file,
  onKept,
}: {
  readonly pair: ComparedPair
  /** Where a decision is kept; without it there is nothing to decide. */
  readonly file: string | undefined
  onKept(kept: Kept): void
}) {
  const { words } = useExplorer()
  const { t } = words
  const [deciding, setDeciding] = useState<'accept' | 'reject'>()
  const name = t('compare.pair', { a: words.text(pair.a.label), b: words.text(pair.b.label) })
  const likeness = pair.likeness >= 1 ? 'all' : pair.likeness > 0.5 ? 'most' : 'half'
  return (
    <li>
      <p className="proposal-names">
        <SideMark side="a" /> <NodeLink node={pair.a} className="node-link strong" />
        <span className="alike"> ≈? </span>
        <SideMark side="b" /> <NodeLink node={pair.b} className="node-link strong" />
      </p>
      <p className="quiet small">
        {t('compare.shared', { count: pair.shared.length, words: words.list(pair.shared) })}
        {t('join.marks')}
        {t(`compare.likeness.${likeness}`)}
      </p>
      {file !== undefined && (
        <div className="proposal-actions">
          {(['accept', 'reject'] as const).map((decision) => (
            <Button
              key={decision}
              className="button"
              aria-label={t(`compare.${decision}-label`, { pair: name })}
              aria-expanded={deciding === decision}
              onPress={() => setDeciding(deciding === decision ? undefined : decision)}
            >
              {t(`compare.${decision}`)}
            </Button>
          ))}
        </div>
      )}
      {file !== undefined && deciding && (
        <DecisionForm
          key={deciding}
          ends={[pair.a, pair.b]}
          decision={deciding}
          file={file}
          onKept={onKept}
          onCancel={() => setDeciding(undefined)}
        />
      )}
    </li>
  )
}
