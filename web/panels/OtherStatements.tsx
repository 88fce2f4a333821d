import { use, useId, useState } from 'react'
import { Button } from 'react-aria-components'
import type { GraphEdge } from '../../src/model/graph.ts'
import { EvidenceGlyph } from './EvidenceGlyph.tsx'
import { EvidencePlaces } from './EvidencePlaces.tsx'
import { useExplorer } from './explored.ts'
import { PrintingContext } from './printing.ts'

/** The statements that join the same two beside the one that is told; how many, and shut until they are asked for. */
export function OtherStatements({ edges }: { readonly edges: readonly GraphEdge[] }) {
  const { words } = useExplorer()
  const [isAsked, setAsked] = useState(false)
  const isOpen = use(PrintingContext) || isAsked
  const list = useId()
  if (edges.length === 0) return null
  return (
    <>
      <Button
        className="more"
        aria-expanded={isOpen}
        {...(isOpen && { 'aria-controls': list })}
        onPress={() => setAsked(!isAsked)}
      >
        {words.t('trace.more-statements', { count: edges.length })}
      </Button>
      {isOpen && (
        <ul id={list} className="step-others">
          {edges.map((edge) => (
            <li key={edge.id}>
              <p className="step-head">
                <EvidenceGlyph sign={edge.strength} size={13} /> {words.t(`support.${edge.strength}`)}
              </p>
              <EvidencePlaces evidence={edge.evidence}>
                <p className="step-text">{words.text(edge.statement)}</p>
              </EvidencePlaces>
            </li>
          ))}
        </ul>
      )}
    </>
  )
}
