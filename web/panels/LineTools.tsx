import { useEffect, useState } from 'react'
import { Button, Link } from 'react-aria-components'
import type { GraphEdge } from '../../src/model/graph.ts'
import { permalink } from '../state/permalink.ts'
import { citeStatement } from './cite.ts'
import { useExplorer } from './explored.ts'
import { reportLink } from './report-link.ts'
import { fullName } from './source-name.ts'

const SAID_MS = 2_500

/** What can be done with a line: copy it with its citation, and report an error in it where its data says where to. */
export function LineTools({ edge }: { readonly edge: GraphEdge }) {
  const { state, derived, words, copy, visit } = useExplorer()
  const { t } = words
  const [said, setSaid] = useState<'cite.copied' | 'cite.not-copied'>()
  useEffect(() => {
    if (!said) return undefined
    const timer = setTimeout(() => setSaid(undefined), SAID_MS)
    return () => clearTimeout(timer)
  }, [said])
  const statement = words.text(edge.statement)
  const cited = () =>
    citeStatement(
      edge,
      (source) => fullName(derived.graph?.nodes.get(source), source, words),
      visit ? visit.name : new URL(permalink(state, { what: 'edge', id: edge.id }), location.href).href,
      words,
    )
  const from = new Set(edge.evidence.map((piece) => piece.dataset))
  const report = state.summary?.datasets.find((dataset) => from.has(dataset.id) && dataset.report)?.report
  const reportTo = reportLink(report, t('cite.subject', { id: edge.id }))
  return (
    <span className={said ? 'line-tools said' : 'line-tools'}>
      <Button
        className="line-tool"
        aria-label={t('cite.copy-label', { statement })}
        onPress={() =>
          copy(cited()).then(
            () => setSaid('cite.copied'),
            () => setSaid('cite.not-copied'),
          )
        }
      >
        {said ? t(said) : t('cite.copy')}
      </Button>
      {reportTo && (
        <Link
          className="line-tool"
          href={reportTo}
          target="_blank"
          rel="noreferrer noopener"
          aria-label={t('cite.report-label', { statement })}
        >
          {t('cite.report')}
        </Link>
      )}
      <span className="unseen" role="status">
        {said && t(said)}
      </span>
    </span>
  )
}
