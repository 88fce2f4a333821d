import { useEffect, useId, useState } from 'react'
import { Button, ToggleButton } from 'react-aria-components'
import { rankOf } from '../../src/model/evidence.ts'
import type { Evidence } from '../../src/model/graph.ts'
import type { TraceAnswer } from '../../src/query/answers.ts'
import type { FilledCell as Cell } from '../../src/report/matrix-cell.ts'
import { type Route, routesOf } from '../../src/report/routes.ts'
import { filterOf } from '../state/filter.ts'
import { type Trouble, troubleOf } from '../state/trouble.ts'
import { EvidenceGlyph } from './EvidenceGlyph.tsx'
import { EvidencePlaces } from './EvidencePlaces.tsx'
import { useExplorer } from './explored.ts'
import { RouteSentence } from './RouteSentence.tsx'
import { StatementItem } from './StatementItem.tsx'

const ROUTES = 20

/** A cell with a route: how strong and how often, its best route with where that is said, and three ways on. */
export function FilledCell({ cell, ends }: { readonly cell: Cell; readonly ends: readonly [string, string] }) {
  const { state, derived, words, dispatch, picture, trace } = useExplorer()
  const { t } = words
  const [found, setFound] = useState<{ readonly answer?: TraceAnswer; readonly trouble?: Trouble }>({})
  const [isListed, setListed] = useState(false)
  const list = useId()
  const [from, to] = ends
  const asked = JSON.stringify({ ...filterOf(state), maxHops: state.view.maxHops })
  useEffect(() => {
    const stop = new AbortController()
    const request = { ...(JSON.parse(asked) as ReturnType<typeof filterOf>), from, to, limit: ROUTES }
    trace(request, { signal: stop.signal }).then(
      (answer) => setFound({ answer }),
      (error: unknown) => !stop.signal.aborted && setFound({ trouble: troubleOf(error) }),
    )
    return () => stop.abort()
  }, [trace, from, to, asked])

  const { graph } = derived
  const routes = found.answer && graph && state.schema ? routesOf(graph, state.schema, found.answer) : []
  const [best] = routes
  const showOnMap = () => {
    const between = (found.answer?.paths ?? []).flatMap(({ nodes }) => nodes)
    dispatch({ type: 'join', ends, as: 'selection', between })
    // The picture takes its size first.
    requestAnimationFrame(() => picture.current?.fit([...new Set([...ends, ...between])]))
  }
  const evidence = best ? strongestFirst(claimOf(best)?.evidence ?? []) : []
  return (
    <>
      <p className="signed lead">
        <EvidenceGlyph sign={cell.sign} />
        <span>
          <b>{t(`support.${cell.sign}`)}</b> <span className="quiet">{t(`meaning.${cell.sign}`)}</span>
        </span>
      </p>
      <p className="quiet small">
        {[
          t('gaps.routes', { count: cell.paths }),
          cell.hops === 1 ? t('gaps.direct') : t('gaps.steps', { count: cell.hops }),
          ...(cell.statements > 0 ? [t('gaps.statements', { count: cell.statements })] : []),
        ].join(t('join.marks'))}
      </p>
      {best ? (
        <div className="matrix-best">
          <h3>{t('gaps.best')}</h3>
          <p>
            <RouteSentence route={best} />
          </p>
          {evidence[0] && <p className="matrix-said">{words.text(evidence[0].summary)}</p>}
          <EvidencePlaces evidence={evidence} />
        </div>
      ) : (
        <p className="quiet" role="status">
          {found.trouble ? t('gaps.failed', { message: found.trouble.message }) : t('gaps.asking')}
        </p>
      )}
      <div className="detail-actions">
        <Button className="button go" onPress={() => dispatch({ type: 'join', ends, as: 'routes' })}>
          {t('gaps.trace')}
        </Button>
        <Button className="button" onPress={showOnMap}>
          {t('gaps.map')}
        </Button>
        <ToggleButton className="button" aria-controls={list} isSelected={isListed} onChange={setListed}>
          {t('gaps.list')}
        </ToggleButton>
      </div>
      <div id={list}>
        {isListed && (
          <>
            <h3>{t('gaps.listed')}</h3>
            {found.answer && found.answer.total > ROUTES && (
              <p className="quiet small">{t('gaps.first', { count: ROUTES })}</p>
            )}
            <ul className="statements">
              {statementsOf(routes).map((edge) => (
                <StatementItem key={edge.id} edge={edge} />
              ))}
            </ul>
          </>
        )}
      </div>
    </>
  )
}

/** The step that the route's strength comes from: no other is weaker. */
function claimOf({ hops, strength }: Route) {
  return (hops.find(({ edge }) => edge.strength === strength) ?? hops[0])?.edge
}

const strongestFirst = (evidence: readonly Evidence[]) =>
  [...evidence].sort((a, b) => rankOf(b.support) - rankOf(a.support))

/** Every statement of the routes once, in their order. */
function statementsOf(routes: readonly Route[]) {
  const all = routes.flatMap(({ hops }) => hops.flatMap(({ edge, others }) => [edge, ...others]))
  return [...new Map(all.map((edge) => [edge.id, edge])).values()]
}
