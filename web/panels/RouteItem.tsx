import { useEffect, useRef } from 'react'
import { Button } from 'react-aria-components'
import { restsOn } from '../../src/report/rests-on.ts'
import type { Hop, Route } from '../../src/report/routes.ts'
import type { Words } from '../i18n/text.ts'
import { isRoute } from '../state/routes.ts'
import { CopyLink } from './CopyLink.tsx'
import { EvidenceGlyph } from './EvidenceGlyph.tsx'
import { EvidencePlaces } from './EvidencePlaces.tsx'
import { useExplorer } from './explored.ts'
import { OtherStatements } from './OtherStatements.tsx'
import { RouteSentence } from './RouteSentence.tsx'

/** One route: its sentence, and step by step what it rests on; the weakest step is marked in shape and word. */
export function RouteItem({ route, alone }: { readonly route: Route; readonly alone: boolean }) {
  const { state, words, dispatch } = useExplorer()
  const { t } = words
  const isLookedAt = state.view.route !== undefined && isRoute(route, state.view.route)
  const hasSteps = route.hops.length > 1
  const item = useRef<HTMLLIElement>(null)
  // A link may open on a route far down the list.
  useEffect(() => {
    if (isLookedAt) item.current?.scrollIntoView({ block: 'nearest' })
  }, [isLookedAt])
  return (
    <li ref={item} className={`route${isLookedAt ? ' on' : ''}`}>
      <p className="route-sentence">
        <EvidenceGlyph sign={route.strength} />
        <span>
          <RouteSentence route={route} />
        </span>
      </p>
      {route.hops.map((hop) => (
        <Step key={hop.edge.id} hop={hop} named={hasSteps} />
      ))}
      <p className="route-sources quiet">{saySources(route, words)}</p>
      <p className="route-foot">
        <CopyLink className="inline-link" linked={{ what: 'route', nodes: route.nodes }} />
        {!alone && (
          <Button
            className="inline-link"
            aria-pressed={isLookedAt}
            onPress={() => dispatch(isLookedAt ? { type: 'route' } : { type: 'route', nodes: route.nodes })}
          >
            {t(isLookedAt ? 'trace.every' : 'trace.only')}
          </Button>
        )}
      </p>
    </li>
  )
}

function Step({ hop, named }: { readonly hop: Hop; readonly named: boolean }) {
  const { words } = useExplorer()
  const { t } = words
  return (
    <div className={`step${named ? ' named' : ''}${hop.weakest ? ' weakest' : ''}`}>
      {named && (
        <p className="step-head">
          <EvidenceGlyph sign={hop.edge.strength} size={13} /> {t(`support.${hop.edge.strength}`)}
          {hop.weakest && <span className="weakest-word">{t('trace.weakest')}</span>}
        </p>
      )}
      <EvidencePlaces evidence={hop.edge.evidence}>
        <p className="step-text">{words.text(hop.edge.statement)}</p>
      </EvidencePlaces>
      <OtherStatements edges={hop.others} />
    </div>
  )
}

/** How many sources a route rests on, and how far they hang together, as a sentence. */
function saySources({ sources, independence, hops }: Route, { t }: Words): string {
  const said = restsOn({ sources, independence, hops: hops.length }, (key, number) => t(key, { number }))
  return said.charAt(0).toUpperCase() + said.slice(1) + t('route.end')
}
