import type { Line } from '../state/lines-of.ts'
import type { Sign } from './EvidenceGlyph.tsx'
import { NodeLink } from './NodeLink.tsx'
import { StatementItem } from './StatementItem.tsx'

/** All that a list says of one node as one item: its name once, and under it each statement with its own evidence. */
export function NodeStatements({ line, sign }: { readonly line: Line; readonly sign?: Sign }) {
  const { node, edges } = line
  const [only, ...others] = edges
  const signed = sign && { sign }
  if (only && others.length === 0) return <StatementItem edge={only} other={node} {...signed} />
  return (
    <li className="statement-group">
      <NodeLink node={node} className="node-link strong" />
      <ul>
        {edges.map((edge) => (
          <StatementItem key={edge.id} edge={edge} {...signed} />
        ))}
      </ul>
    </li>
  )
}
