import { Button } from 'react-aria-components'
import type { Dossier } from '../state/dossier.ts'
import { AnswerList } from './AnswerList.tsx'
import { EmptyParts } from './EmptyParts.tsx'
import { useExplorer } from './explored.ts'
import { LongList } from './LongList.tsx'
import { MoreButton } from './MoreButton.tsx'
import { NodeHead } from './NodeHead.tsx'
import { NodeRecord } from './NodeRecord.tsx'
import { PrintButton } from './PrintButton.tsx'
import { ReadingButton } from './ReadingButton.tsx'
import { RelationGroup } from './RelationGroup.tsx'
import { SectionList } from './SectionList.tsx'
import { TraceEnds } from './TraceEnds.tsx'
import { Verdict } from './Verdict.tsx'
import { WorkItem } from './WorkItem.tsx'

const FIRST_WORKS = 3

/** All that there is to say of a node: for a challenge, how it stands, what addresses it, and what else is said of it. */
export function DossierPanel({ dossier }: { readonly dossier: Dossier }) {
  const { state, words, dispatch, picture } = useExplorer()
  const { t } = words
  const { node, role, sections, relations, reading } = dossier
  const said = sections.filter(({ name }) => name === 'said')
  const others = sections.filter(({ name }) => name !== 'said')
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
      <div className="detail-actions acts">
        {role !== 'context' && (
          <Button className="button go" onPress={() => dispatch({ type: 'trace', trace: { from: [node.id] } })}>
            {t(role === 'challenge' ? 'dossier.trace' : 'dossier.trace-back')}
          </Button>
        )}
        {state.pictureRefused === undefined && state.view.screen === 'map' && (
          <Button className="ghost" onPress={() => picture.current?.center(node.id)}>
            {t('dossier.show')}
          </Button>
        )}
        <TraceEnds id={node.id} className="ghost" />
        <ReadingButton className="ghost" />
        <PrintButton className="ghost" />
        <MoreButton />
      </div>
      {role !== 'context' && <Verdict dossier={dossier} />}
      {said.map((section) => (
        <SectionList key={section.name} of={node.id} section={section} role={role} first={1} />
      ))}
      <AnswerList dossier={dossier} />
      {others.map((section) => (
        <SectionList key={section.name} of={node.id} section={section} role={role} />
      ))}
      {relations.map((relation) => (
        <RelationGroup key={`${relation.edgeKind} ${relation.direction}`} of={node.id} relation={relation} />
      ))}
      <EmptyParts dossier={dossier} />
      {reading.length > 0 && (
        <section>
          <h2>
            {t('reading.papers')} · {words.number(reading.length)}
          </h2>
          <LongList
            name={`${node.id} works`}
            items={reading}
            first={FIRST_WORKS}
            className="works"
            of={(item) => item.node.id}
            isOrdered
          >
            {(item) => <WorkItem node={item.node} covers={item.covers} total={item.total} />}
          </LongList>
          <p className="quiet small">{t('reading.greedy')}</p>
        </section>
      )}
      <NodeRecord node={node} />
    </article>
  )
}
