import { useState } from 'react'
import { Button } from 'react-aria-components'
import type { Relation } from '../state/dossier.ts'
import { useExplorer } from './explored.ts'
import { StatementItem } from './StatementItem.tsx'

const FIRST = 4

/** Statements of one relation, seen from the node: "raises · 5". */
export function RelationGroup({ relation }: { readonly relation: Relation }) {
  const { state, words } = useExplorer()
  const [all, setAll] = useState(false)
  const kind = state.schema?.edgeKinds[relation.edgeKind]
  const name = words.text(relation.direction === 'out' ? kind?.label : kind?.inverse) || relation.edgeKind
  const links = all ? relation.links : relation.links.slice(0, FIRST)
  return (
    <section>
      <h2 className="relation">
        … {name} · {words.number(relation.links.length)}
      </h2>
      <ul className="statements">
        {links.map((link) => (
          <StatementItem key={link.edge.id} edge={link.edge} other={link.node} />
        ))}
      </ul>
      {links.length < relation.links.length && (
        <Button className="more" onPress={() => setAll(true)}>
          {words.t('dossier.all', { count: relation.links.length })}
        </Button>
      )}
    </section>
  )
}
