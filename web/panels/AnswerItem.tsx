import { use, useId, useState } from 'react'
import { Button } from 'react-aria-components'
import type { Answer, Link } from '../state/dossier.ts'
import { linesOf } from '../state/lines-of.ts'
import { EvidenceGlyph } from './EvidenceGlyph.tsx'
import { EvidencePlaces } from './EvidencePlaces.tsx'
import { useExplorer } from './explored.ts'
import { LineTools } from './LineTools.tsx'
import { NodeLink } from './NodeLink.tsx'
import { NodeStatements } from './NodeStatements.tsx'
import { OtherStatements } from './OtherStatements.tsx'
import { PrintingContext } from './printing.ts'
import { StatementItem } from './StatementItem.tsx'

/** A solution of the challenge (or mirrored): the claim it rests on, the way there, what it costs and where it ends. */
export function AnswerItem({ answer, asked }: { readonly answer: Answer; readonly asked: string }) {
  const { words, dispatch } = useExplorer()
  const { t } = words
  const [isOpen, setOpen] = useState(false)
  const isPrinting = use(PrintingContext)
  const rest = useId()
  const { node, route, via, routes, costs, limits } = answer
  const edges = route.hops.map((hop) => hop.edge)
  // The claim is what the answer rests on; what merely joins it to the challenge comes after.
  const claim = edges.reduce((weakest, edge) => (edge.strength === route.strength ? edge : weakest), edges[0])
  const beside = route.hops.find(({ edge }) => edge === claim)?.others ?? []
  const joins = route.hops.flatMap((hop) => (hop.edge === claim ? [] : [hop.edge, ...hop.others]))
  const names = via.length > 0 ? t('dossier.via', { names: words.list(via.map(({ label }) => words.text(label))) }) : ''
  return (
    <li className="answer line">
      <EvidenceGlyph sign={route.strength} size={16} />
      <div className="answer-line">
        <NodeLink node={node} className="node-link strong" />
        <span className="unseen">{t(`support.${route.strength}`)}</span>
      </div>
      <div className="answer-body">
        {claim && (
          <EvidencePlaces evidence={claim.evidence} tools={<LineTools edge={claim} />}>
            <p className="answer-text">{words.text(claim.statement)}</p>
          </EvidencePlaces>
        )}
        <OtherStatements edges={beside} />
        <p className="answer-way">
          {joins.length === 0 ? (
            <span>{names || t('dossier.directly')}</span>
          ) : (
            <Button
              className="inline-link quiet-link"
              aria-label={t('dossier.way', { names: names || t('dossier.directly') })}
              aria-expanded={isOpen || isPrinting}
              {...((isOpen || isPrinting) && { 'aria-controls': rest })}
              onPress={() => setOpen(!isOpen)}
            >
              {names || t('dossier.directly')}
            </Button>
          )}
          {routes > 1 && t('dossier.other-ways', { count: routes - 1 })}
          {t('join.marks')}
          <Button
            className="inline-link"
            aria-label={t('dossier.trace-one', { count: routes, name: words.text(node.label) })}
            onPress={() => dispatch({ type: 'trace', trace: { from: [asked], to: [node.id] } })}
          >
            {t('dossier.routes', { count: routes })}
          </Button>
        </p>
        {(isOpen || isPrinting) && joins.length > 0 && (
          <ul className="statements under" id={rest}>
            {joins.map((edge) => (
              <StatementItem key={edge.id} edge={edge} />
            ))}
          </ul>
        )}
        <Under title={t('dossier.answer-costs')} links={costs} />
        <Under title={t('dossier.answer-limits')} links={limits} />
      </div>
    </li>
  )
}

/** What speaks against a solution stands right under it. */
function Under({ title, links }: { readonly title: string; readonly links: readonly Link[] }) {
  if (links.length === 0) return null
  return (
    <>
      <h4 className="under-title">{title}</h4>
      <ul className="statements under">
        {linesOf(links).map((line) => (
          <NodeStatements key={line.node.id} line={line} />
        ))}
      </ul>
    </>
  )
}
