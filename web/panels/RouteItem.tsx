import { Button } from 'react-aria-components'
import { type Hop, isRoute, type Route } from '../state/routes.ts'
import { EvidenceGlyph } from './EvidenceGlyph.tsx'
import { EvidencePlaces } from './EvidencePlaces.tsx'
import { useExplorer } from './explored.ts'
import { RouteSentence } from './RouteSentence.tsx'

/** One route: its sentence, and step by step what it rests on; the weakest step is marked in shape and word. */
export function RouteItem({ route, alone }: { readonly route: Route; readonly alone: boolean }) {
  const { state, words, dispatch } = useExplorer()
  const { t } = words
  const isLookedAt = state.view.route !== undefined && isRoute(route, state.view.route)
  const hasSteps = route.hops.length > 1
  return (
    <li className={`route${isLookedAt ? ' on' : ''}`}>
      <p className="route-sentence">
        <EvidenceGlyph sign={route.strength} />
        <span>
          <RouteSentence route={route} />
        </span>
      </p>
      {route.hops.map((hop) => (
        <Step key={hop.edge.id} hop={hop} named={hasSteps} />
      ))}
      <p className="route-foot">
        <span className="quiet">{t('trace.sources', { count: route.independence })}</span>
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
      <p className="step-text">{words.text(hop.edge.statement)}</p>
      <EvidencePlaces evidence={hop.edge.evidence} />
      {hop.others.length > 0 && (
        <p className="quiet small">{t('trace.more-statements', { count: hop.others.length })}</p>
      )}
    </div>
  )
}
