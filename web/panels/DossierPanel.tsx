import { Button } from 'react-aria-components'
import type { Dossier } from '../state/dossier.ts'
import { AnswerList } from './AnswerList.tsx'
import { useExplorer } from './explored.ts'
import { NodeHead } from './NodeHead.tsx'
import { NodeRecord } from './NodeRecord.tsx'
import { RelationGroup } from './RelationGroup.tsx'
import { StatementItem } from './StatementItem.tsx'
import { Verdict } from './Verdict.tsx'
import { WishItem } from './WishItem.tsx'

/** All that there is to say of a node: for a challenge, first what addresses it and how well that is supported. */
export function DossierPanel({ dossier }: { readonly dossier: Dossier }) {
  const { state, words, dispatch, picture } = useExplorer()
  const { t } = words
  const { node, role } = dossier
  return (
    <article className="detail">
      {state.view.trace && (
        <Button
          className="back"
          onPress={() => {
            const [from] = state.view.trace?.from ?? []
            if (from !== undefined) dispatch({ type: 'select', id: from })
          }}
        >
          ‹ {t('dossier.back')}
        </Button>
      )}
      <NodeHead node={node} />
      <div className="detail-actions">
        {role !== 'context' && (
          <Button className="button go" onPress={() => dispatch({ type: 'trace', trace: { from: [node.id] } })}>
            {t(role === 'challenge' ? 'dossier.trace' : 'dossier.trace-back')}
          </Button>
        )}
        {state.pictureRefused === undefined && state.view.screen === 'map' && (
          <Button className="button" onPress={() => picture.current?.center(node.id)}>
            {t('dossier.show')}
          </Button>
        )}
      </div>
      {role !== 'context' && <Verdict dossier={dossier} />}
      {role !== 'context' && <AnswerList dossier={dossier} />}
      {dossier.sections.map(({ name, links }) => (
        <section key={name}>
          <h2>
            {t(`dossier.${name}`)} · {words.number(links.length)}
          </h2>
          <ul className="statements">
            {links.map((link) =>
              name === 'wishes' ? (
                <WishItem key={link.edge.id} link={link} />
              ) : (
                <StatementItem key={link.edge.id} edge={link.edge} other={link.node} />
              ),
            )}
          </ul>
        </section>
      ))}
      {dossier.relations.map((relation) => (
        <RelationGroup key={`${relation.edgeKind} ${relation.direction}`} relation={relation} />
      ))}
      <NodeRecord node={node} />
    </article>
  )
}
