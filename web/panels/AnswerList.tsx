import { useState } from 'react'
import { Button } from 'react-aria-components'
import type { Evidence } from '../../src/model/graph.ts'
import type { Answer, Dossier } from '../state/dossier.ts'
import { EvidenceGlyph } from './EvidenceGlyph.tsx'
import { EvidencePlaces } from './EvidencePlaces.tsx'
import { useExplorer } from './explored.ts'
import { NodeLink } from './NodeLink.tsx'

const FIRST = 8

/** What addresses the challenge, or what the solution addresses; best evidence first. */
export function AnswerList({ dossier }: { readonly dossier: Dossier }) {
  const { words } = useExplorer()
  const [all, setAll] = useState(false)
  const { answers = [], role } = dossier
  if (answers.length === 0) return null
  return (
    <section>
      <h2>{words.t(role === 'challenge' ? 'dossier.addressed' : 'dossier.addresses')}</h2>
      <ul className="answers">
        {(all ? answers : answers.slice(0, FIRST)).map((answer) => (
          <AnswerItem key={answer.node.id} answer={answer} />
        ))}
      </ul>
      {!all && answers.length > FIRST && (
        <Button className="more" onPress={() => setAll(true)}>
          {words.t('dossier.all', { count: answers.length })}
        </Button>
      )}
    </section>
  )
}

function AnswerItem({ answer }: { readonly answer: Answer }) {
  const { words } = useExplorer()
  const { t } = words
  const { node, route, via } = answer
  const edges = route.hops.map((hop) => hop.edge)
  // The claim is what the answer rests on; what merely joins it to the challenge comes after.
  const claim = edges.reduce((weakest, edge) => (edge.strength === route.strength ? edge : weakest), edges[0])
  const evidence: Evidence[] = claim ? [...claim.evidence] : []
  return (
    <li className="answer">
      <EvidenceGlyph sign={route.strength} size={18} />
      <div className="answer-line">
        <NodeLink node={node} className="node-link strong" />
        <span className="answer-word">{t(`support.${route.strength}`)}</span>
      </div>
      <div className="answer-body">
        {via.length > 0 && (
          <p className="quiet">
            {t('dossier.via', { names: words.list(via.map((between) => words.text(between.label))) })}
          </p>
        )}
        {claim && <p className="answer-text">{words.text(claim.statement)}</p>}
        <EvidencePlaces evidence={evidence} />
      </div>
    </li>
  )
}
