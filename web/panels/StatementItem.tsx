import { Button } from 'react-aria-components'
import type { GraphEdge, GraphNode } from '../../src/model/graph.ts'
import { EvidenceGlyph, type Sign } from './EvidenceGlyph.tsx'
import { EvidencePlaces } from './EvidencePlaces.tsx'
import { useExplorer } from './explored.ts'
import { LineTools } from './LineTools.tsx'
import { NodeLink } from './NodeLink.tsx'

/**
 * A statement as a line: how far it is supported, what it says, and where that is said. `other` heads it by a node; `sign`
 * stands in place of its support where that would look like more than it is.
 */
export function StatementItem({
  edge,
  other,
  sign = edge.strength,
}: {
  readonly edge: GraphEdge
  readonly other?: GraphNode
  readonly sign?: Sign
}) {
  const { words, dispatch } = useExplorer()
  const { t } = words
  return (
    <li className="statement line">
      <span className="statement-sign" title={t(`support.${sign}`)}>
        <EvidenceGlyph sign={sign} />
        <span className="unseen">{t(`support.${sign}`)}</span>
      </span>
      <div>
        {other && <NodeLink node={other} className="node-link strong" />}
        <Button
          className={other ? 'statement-text quiet' : 'statement-text'}
          onPress={() => dispatch({ type: 'select-edge', id: edge.id })}
        >
          {words.text(edge.statement)}
        </Button>
        <EvidencePlaces evidence={edge.evidence} tools={<LineTools edge={edge} />} />
      </div>
    </li>
  )
}
