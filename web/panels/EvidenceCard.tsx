import type { Evidence } from '../../src/model/graph.ts'
import { EvidenceGlyph } from './EvidenceGlyph.tsx'
import { useExplorer } from './explored.ts'
import { NodeLink } from './NodeLink.tsx'

/** One piece of evidence: what the place says, where it is, how far it supports, who says so and who has checked. */
export function EvidenceCard({ evidence }: { readonly evidence: Evidence }) {
  const { derived, state, words } = useExplorer()
  const { t } = words
  const source = derived.graph?.nodes.get(evidence.source) ?? state.comparison?.nodes.get(evidence.source)
  const dataset = state.summary?.datasets.find(({ id }) => id === evidence.dataset)
  const about = words.text(source?.description)
  const summary = words.text(evidence.summary)
  return (
    <div className="evidence">
      {summary && <p className="evidence-summary">{summary}</p>}
      <dl className="facts">
        <dt>{t('evidence.source')}</dt>
        <dd>
          {source ? <NodeLink node={source} /> : evidence.source}
          {/* What kind of text it is tells how its places are counted. */}
          {about && <span className="evidence-about">{about}</span>}
        </dd>
        <dt>{t('evidence.place')}</dt>
        <dd>{evidence.locator}</dd>
        <dt>{t('evidence.support')}</dt>
        <dd>
          <span className="signed">
            <EvidenceGlyph sign={evidence.support} size={13} /> {t(`support.${evidence.support}`)}
          </span>
          <span className="quiet"> {t(`meaning.${evidence.support}`)}</span>
        </dd>
        <dt>{t('evidence.by')}</dt>
        <dd>{t(`by.${evidence.assertedBy}`)}</dd>
        <dt>{t('evidence.review')}</dt>
        <dd>
          {evidence.reviewed
            ? t('evidence.reviewed', { by: evidence.reviewed.by, on: words.date(evidence.reviewed.on) })
            : t('evidence.unreviewed')}
        </dd>
        {state.summary && state.summary.datasets.length > 1 && (
          <>
            <dt>{t('evidence.dataset')}</dt>
            <dd>{words.text(dataset?.title) || evidence.dataset}</dd>
          </>
        )}
      </dl>
    </div>
  )
}
