import { useId, useState } from 'react'
import { Button } from 'react-aria-components'
import { ASSERTERS, type Evidence } from '../../src/model/graph.ts'
import { EvidenceCard } from './EvidenceCard.tsx'
import { useExplorer } from './explored.ts'
import { sourceName } from './source-name.ts'

/** Where statements are said: source by source, each place a button that opens what stands there, in place. */
export function EvidencePlaces({
  evidence,
  open,
}: {
  readonly evidence: readonly Evidence[]
  readonly open?: boolean
}) {
  const { derived, words } = useExplorer()
  const [opened, setOpened] = useState(open ? evidence[0]?.id : undefined)
  const panel = useId()
  const shown = evidence.find((piece) => piece.id === opened)
  const bySource = new Map<string, Evidence[]>()
  for (const piece of evidence) bySource.set(piece.source, [...(bySource.get(piece.source) ?? []), piece])
  const asserters = ASSERTERS.filter((by) => evidence.some((piece) => piece.assertedBy === by))

  return (
    <div className="places">
      <div className="places-line">
        {[...bySource].map(([source, pieces]) => {
          const name = sourceName(derived.graph?.nodes.get(source), source, words)
          return (
            <span key={source} className="places-source">
              <span className="places-name">{name}</span>
              {pieces.map((piece) => (
                <Button
                  key={piece.id}
                  className="place"
                  aria-label={words.t('evidence.open', { source: name, locator: piece.locator })}
                  aria-expanded={piece.id === opened}
                  {...(piece.id === opened && { 'aria-controls': panel })}
                  onPress={() => setOpened(piece.id === opened ? undefined : piece.id)}
                >
                  {piece.locator}
                </Button>
              ))}
            </span>
          )
        })}
        <span className="places-by">{asserters.map((by) => words.t(`by.${by}`)).join(words.t('join.marks'))}</span>
      </div>
      {shown && (
        <div id={panel}>
          <EvidenceCard evidence={shown} />
        </div>
      )}
    </div>
  )
}
