import type { Relation } from '../state/dossier.ts'
import { useExplorer } from './explored.ts'
import { LongList } from './LongList.tsx'
import { StatementItem } from './StatementItem.tsx'

const FIRST = 4

/** Statements of one relation, seen from the node: "raises · 5". */
export function RelationGroup({ relation }: { readonly relation: Relation }) {
  const { state, words } = useExplorer()
  const kind = state.schema?.edgeKinds[relation.edgeKind]
  const name = words.text(relation.direction === 'out' ? kind?.label : kind?.inverse) || relation.edgeKind
  return (
    <section>
      <h2 className="relation">
        … {name} · {words.number(relation.links.length)}
      </h2>
      <LongList items={relation.links} first={FIRST} className="statements" of={(link) => link.edge.id}>
        {(link) => <StatementItem edge={link.edge} other={link.node} />}
      </LongList>
    </section>
  )
}
