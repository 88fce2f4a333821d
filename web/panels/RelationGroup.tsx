import type { Relation } from '../state/dossier.ts'
import { linesOf } from '../state/lines-of.ts'
import { useExplorer } from './explored.ts'
import { LongList } from './LongList.tsx'
import { NodeStatements } from './NodeStatements.tsx'

const FIRST = 4

/** Statements of one relation, seen from the node `of`: "raises · 5". */
export function RelationGroup({ of, relation }: { readonly of: string; readonly relation: Relation }) {
  const { state, words } = useExplorer()
  const lines = linesOf(relation.links)
  const kind = state.schema?.edgeKinds[relation.edgeKind]
  const name = words.text(relation.direction === 'out' ? kind?.label : kind?.inverse) || relation.edgeKind
  return (
    <section>
      <h2 className="relation">
        … {name} · {words.number(lines.length)}
      </h2>
      <LongList
        name={`${of} ${relation.edgeKind} ${relation.direction}`}
        items={lines}
        first={FIRST}
        className="statements"
        of={(line) => line.node.id}
      >
        {(line) => <NodeStatements line={line} />}
      </LongList>
    </section>
  )
}
