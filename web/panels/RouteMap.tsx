import { useMemo } from 'react'
import { Button } from 'react-aria-components'
import { type DrawnLink, drawRoutes } from '../state/route-drawing.ts'
import { EvidenceGlyph } from './EvidenceGlyph.tsx'
import { useExplorer } from './explored.ts'
import { KindShape } from './KindShape.tsx'

const CARD = { width: 206, height: 58, gap: 18 }
const BETWEEN = 148
const TOP = 34

/** The routes drawn from left to right: what is in the way, what lies between, what addresses it. */
export function RouteMap() {
  const { state, derived, words, dispatch } = useExplorer()
  const { t } = words
  const drawing = useMemo(() => drawRoutes(derived.routes), [derived.routes])
  const tallest = Math.max(1, ...drawing.columns.map((column) => column.length))
  const height = TOP + tallest * (CARD.height + CARD.gap)
  const width = drawing.columns.length * (CARD.width + BETWEEN) - BETWEEN
  const places = new Map<string, { x: number; y: number }>()
  drawing.columns.forEach((column, at) => {
    const free = (tallest - column.length) * (CARD.height + CARD.gap)
    column.forEach((node, row) => {
      places.set(node.id, { x: at * (CARD.width + BETWEEN), y: TOP + free / 2 + row * (CARD.height + CARD.gap) })
    })
  })
  const isLit = (link: DrawnLink) => state.route === undefined || link.routes.includes(state.route)
  const lit = new Set(drawing.links.filter(isLit).flatMap((link) => [link.from, link.to]))
  const heads = [t('trace.start'), ...drawing.columns.slice(1, -1).map(() => t('trace.between')), t('trace.end')]

  return (
    <div className="route-map">
      <div className="route-canvas" style={{ width, height }}>
        {heads.map((head, at) => (
          <span
            // biome-ignore lint/suspicious/noArrayIndexKey: a column is its place.
            key={at}
            className="route-head"
            style={{ left: at * (CARD.width + BETWEEN) }}
          >
            {head}
          </span>
        ))}
        <svg className="route-lines" width={width} height={height} aria-hidden="true">
          {drawing.links.map((link) => {
            const from = places.get(link.from)
            const to = places.get(link.to)
            if (!from || !to) return null
            const [x, y] = [from.x + CARD.width, from.y + CARD.height / 2]
            const [u, v] = [to.x, to.y + CARD.height / 2]
            const bend = Math.max(40, (u - x) / 2)
            return (
              <path
                key={`${link.from} ${link.to}`}
                className={`route-line line-${link.strength}${isLit(link) ? '' : ' dim'}`}
                d={`M${x} ${y}C${x + bend} ${y} ${u - bend} ${v} ${u} ${v}`}
              />
            )
          })}
        </svg>
        {drawing.links.map((link) => {
          const from = places.get(link.from)
          const to = places.get(link.to)
          if (!from || !to) return null
          const left = (from.x + CARD.width + to.x) / 2
          const top = (from.y + to.y + CARD.height) / 2
          return (
            <Button
              key={link.edge}
              className={`route-step${isLit(link) ? '' : ' dim'}`}
              style={{ left, top }}
              onPress={() => dispatch({ type: 'select-edge', id: link.edge })}
            >
              <EvidenceGlyph sign={link.strength} size={14} />
              {t(`support.${link.strength}`)}
            </Button>
          )
        })}
        {drawing.columns.flat().map((node) => {
          const place = places.get(node.id)
          const isStart = state.view.trace?.from.includes(node.id) ?? false
          return (
            <Button
              key={node.id}
              className={`route-card${isStart ? ' start' : ''}${lit.has(node.id) ? '' : ' dim'}`}
              style={{ left: place?.x ?? 0, top: place?.y ?? 0, width: CARD.width, height: CARD.height }}
              onPress={() => dispatch({ type: 'select', id: node.id })}
            >
              <KindShape kind={node.kind} size={18} />
              <span className="route-card-text">
                <span className="route-card-name">{words.text(node.label)}</span>
                <span className="quiet">{words.text(state.schema?.nodeKinds[node.kind]?.label)}</span>
              </span>
            </Button>
          )
        })}
      </div>
    </div>
  )
}
