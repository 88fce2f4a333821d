import { Button } from 'react-aria-components'
import type { GraphEdge, GraphNode } from '../../src/model/graph.ts'
import { EvidenceGlyph } from './EvidenceGlyph.tsx'
import { EvidencePlaces } from './EvidencePlaces.tsx'
import { useExplorer } from './explored.ts'
import { NodeLink } from './NodeLink.tsx'

/** A statement as a line: how far it is supported, what it says, and where that is said. `other` heads it by a node. */
export function StatementItem({ edge, other }: { readonly edge: GraphEdge; readonly other?: GraphNode }) {
  const { words, dispatch } = useExplorer()
  const { t } = words
  return (
    <li className="statement">
      <span className="statement-sign" title={t(`support.${edge.strength}`)}>
        <EvidenceGlyph sign={edge.strength} />
        <span className="unseen">{t(`support.${edge.strength}`)}</span>
      </span>
      <div>
        {other && <NodeLink node={other} className="node-link strong" />}
        <Button
          className={other ? 'statement-text quiet' : 'statement-text'}
          onPress={() => dispatch({ type: 'select-edge', id: edge.id })}
        >
          {words.text(edge.statement)}
        </Button>
        <EvidencePlaces evidence={edge.evidence} />
      </div>
    </li>
  )
}
