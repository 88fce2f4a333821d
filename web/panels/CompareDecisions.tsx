import { useEffect, useRef, useState } from 'react'
import type { Compared } from '../state/compare.ts'
import { troubleOf } from '../state/trouble.ts'
import { CompareDecided } from './CompareDecided.tsx'
import { CompareProposal } from './CompareProposal.tsx'
import type { Kept } from './DecisionForm.tsx'
import { useExplorer } from './explored.ts'
import { sayTrouble } from './say-trouble.ts'

/** Where decisions are kept: not known yet, nowhere, or a file. */
export type Place = { readonly file?: string; readonly trouble?: string } | undefined

/** Pairs that may be the same, for a person to say, and what was said before; what was written stays in sight. */
export function CompareDecisions({ compared }: { readonly compared: Compared }) {
  const { words, explorer } = useExplorer()
  const { t } = words
  const place = usePlace()
  const [kept, setKept] = useState<string>()
  const said = useRef<HTMLParagraphElement>(null)
  const { proposals, decisions } = compared
  const tell = ({ decision, pair, file }: Kept) => {
    setKept(t(`compare.kept.${decision}`, { pair, file }))
    // The line that was decided on goes; who decided it stays here.
    said.current?.focus()
    void explorer.refresh()
  }
  return (
    <>
      <p className={kept ? 'compare-kept said' : 'compare-kept'} role="status" tabIndex={-1} ref={said}>
        {kept}
      </p>
      <section className="compare-part">
        <h2>
          {t('compare.proposals')} · {words.number(proposals.length)}
        </h2>
        <p className="part-lead">{t(proposals.length > 0 ? 'compare.proposals-lead' : 'compare.proposals-none')}</p>
        {place && !place.file && (proposals.length > 0 || decisions.length > 0) && (
          <p className="part-lead">
            {place.trouble === undefined
              ? t('compare.no-place', { command: 'survey-graph serve <folder> <folder>' })
              : t('compare.place-unknown', { message: place.trouble })}
          </p>
        )}
        <ul className="proposals">
          {proposals.map((pair) => (
            <CompareProposal key={`${pair.a.id} ${pair.b.id}`} pair={pair} file={place?.file} onKept={tell} />
          ))}
        </ul>
      </section>
      {decisions.length > 0 && (
        <section className="compare-part">
          <h2>
            {t('compare.decided')} · {words.number(decisions.length)}
          </h2>
          <ul className="proposals">
            {decisions.map((decision) => (
              <CompareDecided key={decision.edge.id} decision={decision} file={place?.file} onKept={tell} />
            ))}
          </ul>
        </section>
      )}
    </>
  )
}

function usePlace(): Place {
  const { matchPlace, words } = useExplorer()
  const [place, setPlace] = useState<Place>()
  useEffect(() => {
    const controller = new AbortController()
    matchPlace(controller.signal).then(
      (file) => setPlace(file === undefined ? {} : { file }),
      (error: unknown) => {
        if (!controller.signal.aborted) setPlace({ trouble: sayTrouble(troubleOf(error), words) })
      },
    )
    return () => controller.abort()
  }, [matchPlace, words])
  return place
}
